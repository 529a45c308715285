import type { Page } from '../../../contracts/common.ts'
import type { ReleaseView } from '../../../contracts/knowledge.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import { cursorInvalid, readCursor, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import { definePolicy } from '../../kernel/policy.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { contentColumns, digestOf } from '../faq/faq.content.ts'
import { allEntries } from '../faq/faq.repository.ts'
import type { FaqEntry } from '../faq/faq.table.ts'
import { releasePublished } from './release.events.ts'
import {
  currentNumber,
  findRelease,
  insertRelease,
  listReleases,
  lockReleases,
  type ReleaseRow,
} from './release.repository.ts'
import type { ReleasedEntry } from './release.table.ts'

export const releasePolicy = definePolicy('answering.release', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  publish: ['operator', 'administrator', 'system'],
})

export const releaseNotFound = defineError<{ number: number }>(
  'answering.release.notFound',
  404,
  'no release has that number',
)

export interface ReleaseDeps {
  db: Db
  /** Another release is current. */
  published?: (tenantId: string) => void
}
export type ReleaseService = ReturnType<typeof createReleaseService>

/** Releases: immutable, published states of the knowledge base. */
export function createReleaseService({ db, published = () => {} }: ReleaseDeps) {
  return {
    async list(actor: Actor): Promise<ReleaseView[]> {
      releasePolicy.require(actor, 'read')
      const rows = await inTenant(db, actor.tenantId, (trx) => listReleases(trx, actor.tenantId))
      return rows.map((row) => present(row, row.number === rows[0]?.number))
    },

    async page(
      actor: Actor,
      { cursor, limit }: { cursor?: string | undefined; limit: number },
    ): Promise<Page<ReleaseView>> {
      releasePolicy.require(actor, 'read')
      const below = cursor === undefined ? undefined : placeOf(cursor)
      return inTenant(db, actor.tenantId, async (trx) => {
        const [newest] = await listReleases(trx, actor.tenantId, { limit: 1 })
        const rows = await listReleases(trx, actor.tenantId, { below, limit: limit + 1 })
        const shown = rows.slice(0, limit)
        const next = rows.length > limit ? writeCursor([shown.at(-1)!.number]) : null
        return { items: shown.map((row) => present(row, row.number === newest?.number)), next }
      })
    },

    /** Makes the working copy what the bot answers from. */
    async publish(actor: Actor, { note }: { note: string }): Promise<ReleaseView> {
      releasePolicy.require(actor, 'publish')
      return inTenant(db, actor.tenantId, async (trx) => {
        await lockReleases(trx, actor.tenantId)
        const entries = await allEntries(trx, actor.tenantId)
        afterCommit(trx, () => published(actor.tenantId))
        return release(trx, actor, { entries: entries.map(releasedOf), note, restoredFrom: null })
      })
    },

    /** Publishes an earlier release again, as a new one; entries deleted since then come back as drafts. */
    async restore(actor: Actor, number: number): Promise<ReleaseView> {
      releasePolicy.require(actor, 'publish')
      return inTenant(db, actor.tenantId, async (trx) => {
        await lockReleases(trx, actor.tenantId)
        const old = await findRelease(trx, actor.tenantId, number)
        if (!old) throw releaseNotFound({ number })
        await bringBack(trx, actor, old.content.entries)
        afterCommit(trx, () => published(actor.tenantId))
        return release(trx, actor, { entries: old.content.entries, note: old.note, restoredFrom: number })
      })
    },
  }
}

interface Publication {
  entries: ReleasedEntry[]
  note: string
  restoredFrom: number | null
}

async function release(trx: Db, actor: Actor, { entries, note, restoredFrom }: Publication): Promise<ReleaseView> {
  const number = (await currentNumber(trx, actor.tenantId)) + 1
  const answering = entries.filter((entry) => entry.enabled).length
  const row = await insertRelease(trx, {
    tenant_id: actor.tenantId,
    number,
    published_by: actor.name ?? null,
    note,
    restored_from: restoredFrom,
    entries: answering,
    content: JSON.stringify({ entries }),
  })
  await markPublished(trx, actor.tenantId, entries)
  await audit(trx, actor, 'answering.release.published', String(number), { entries: answering, note, restoredFrom })
  const fact = { number, entries: answering, restoredFrom, by: actor.id }
  await appendEvent(trx, releasePublished, actor.tenantId, fact)
  return present(row, true)
}

/** Notes on each entry of the working copy what of it is now live. */
async function markPublished(trx: Db, tenantId: string, entries: readonly ReleasedEntry[]): Promise<void> {
  const live = new Map(entries.map((entry) => [entry.id, digestOf(entry)]))
  for (const { id, published_digest } of await allEntries(trx, tenantId)) {
    const digest = live.get(id) ?? null
    if (digest === published_digest) continue
    await trx
      .updateTable('faq_entry')
      .set({ published_digest: digest })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
  }
}

async function bringBack(trx: Db, actor: Actor, entries: readonly ReleasedEntry[]): Promise<void> {
  const present = await allEntries(trx, actor.tenantId)
  const ids = new Set(present.map((entry) => entry.id))
  const keys = new Set(present.map((entry) => entry.key))
  for (const { id, key, ...content } of entries) {
    if (ids.has(id)) continue
    const own = { tenant_id: actor.tenantId, id, key: keys.has(key) ? `${key}.${id.slice(-6)}` : key }
    await trx
      .insertInto('faq_entry')
      .values({ ...own, ...contentColumns(content), published_digest: null, updated_by: actor.name ?? null })
      .execute()
  }
}

/** An entry of the working copy as a release keeps it. */
export function releasedOf(entry: FaqEntry): ReleasedEntry {
  return {
    id: entry.id,
    key: entry.key,
    category: entry.category,
    wordings: entry.wordings,
    answers: entry.answers,
    guidance: entry.guidance,
    enabled: entry.enabled,
    updatedAt: entry.updated_at.toISOString(),
  }
}

/** @throws cursorInvalid */
function placeOf(cursor: string): number {
  const [number] = readCursor(cursor, 1)
  if (typeof number !== 'number' || !Number.isInteger(number) || number > 2_147_483_647) throw cursorInvalid({})
  return number
}

function present(row: ReleaseRow, current: boolean): ReleaseView {
  return {
    number: row.number,
    publishedAt: row.published_at.toISOString(),
    publishedBy: row.published_by,
    note: row.note,
    entries: row.entries,
    current,
  }
}
