import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'socket.io'
import { z } from 'zod'
import { seq } from '../../../contracts/common.ts'
import { giveRating } from '../../../contracts/conversation.ts'
import { writeMessage } from '../../../contracts/message.ts'
import { giveFeedback, pageView, track, visitorMarks } from '../../../contracts/widget.ts'
import { type Conversation, forCustomer, visitorRoom } from '../../conversation/index.ts'
import type { Customers } from '../../customers/index.ts'
import { callersError } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import type { Limits } from '../../kernel/rates/limits.ts'
import type { RealtimeServer } from '../../kernel/realtime/realtime.ts'
import { refusal, takeCalls } from '../../kernel/realtime/socket-calls.ts'
import type { ChatService } from './chat.service.ts'
import type { NoticeService } from './notice.service.ts'
import { tokenInvalid } from './token.errors.ts'
import type { Present, VisitService } from './visit.service.ts'
import { presentForVisitor, type WidgetPorts } from './visitor-view.ts'
import { createPresence, type Presence, type PresencePace } from './widget.presence.ts'

export interface WidgetLiveDeps {
  realtime: RealtimeServer
  visits: VisitService
  chat: ChatService
  notices: NoticeService
  conversation: Conversation
  customers: Customers
  ports: WidgetPorts
  limits: Limits
  log: Log
  /** The origins under which browsers reach this service. */
  ownOrigins(headers: IncomingHttpHeaders): string[]
  presencePace?: Partial<PresencePace> | undefined
}
const syncQuery = z.object({ after: seq })
const typingState = z.object({ typing: z.boolean(), preview: z.string().max(2000).optional() })
const syncLimit = 100

/** Sockets of visitors (`/visitor`), opened with the visitor token. Returns what ends it. */
export function serveVisitors(deps: WidgetLiveDeps): () => Promise<void> {
  const { realtime, visits, conversation, ports, limits, log, ownOrigins, presencePace: pace = {} } = deps
  const visitors = realtime.io.of('/visitor')
  const presence = createPresence({ visitors, conversation, log, pace })

  visitors.use(async (socket, next) => {
    try {
      const { token } = socket.handshake.auth as { token?: unknown }
      if (typeof token !== 'string' || token.length > 4000) throw tokenInvalid({ token: 'visitor' })
      socket.data.present = await visits.enter(token, (visitor) => {
        limits.admit(visitor.contactId)
        limits.require(...limits.visitor(visitor))
      })
      await visits.requireOrigin(
        socket.data.present,
        socket.handshake.headers.origin,
        ownOrigins(socket.handshake.headers),
      )
      next()
    } catch (error) {
      const known = callersError(error)
      if (known) return next(refusal(known))
      log.error({ err: error }, 'a visitor socket could not be let in')
      next(new Error('internal'))
    }
  })
  visitors.on('connection', (socket) => serveVisitor(socket, presence, deps))

  conversation.onCustomerState(async (state) => {
    const view = await presentForVisitor(state, conversation, ports)
    realtime.emit('/visitor', visitorRoom(state.inboxId, state.contactId), 'conversation', view)
  })

  return presence.stop
}

function serveVisitor(socket: Socket, presence: Presence, deps: WidgetLiveDeps): void {
  const { visits, chat, notices, conversation, customers, limits, log } = deps
  const present = socket.data.present as Present
  const { tenantId, contactId } = present
  const room = visitorRoom(present.inboxId, contactId)
  const claims = (call: string) => [
    ...(call === 'message.send' ? [limits.message(present)] : []),
    ...limits.visitor(present),
  ]
  const calls = takeCalls(socket, { log, limits, caller: contactId, claims })
  void socket.join(room)
  presence.came(present)

  calls.on('message.send', writeMessage, async (words) => {
    await notices.require(present)
    const message = await chat.send(present, words, socket.handshake.headers['user-agent'])
    if (message.seq === 1) await presence.noteNow(present)
    return message
  })
  calls.on('sync', syncQuery, ({ after }) => chat.sync(present, { after, limit: syncLimit }))
  calls.on('typing', typingState, ({ typing, preview }) => chat.typing(present, typing, preview))
  calls.on('marks', visitorMarks, (marks) => chat.marks(present, marks))
  calls.on('feedback', giveFeedback, async (given) =>
    forCustomer(await conversation.feedback({ tenantId, contactId }, given)),
  )
  calls.on('rate', giveRating, (given) => conversation.rate({ tenantId, contactId }, given))
  calls.on('track', track, ({ events }) => customers.recordActivity(chat.customerActor(present), contactId, events))
  calls.on('page', pageView, (page) => visits.moveTo(present, page))
  calls.on('queue.leave', undefined, () => chat.leaveQueue(present))

  socket.on('disconnect', () => presence.left(present))
}
