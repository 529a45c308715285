import { sql } from 'kysely'
import type { z } from 'zod'
import type { FaqEntryView, writeFaqEntry } from '../../../contracts/knowledge.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { type Expected, requireUnchanged } from '../../kernel/etag.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { countGiven, type GivenCount } from '../answer/given-answer.repository.ts'
import { contentColumns } from './faq.content.ts'
import { faqPolicy } from './faq.policy.ts'
import { countCategories, type FaqFilter, findEntry, lockEntry, pageOfEntries } from './faq.repository.ts'
import type { FaqEntry } from './faq.table.ts'

export const faqNotFound = defineError<{ id: string }>('answering.faq.notFound', 404, 'no such FAQ entry')
export const faqRepeats = defineError<{ locale: string }>(
  'answering.faq.repeatedLanguage',
  400,
  'an entry has one wording per language; further ways to ask are paraphrases',
)

type Draft = z.output<typeof writeFaqEntry>
export type FaqService = ReturnType<typeof createFaqService>

/** The working copy of the knowledge base: what people write before they publish. */
export function createFaqService({ db }: { db: Db }) {
  return {
    async list(actor: Actor, filter: FaqFilter): Promise<{ items: FaqEntryView[]; next: string | null }> {
      faqPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        const { items, next } = await pageOfEntries(trx, actor.tenantId, filter)
        const counts = await countGiven(
          trx,
          actor.tenantId,
          items.map((entry) => entry.id),
        )
        return { items: items.map((entry) => present(entry, counts.get(entry.id))), next }
      })
    },

    categories(actor: Actor) {
      faqPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, (trx) => countCategories(trx, actor.tenantId))
    },

    async get(actor: Actor, id: string): Promise<FaqEntryView> {
      faqPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        const entry = await findEntry(trx, actor.tenantId, id)
        if (!entry) throw faqNotFound({ id })
        return presentOne(trx, entry)
      })
    },

    async create(actor: Actor, draft: Draft): Promise<FaqEntryView> {
      faqPolicy.require(actor, 'write')
      refuseRepeatedLanguages(draft)
      const id = newId()
      const own = { tenant_id: actor.tenantId, id, key: `entry-${id.slice(-12)}`, published_digest: null }
      const columns = { ...own, ...contentColumns(draft), updated_by: actor.name ?? null }
      const entry = await inTenant(db, actor.tenantId, (trx) =>
        trx.insertInto('faq_entry').values(columns).returningAll().executeTakeFirstOrThrow(),
      )
      return present(entry, undefined)
    },

    /**
     * Saves an entry; the live answer stays until the next release.
     *
     * @throws changedMeanwhile when it is not the version that was read.
     */
    async save(actor: Actor, id: string, draft: Draft, expected?: Expected): Promise<FaqEntryView> {
      faqPolicy.require(actor, 'write')
      refuseRepeatedLanguages(draft)
      return inTenant(db, actor.tenantId, async (trx) => {
        const before = await lockEntry(trx, actor.tenantId, id)
        if (!before) throw faqNotFound({ id })
        await requireUnchanged(expected, editedEntry(before), () => changeOf(before))
        const entry = await trx
          .updateTable('faq_entry')
          .set({
            ...contentColumns(draft),
            version: before.version + 1,
            updated_by: actor.name ?? null,
            updated_at: sql<Date>`clock_timestamp()`,
          })
          .where('tenant_id', '=', actor.tenantId)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow()
        return presentOne(trx, entry)
      })
    },

    /** Takes an entry out of the working copy; the next release is without it. */
    async remove(actor: Actor, id: string, expected?: Expected): Promise<void> {
      faqPolicy.require(actor, 'write')
      await inTenant(db, actor.tenantId, async (trx) => {
        const entry = await lockEntry(trx, actor.tenantId, id)
        if (!entry) throw faqNotFound({ id })
        await requireUnchanged(expected, editedEntry(entry), () => changeOf(entry))
        await trx.deleteFrom('faq_entry').where('tenant_id', '=', actor.tenantId).where('id', '=', id).execute()
        await audit(trx, actor, 'answering.faq.removed', id, { key: entry.key, question: entry.wordings[0]?.question })
      })
    },
  }
}

/** What tells two states of an entry apart for whoever edits it; how often it was given is no edit. */
export function editedEntry({ id, version }: { id: string; version: number }) {
  return { id, version }
}

function changeOf({ updated_by, updated_at }: FaqEntry) {
  return { by: updated_by, at: updated_at }
}

function refuseRepeatedLanguages({ wordings }: Pick<Draft, 'wordings'>): void {
  const seen = new Set<string>()
  for (const { locale } of wordings) {
    if (seen.has(locale)) throw faqRepeats({ locale })
    seen.add(locale)
  }
}

async function presentOne(trx: Db, entry: FaqEntry): Promise<FaqEntryView> {
  const counts = await countGiven(trx, entry.tenant_id, [entry.id])
  return present(entry, counts.get(entry.id))
}

function stateOf({ digest, published_digest }: FaqEntry): FaqEntryView['state'] {
  if (published_digest === null) return 'draft'
  return digest === published_digest ? 'published' : 'changed'
}

function present(entry: FaqEntry, count: GivenCount = { answered: 0, thumbsUp: 0, thumbsDown: 0 }): FaqEntryView {
  return {
    id: entry.id,
    key: entry.key,
    category: entry.category,
    wordings: entry.wordings,
    answers: entry.answers,
    guidance: entry.guidance,
    enabled: entry.enabled,
    version: entry.version,
    state: stateOf(entry),
    updatedAt: entry.updated_at.toISOString(),
    updatedBy: entry.updated_by,
    ...count,
  }
}
