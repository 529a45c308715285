import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../kernel/database.ts'
import { appendEvent, defineEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'

declare module '../../kernel/database.ts' {
  interface Database {
    wrap_up: {
      tenant_id: string
      session_id: string
      staff_id: string
      started_at: Date
      ended_at: Date | null
    }
  }
}

export const wrapUpEnded = defineEvent(
  'desk.wrapUp.ended',
  z.object({ sessionId: z.uuid(), staffId: z.uuid(), seconds: z.number() }),
)

/** Nobody wraps up longer than this without another step; the figure would lie. */
const longestSeconds = 300

export type WrapUpService = ReturnType<typeof createWrapUpService>

/** Wrap-up time: from resolving a session to the agent's next step (a label, a reply elsewhere, the next work item). */
export function createWrapUpService({ db }: { db: Db }) {
  return {
    /** An agent has resolved a session. Told twice, it begins once. */
    async begin(tenantId: string, sessionId: string, staffId: string, at: Date): Promise<void> {
      await inTenant(db, tenantId, (trx) =>
        trx
          .insertInto('wrap_up')
          .values({ tenant_id: tenantId, session_id: sessionId, staff_id: staffId, started_at: at, ended_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
    },

    /** The agent took her next step at this time. */
    async end(tenantId: string, staffId: string, at: Date): Promise<void> {
      await inTenant(db, tenantId, async (trx) => {
        const ended = await trx
          .updateTable('wrap_up')
          .set({ ended_at: sql<Date>`least(${at}, started_at + ${longestSeconds} * interval '1 second')` })
          .where('tenant_id', '=', tenantId)
          .where('staff_id', '=', staffId)
          .where('ended_at', 'is', null)
          .where('started_at', '<', at)
          .returningAll()
          .execute()
        for (const one of ended) {
          const seconds = (one.ended_at!.getTime() - one.started_at.getTime()) / 1000
          await appendEvent(trx, wrapUpEnded, tenantId, { sessionId: one.session_id, staffId, seconds })
        }
      })
    },
  }
}
