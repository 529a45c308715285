import { sql } from 'kysely'
import { DateTime } from 'luxon'
import type { OverviewView } from '../../../contracts/desk.ts'
import type { Accounts } from '../../accounts/index.ts'
import type { Conversation } from '../../conversation/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { countFacts, factsPerHour, medianOfFacts } from '../../kernel/facts.ts'
import { definePolicy } from '../../kernel/policy.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { PresenceService } from '../presence/presence.service.ts'

export const overviewPolicy = definePolicy('desk.overview', {
  read: ['agent', 'supervisor', 'operator', 'administrator'],
})

export interface OverviewDeps {
  db: Db
  accounts: Accounts
  conversation: Conversation
  presence: PresenceService
  now: () => Date
}
export type OverviewService = ReturnType<typeof createOverviewService>

/** The live picture: what is open now, who is there, and what today has brought, from the recorded facts. */
export function createOverviewService({ db, accounts, conversation, presence, now }: OverviewDeps) {
  return {
    async read(actor: Actor): Promise<OverviewView> {
      overviewPolicy.require(actor, 'read')
      const { tenantId } = actor
      const { timezone } = await accounts.tenants.settings(tenantId)
      const at = DateTime.fromJSDate(now(), { zone: timezone })
      return inTenant(db, tenantId, async (trx) => ({
        at: now().toISOString(),
        open: pick(await conversation.openCounts(tenantId, trx)),
        longestWaitSeconds: await longestWait(trx, tenantId),
        agents: (await presence.present(trx, tenantId)).map(({ idleSince: _, ...view }) => view),
        today: await today(trx, tenantId, at.startOf('day').toJSDate()),
        hours: await lastHours(trx, tenantId, at),
      }))
    },
  }
}

function pick({ bot, queued, active, waiting }: OverviewView['open']): OverviewView['open'] {
  return { bot, queued, active, waiting }
}

async function longestWait(trx: Db, tenantId: string): Promise<number | null> {
  const row = await trx
    .selectFrom('work_item')
    .select(sql<number | null>`extract(epoch from clock_timestamp() - min(requested_at))::float8`.as('seconds'))
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row?.seconds === null || row === undefined ? null : Math.round(row.seconds)
}

async function today(trx: Db, tenantId: string, since: Date): Promise<OverviewView['today']> {
  const count = (name: string, field?: string) => countFacts(trx, tenantId, name, since, field)
  const total = async (name: string) => (await count(name)).total
  const resolved = (await count('conversation.session.resolved', 'by')).byValue
  const handoffs = await count('conversation.handoff.requested', 'reason')
  const scores = await count('conversation.rating.given', 'score')
  const firstReplies = await medianOfFacts(trx, tenantId, 'conversation.message.said', 'roundSeconds', since, {
    author: { kind: 'agent' },
    first: true,
  })
  return {
    sessions: await total('conversation.session.opened'),
    messages: (await total('conversation.message.received')) + (await total('conversation.message.said')),
    handoffs: handoffs.total,
    handoffsByReason: handoffs.byValue,
    resolvedByBot: resolved.bot ?? 0,
    resolvedByAgents: resolved.agent ?? 0,
    abandoned: await total('desk.workItem.left'),
    firstResponseSecondsMedian: firstReplies,
    ratings: scores.total,
    satisfied: (scores.byValue['4'] ?? 0) + (scores.byValue['5'] ?? 0),
    invited: await total('conversation.rating.invited'),
  }
}

async function lastHours(trx: Db, tenantId: string, at: DateTime): Promise<OverviewView['hours']> {
  const first = at.startOf('hour').minus({ hours: 23 })
  const sessions = await factsPerHour(trx, tenantId, 'conversation.session.opened', first.toJSDate())
  const handoffs = await factsPerHour(trx, tenantId, 'conversation.handoff.requested', first.toJSDate())
  return Array.from({ length: 24 }, (_, index) => {
    const from = first.plus({ hours: index }).toUTC().toISO()!
    const hour = Math.floor(first.plus({ hours: index }).toSeconds() / 3600)
    return { from, sessions: sessions.get(hour) ?? 0, handoffs: handoffs.get(hour) ?? 0 }
  })
}
