import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts/index.ts'
import {
  type Conversation,
  handoffRequested,
  messageSaid,
  ownerChanged,
  queueLeft,
  sessionResolved,
  topicSet,
} from '../conversation/index.ts'
import type { Db } from '../kernel/database.ts'
import type { EventBus } from '../kernel/events.ts'
import type { Jobs } from '../kernel/jobs/jobs.ts'
import type { Realtime, RealtimeServer } from '../kernel/realtime/realtime.ts'
import { createAssignmentService } from './assignment/assignment.service.ts'
import { cannedReplyRoutes } from './canned-reply/canned-reply.routes.ts'
import { createCannedReplyService } from './canned-reply/canned-reply.service.ts'
import { overviewRoutes } from './overview/overview.routes.ts'
import { createOverviewService } from './overview/overview.service.ts'
import { watchStaffSockets } from './presence/presence.live.ts'
import { presenceRoutes } from './presence/presence.routes.ts'
import { createPresenceService } from './presence/presence.service.ts'
import { queueRoutes } from './queue/queue.routes.ts'
import { createQueueService } from './queue/queue.service.ts'
import { readQueueFigures } from './queue/queue-figures.ts'
import { createSilenceService } from './silence/silence.service.ts'
import { createWrapUpService } from './wrap-up/wrap-up.service.ts'
import './personal-data.ts'

export { presenceChanged } from './presence/presence.events.ts'
export { deskPublicEvents } from './public-events.ts'
export { workItemLeft, workItemQueued, workItemTaken } from './queue/queue.events.ts'
export { wrapUpEnded } from './wrap-up/wrap-up.service.ts'

export interface DeskDeps {
  db: Db
  events: EventBus
  jobs: Jobs
  realtime: Realtime & Partial<RealtimeServer>
  accounts: Accounts
  conversation: Conversation
  now?: () => Date
}
export type Desk = ReturnType<typeof createDesk>

/** Anger goes before patience: these wait less. */
const priorities: Record<string, number> = { negative_emotion: 10 }

/** The desk: people at work. Other modules see what this file exports and nothing else. */
export function createDesk({ db, events, jobs, realtime, accounts, conversation, now = () => new Date() }: DeskDeps) {
  const presence = createPresenceService({ db, realtime, accounts, conversation })
  const queue = createQueueService({ db, realtime, conversation, presence })
  const assignment = createAssignmentService({ db, accounts, queue, presence })
  const cannedReplies = createCannedReplyService({ db })
  const overview = createOverviewService({ db, accounts, conversation, presence, now })
  const wrapUp = createWrapUpService({ db })
  const silence = createSilenceService({ accounts, conversation, now })

  /** A fact may be told late or twice: what the conversation is now decides. */
  async function follow(tenantId: string, conversationId: string): Promise<void> {
    const state = await conversation.get(tenantId, conversationId)
    if (state.owner.kind !== 'queue') await queue.dequeue(tenantId, conversationId)
    else {
      const session = await conversation.session(tenantId, state.sessionId)
      const reason = session.handoff?.reason ?? 'customer_request'
      const { sessionId } = state
      await queue.enqueue({ tenantId, conversationId, sessionId, reason, priority: priorities[reason] ?? 0 })
    }
    await assignment.assignWaiting(tenantId)
  }

  for (const fact of [handoffRequested, ownerChanged, queueLeft])
    events.subscribe(fact, 'desk.queue', ({ tenantId, payload }) => follow(tenantId, payload.conversationId))
  events.subscribe(sessionResolved, 'desk.queue', async ({ tenantId, payload, at }) => {
    if (payload.by === 'agent' && payload.byId) await wrapUp.begin(tenantId, payload.sessionId, payload.byId, at)
    await follow(tenantId, payload.conversationId)
  })
  events.subscribe(messageSaid, 'desk.wrapUp', async ({ tenantId, payload, at }) => {
    if (payload.author.kind === 'agent') await wrapUp.end(tenantId, payload.author.id, at)
  })
  events.subscribe(topicSet, 'desk.wrapUp', async ({ tenantId, payload, at }) => {
    await wrapUp.end(tenantId, payload.byId, at)
  })

  jobs.sweep('desk.presence', 15_000, presence.sweep)
  jobs.sweep('desk.silence', 20_000, silence.sweep)

  let stopWatching: (() => void) | undefined
  return {
    /** Who waits, in all tenants, for the figures of the installation. */
    queueFigures: () => readQueueFigures(db),
    queue,
    presence,
    assignment,
    cannedReplies,
    silence,

    /** Where a waiting customer stands. */
    queuePlace: queue.place,

    /** Whether people answer now: somebody is there, and the opening hours allow it. */
    async peopleAvailable(tenantId: string): Promise<boolean> {
      const { open } = await accounts.hours.isOpen(tenantId, now())
      if (!open) return false
      const agents = await presence.list({ tenantId, id: tenantId, role: 'system' })
      return agents.some(
        (agent) => agent.presence === 'online' || agent.presence === 'busy' || agent.presence === 'wrap_up',
      )
    },

    async routes(app: FastifyInstance): Promise<void> {
      await app.register(queueRoutes, { queue })
      await app.register(presenceRoutes, { presence, assignment })
      await app.register(cannedReplyRoutes, { cannedReplies })
      await app.register(overviewRoutes, { overview })
    },

    start(): void {
      if (realtime.io) stopWatching = watchStaffSockets(realtime as RealtimeServer, { presence, assignment })
    },
    stop(): void {
      stopWatching?.()
    },
  }
}
