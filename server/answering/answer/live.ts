import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { createBriefMemory } from '../../kernel/watch/brief-memory.ts'
import type { Encoder } from '../../understanding/index.ts'
import { allEntries, stampOfEntries } from '../faq/faq.repository.ts'
import { currentNumber, findRelease } from '../release/release.repository.ts'
import { releasedOf } from '../release/release.service.ts'
import { compileKnowledge, type Knowledge } from './knowledge.ts'

interface Kept {
  stamp: string
  knowledge: Promise<Knowledge>
}

const mostKept = 100

/**
 * Knowledge in memory, per tenant. The database is asked which release is current, for questions of the same moment
 * once; the index is built again only when that differs, so several processes follow a publication at once.
 */
export function createLiveKnowledge({ db, encoder }: { db: Db; encoder: Encoder }) {
  const live = createShelf()
  const drafts = createShelf()
  const answering = createBriefMemory<Knowledge>()

  async function readCurrent(trx: Db, tenantId: string): Promise<Knowledge> {
    const number = await currentNumber(trx, tenantId)
    return live.get(tenantId, `${number} by ${encoder.name}`, async () => {
      const release = number > 0 ? await findRelease(trx, tenantId, number) : undefined
      return compileKnowledge(number, release?.content.entries ?? [], encoder)
    })
  }

  return {
    /** What the bot answers from. */
    current(tenantId: string): Promise<Knowledge> {
      return answering.of(tenantId, () => inTenant(db, tenantId, (trx) => readCurrent(trx, tenantId)))
    },

    /** Another release is current from now on. */
    forget: answering.forget,

    /** What it would answer from after publishing the working copy. */
    draft(tenantId: string): Promise<Knowledge> {
      return inTenant(db, tenantId, async (trx) => {
        const stamp = await stampOfEntries(trx, tenantId)
        return drafts.get(tenantId, `${stamp} by ${encoder.name}`, async () =>
          compileKnowledge(0, (await allEntries(trx, tenantId)).map(releasedOf), encoder),
        )
      })
    },
  }
}

/** Keeps the latest knowledge of the tenants asked last. */
function createShelf() {
  const kept = new Map<string, Kept>()
  return {
    async get(tenantId: string, stamp: string, build: () => Promise<Knowledge>): Promise<Knowledge> {
      const known = kept.get(tenantId)
      kept.delete(tenantId)
      const entry = known?.stamp === stamp ? known : { stamp, knowledge: build() }
      kept.set(tenantId, entry)
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
      try {
        return await entry.knowledge
      } catch (error) {
        if (kept.get(tenantId) === entry) kept.delete(tenantId)
        throw error
      }
    },
  }
}
