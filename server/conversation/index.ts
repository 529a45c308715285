import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { type Accounts, apiKeyRevoked, staffChanged } from '../accounts/index.ts'
import { type Customers, contactIdentified } from '../customers/index.ts'
import type { Db } from '../kernel/database.ts'
import type { EventBus } from '../kernel/events.ts'
import type { Jobs } from '../kernel/jobs/jobs.ts'
import type { Log } from '../kernel/log.ts'
import type { PersonalData } from '../kernel/personal-data/personal-data.ts'
import { createLimits, type Limits } from '../kernel/rates/limits.ts'
import type { Realtime, RealtimeServer } from '../kernel/realtime/realtime.ts'
import type { Secrets } from '../kernel/secrets/secrets.ts'
import type { Storage } from '../kernel/storage.ts'
import { createLinkSigner } from './attachment/attachment.link.ts'
import { attachmentRoutes, fileRoutes } from './attachment/attachment.routes.ts'
import { createAttachmentService } from './attachment/attachment.service.ts'
import { createControlService } from './control/control.service.ts'
import { conversationPersonalData } from './conversation/conversation.personal-data.ts'
import { conversationRoutes } from './conversation/conversation.routes.ts'
import { createThreads } from './conversation/conversation.thread.ts'
import { createMarksService } from './conversation/marks.service.ts'
import { createMoveService } from './conversation/move.service.ts'
import { createQueryService } from './conversation/query.service.ts'
import type { Conversation } from './face.ts'
import { createHandoffService } from './handoff/handoff.service.ts'
import { inboxRoutes } from './inbox/inbox.routes.ts'
import { createInboxService } from './inbox/inbox.service.ts'
import { serveDesk, turnAway } from './live/desk.live.ts'
import { createLive, type Live } from './live/live.ts'
import { createAnnotateService } from './message/annotate.service.ts'
import { createReceive } from './message/receive.service.ts'
import { createSay } from './message/say.service.ts'
import { createRatingService } from './rating/rating.service.ts'
import { createSessionService } from './session/session.service.ts'
import './personal-data.ts'
import './retention.ts'

export { attachmentMaxBytes } from './attachment/attachment.service.ts'
export { acceptUploads, readUpload } from './attachment/attachment.upload.ts'
export { controlTaken, notOwner, notQueued } from './control/control.errors.ts'
export { ownerChanged } from './control/control.events.ts'
export { conversationNotFound } from './conversation/conversation.errors.ts'
export type {
  AttachmentService,
  Conversation,
  ConversationState,
  InboxService,
  Incoming,
  ListedConversation,
  OwnerCause,
  ResolvedBy,
  SayOptions,
  Utterance,
} from './face.ts'
export { handoffRequested, queueLeft } from './handoff/handoff.events.ts'
export { inboxNotFound } from './inbox/inbox.errors.ts'
export { inboxChanged } from './inbox/inbox.events.ts'
export { standardWidget } from './inbox/widget-settings.ts'
export { conversationRoom, staffRoom, tenantRoom, visitorRoom } from './live/live.ts'
export { feedbackGiven, messageAnnotated, messageReceived, messageSaid, noteWritten } from './message/message.events.ts'
export { forCustomer } from './message/message.present.ts'
export { conversationPublicEvents } from './public-events.ts'
export { ratingGiven, ratingInvited } from './rating/rating.events.ts'
export { sessionOpened, sessionReopened, sessionResolved, topicSet } from './session/session.events.ts'

export interface ConversationDeps {
  db: Db
  events?: EventBus
  jobs?: Jobs
  /** With a socket server in it, staff sockets are served from `start` on. */
  realtime: Realtime & Partial<RealtimeServer>
  /** Origins of our own pages; without it, the address that a request was sent to. */
  ownOrigins?: (headers: IncomingHttpHeaders) => string[]
  limits?: Limits
  storage: Storage
  secrets: Secrets
  accounts: { staff: Pick<Accounts['staff'], 'find'>; authenticate: Accounts['authenticate'] }
  customers: Pick<Customers, 'shownTo' | 'many'>
  personalData?: PersonalData
  log: Log
  now?: () => Date
}

/** Conversations: what was said, in order, and who may speak now. Other modules see what this file exports. */
export function createConversation(deps: ConversationDeps): Conversation {
  const { db, realtime, storage, secrets, accounts, customers, log, now = () => new Date() } = deps
  const links = createLinkSigner(secrets, now)
  const contacts = {
    briefs: (trx: Db, tenantId: string, ids: readonly string[]) => customers.many(tenantId, ids, trx),
    get: customers.shownTo,
  }
  const { look, ...queries } = createQueryService({ db, links, contacts, now })
  const live: Live = createLive({ realtime, log, look })
  const threads = createThreads({ db, links, now, told: live.told })
  const staff = accounts.staff
  const avatarOf = async (actor: { tenantId: string; id: string }, trx: Db) =>
    (await staff.find(actor.tenantId, actor.id, trx))?.avatar ?? null
  const files = createAttachmentService({ db, storage, links, log, now })
  const inboxes = createInboxService({ db, secrets })
  const move = createMoveService({ db, threads })

  let stopDesk: (() => void) | undefined

  const conversation: Conversation = {
    inboxes,
    attachments: files,
    receive: createReceive({ db, threads, links }),
    ...createSay({ threads, links, avatarOf }),
    systemMessage: (tenantId, id, fact, options, within) =>
      threads.inThread(tenantId, id, within, (thread) => thread.tell(fact, options)),
    ...createControlService({ threads, staff }),
    ...createHandoffService({ threads }),
    ...createSessionService({ threads, staff }),
    ...createAnnotateService({ db, live, links, now }),
    ...createRatingService({ db, threads, now }),
    ...createMarksService({ db, live, realtime, now }),
    ...queries,
    ...move,
    pushState: live.pushState,
    onCustomerState: live.onCustomerState,
    routes: async (app: FastifyInstance) => {
      await app.register(conversationRoutes, { conversation })
      await app.register(attachmentRoutes, { files })
      await app.register(inboxRoutes, { inboxes })
    },
    publicRoutes: async (app: FastifyInstance) => {
      await app.register(fileRoutes, { files })
    },
    start() {
      const { io } = realtime
      if (!io) return
      const { ownOrigins = hostOrigins, limits = createLimits() } = deps
      const server = realtime as RealtimeServer
      const { authenticate } = accounts
      stopDesk = serveDesk({ realtime: server, conversation, authenticate, ownOrigins, limits, log })
    },
    async stop() {
      stopDesk?.()
      await live.stop()
    },
  }
  deps.events?.subscribe(contactIdentified, 'conversation.contact', async ({ tenantId, payload }) => {
    const { contactId, formerContactId } = payload
    if (formerContactId) await move.moveContact(tenantId, formerContactId, contactId)
  })
  deps.events?.subscribe(staffChanged, 'conversation.staff', async ({ payload: { staffId, changed } }) => {
    if (changed.includes('status') || changed.includes('role')) turnAway(realtime, staffId)
  })
  deps.events?.subscribe(apiKeyRevoked, 'conversation.apiKey', async ({ payload: { apiKeyId } }) =>
    turnAway(realtime, apiKeyId),
  )
  deps.personalData?.register(conversationPersonalData)
  deps.jobs?.sweep('conversation.unusedFiles', 600_000, async () => void (await files.sweep()))
  return conversation
}

function hostOrigins({ host }: IncomingHttpHeaders): string[] {
  return host ? [`http://${host}`, `https://${host}`] : []
}
