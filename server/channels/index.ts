import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { type Conversation, visitorRoom } from '../conversation/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Config } from '../kernel/config.ts'
import type { Db } from '../kernel/database.ts'
import type { Log } from '../kernel/log.ts'
import { createLimits, type Limits } from '../kernel/rates/limits.ts'
import type { RealtimeServer } from '../kernel/realtime/realtime.ts'
import type { Secrets } from '../kernel/secrets/secrets.ts'
import { createChatService } from './web-widget/chat.service.ts'
import { createNoticeService } from './web-widget/notice.service.ts'
import { createVisitorTokens, type Visitor } from './web-widget/token.ts'
import { createVisitService } from './web-widget/visit.service.ts'
import type { WidgetPorts } from './web-widget/visitor-view.ts'
import { serveVisitors } from './web-widget/widget.live.ts'
import { widgetPages } from './web-widget/widget.pages.ts'
import type { PresencePace } from './web-widget/widget.presence.ts'
import { widgetRoutes } from './web-widget/widget.routes.ts'

export type { WidgetPorts } from './web-widget/visitor-view.ts'

export interface ChannelsDeps {
  db: Db
  secrets: Secrets
  config: Pick<Config, 'PUBLIC_URL'>
  realtime: RealtimeServer
  customers: Customers
  conversation: Conversation
  ports: WidgetPorts
  limits?: Limits
  log: Log
  now?: () => Date
  presencePace?: Partial<PresencePace>
}
export type Channels = ReturnType<typeof createChannels>

/** Channels: the ways on which customers arrive. Each turns what came into one shape and calls the conversation. */
export function createChannels(deps: ChannelsDeps) {
  const {
    db,
    secrets,
    config,
    realtime,
    customers,
    conversation,
    ports,
    log,
    presencePace,
    limits = createLimits(),
    now = () => new Date(),
  } = deps
  const tokens = createVisitorTokens(secrets, now)
  /** Browsers that were let in as the visitor come back at once, and are let in as whom she turned out to be. */
  const onMoved = ({ inboxId, contactId }: Visitor) =>
    realtime.io.of('/visitor').in(visitorRoom(inboxId, contactId)).disconnectSockets()
  const notices = createNoticeService({ inboxes: conversation.inboxes, customers, now })
  const visits = createVisitService({ db, tokens, conversation, customers, ports, notices, onMoved, log, now })
  const chat = createChatService({ db, visits, conversation, customers, ports })
  let stopVisitors: (() => Promise<void>) | undefined

  const ownOrigins = ({ host }: IncomingHttpHeaders): string[] => [
    ...(config.PUBLIC_URL ? [new URL(config.PUBLIC_URL).origin] : []),
    ...(host ? [`http://${host}`, `https://${host}`] : []),
  ]

  return {
    /** For everybody: the widget's calls and its files. Mounted at the root. */
    publicRoutes: async (app: FastifyInstance) => {
      await app.register(widgetRoutes, {
        prefix: '/api/widget',
        visits,
        chat,
        notices,
        attachments: conversation.attachments,
        limits,
        ownOrigins: (request) => ownOrigins(request.headers),
      })
      await app.register(widgetPages, { inboxes: conversation.inboxes })
    },
    start(): void {
      const all = {
        realtime,
        visits,
        chat,
        notices,
        conversation,
        customers,
        ports,
        limits,
        log,
        ownOrigins,
        presencePace,
      }
      stopVisitors = serveVisitors(all)
    },
    async stop(): Promise<void> {
      await stopVisitors?.()
    },
  }
}
