import { sql } from 'kysely'
import type { z } from 'zod'
import type { CannedReplyView, writeCannedReply } from '../../../contracts/desk.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { AppError, defineError } from '../../kernel/errors.ts'
import { type Expected, requireUnchanged } from '../../kernel/etag.ts'
import { newId } from '../../kernel/ids.ts'
import { definePolicy } from '../../kernel/policy.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { CannedReply } from './canned-reply.table.ts'

/** Everybody may keep replies of her own; those of all are written by the people who write knowledge. */
export const cannedReplyPolicy = definePolicy('desk.cannedReply', {
  read: ['agent', 'supervisor', 'operator', 'administrator'],
  write: ['agent', 'supervisor', 'operator', 'administrator'],
  writeShared: ['supervisor', 'operator', 'administrator', 'system'],
})

export const cannedReplyNotFound = defineError<{ id: string }>('desk.cannedReply.notFound', 404, 'no such canned reply')
export const shortcutTaken = defineError<{ shortcut: string }>(
  'desk.cannedReply.shortcutTaken',
  409,
  'another canned reply in this language has that shortcut',
)

/** So many for all, and so many of each person's own: the list is sent whole, so that typing a shortcut finds at once. */
const most = { shared: 1000, personal: 200 }
export const tooManyReplies = defineError<{ most: number }>(
  'desk.cannedReply.tooMany',
  409,
  'there are as many canned replies as there can be',
)

type Draft = z.output<typeof writeCannedReply>
export type CannedReplyService = ReturnType<typeof createCannedReplyService>

/** Canned replies: saved texts that agents call up by a shortcut. */
export function createCannedReplyService({ db }: { db: Db }) {
  const ofTenant = (trx: Db, { tenantId }: Actor, id: string) =>
    trx.selectFrom('canned_reply').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id)

  async function lock(trx: Db, actor: Actor, id: string, expected: Expected): Promise<CannedReply> {
    const found = await ofTenant(trx, actor, id).forUpdate().executeTakeFirst()
    if (!isVisible(found, actor)) throw cannedReplyNotFound({ id })
    if (!found.owner_id) cannedReplyPolicy.require(actor, 'writeShared')
    await requireUnchanged(expected, present(found), () => ({ by: null, at: found.updated_at }))
    return found
  }

  return {
    /** Everybody's and the asking person's own, by shortcut. */
    async list(actor: Actor): Promise<CannedReplyView[]> {
      cannedReplyPolicy.require(actor, 'read')
      const rows = await inTenant(db, actor.tenantId, (trx) =>
        trx
          .selectFrom('canned_reply')
          .selectAll()
          .where('tenant_id', '=', actor.tenantId)
          .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', actor.id)]))
          .orderBy('shortcut')
          .orderBy('locale')
          .execute(),
      )
      return rows.map(present)
    },

    async get(actor: Actor, id: string): Promise<CannedReplyView> {
      cannedReplyPolicy.require(actor, 'read')
      const found = await inTenant(db, actor.tenantId, (trx) => ofTenant(trx, actor, id).executeTakeFirst())
      if (!isVisible(found, actor)) throw cannedReplyNotFound({ id })
      return present(found)
    },

    async create(actor: Actor, draft: Draft): Promise<CannedReplyView> {
      cannedReplyPolicy.require(actor, draft.personal ? 'write' : 'writeShared')
      const row = await inTenant(db, actor.tenantId, async (trx) => {
        await requireRoom(trx, actor, draft)
        return trx
          .insertInto('canned_reply')
          .values({ tenant_id: actor.tenantId, id: newId(), ...columns(actor, draft) })
          .returningAll()
          .executeTakeFirstOrThrow()
      }).catch((error) => refuseTaken(error, draft.shortcut))
      return present(row)
    },

    /** @throws cannedReplyNotFound, shortcutTaken, changedMeanwhile */
    async change(actor: Actor, id: string, draft: Draft, expected?: Expected): Promise<CannedReplyView> {
      cannedReplyPolicy.require(actor, draft.personal ? 'write' : 'writeShared')
      const row = await inTenant(db, actor.tenantId, async (trx) => {
        await lock(trx, actor, id, expected)
        return trx
          .updateTable('canned_reply')
          .set({ ...columns(actor, draft), updated_at: sql<Date>`clock_timestamp()` })
          .where('tenant_id', '=', actor.tenantId)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow()
      }).catch((error) => refuseTaken(error, draft.shortcut))
      return present(row)
    },

    async remove(actor: Actor, id: string, expected?: Expected): Promise<void> {
      cannedReplyPolicy.require(actor, 'write')
      await inTenant(db, actor.tenantId, async (trx) => {
        await lock(trx, actor, id, expected)
        await trx.deleteFrom('canned_reply').where('tenant_id', '=', actor.tenantId).where('id', '=', id).execute()
      })
    },
  }
}

async function requireRoom(trx: Db, actor: Actor, { personal }: Draft): Promise<void> {
  const { count } = await trx
    .selectFrom('canned_reply')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('tenant_id', '=', actor.tenantId)
    .where('owner_id', personal ? '=' : 'is', personal ? actor.id : null)
    .executeTakeFirstOrThrow()
  const limit = personal ? most.personal : most.shared
  if (count >= limit) throw tooManyReplies({ most: limit })
}

/** A personal reply is its owner's alone. */
function isVisible(reply: CannedReply | undefined, actor: Actor): reply is CannedReply {
  return reply !== undefined && (reply.owner_id === null || reply.owner_id === actor.id)
}

function columns(actor: Actor, { shortcut, title, text, locale, personal }: Draft) {
  return { shortcut, title, text, locale, owner_id: personal ? actor.id : null }
}

function refuseTaken(error: unknown, shortcut: string): never {
  const unique = (error as { code?: string }).code === '23505'
  throw unique && !(error instanceof AppError) ? shortcutTaken({ shortcut }) : error
}

function present(row: CannedReply): CannedReplyView {
  return {
    id: row.id,
    shortcut: row.shortcut,
    title: row.title,
    text: row.text,
    locale: row.locale,
    ownerId: row.owner_id,
    updatedAt: row.updated_at.toISOString(),
  }
}
