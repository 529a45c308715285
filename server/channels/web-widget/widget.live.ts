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
}
const beatMs = 30_000
const syncQuery = z.object({ after: seq })
const typingState = z.object({ typing: z.boolean(), preview: z.string().max(2000).optional() })
const syncLimit = 100

/** Sockets of visitors (`/visitor`), opened with the visitor token. Returns what ends it. */
export function serveVisitors(deps: WidgetLiveDeps): () => void {
  const { realtime, visits, conversation, ports, limits, log } = deps
  const visitors = realtime.io.of('/visitor')

  visitors.use(async (socket, next) => {
    try {
      const { token } = socket.handshake.auth as { token?: unknown }
      if (typeof token !== 'string' || token.length > 4000) throw tokenInvalid({ token: 'visitor' })
      socket.data.present = await visits.enter(token, (visitor) => {
        limits.admit(visitor.contactId)
        limits.require(...limits.visitor(visitor))
      })
      next()
    } catch (error) {
      const known = callersError(error)
      if (known) return next(refusal(known))
      log.error({ err: error }, 'a visitor socket could not be let in')
      next(new Error('internal'))
    }
  })
  visitors.on('connection', (socket) => serveVisitor(socket, deps))

  conversation.onCustomerState(async (state) => {
    const view = await presentForVisitor(state, conversation, ports)
    realtime.emit('/visitor', visitorRoom(state.inboxId, state.contactId), 'conversation', view)
  })

  const timer = setInterval(() => {
    const here = [...visitors.sockets.values()].map((socket) => socket.data.present as Present)
    void renewOnline(deps, here).catch((error) => log.warn({ err: error }, 'visitors were not noted as online'))
  }, beatMs)
  timer.unref()
  return () => clearInterval(timer)
}

function serveVisitor(socket: Socket, deps: WidgetLiveDeps): void {
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
  void renewOnline(deps, [present]).catch(() => {})

  calls.on('message.send', writeMessage, async (words) => {
    await notices.require(present)
    const message = await chat.send(present, words, socket.handshake.headers['user-agent'])
    if (message.seq === 1) await renewOnline(deps, [present])
    return message
  })
  calls.on('sync', syncQuery, async ({ after }) => {
    const view = await chat.view(present)
    return { history: await chat.catchUp(present, { after, limit: syncLimit }), conversation: view }
  })
  calls.on('typing', typingState, ({ typing, preview }) => chat.typing(present, typing, preview))
  calls.on('marks', visitorMarks, (marks) => chat.marks(present, marks))
  calls.on('feedback', giveFeedback, async (given) =>
    forCustomer(await conversation.feedback({ tenantId, contactId }, given)),
  )
  calls.on('rate', giveRating, (given) => conversation.rate({ tenantId, contactId }, given))
  calls.on('track', track, ({ events }) => customers.recordActivity(chat.customerActor(present), contactId, events))
  calls.on('page', pageView, (page) => visits.moveTo(present, page))
  calls.on('queue.leave', undefined, () => chat.leaveQueue(present))

  socket.on('disconnect', () => void noteGone(socket, room, deps).catch(() => {}))
}

/** The conversation of each visitor who is here: it stays the same as long as she is connected. */
const conversationOf = new WeakMap<Present, string>()
const askedAtOnce = 8

async function renewOnline({ visits, conversation }: WidgetLiveDeps, here: readonly Present[]): Promise<void> {
  const unknown = here.filter((one) => !conversationOf.has(one))
  const ask = async () => {
    for (let one = unknown.pop(); one; one = unknown.pop()) {
      const state = await visits.find(one)
      if (state) conversationOf.set(one, state.id)
    }
  }
  await Promise.all(Array.from({ length: askedAtOnce }, ask))
  for (const [tenantId, present] of Map.groupBy(here, (one) => one.tenantId)) {
    const ids = new Set(present.flatMap((one) => conversationOf.get(one) ?? []))
    if (ids.size > 0) await conversation.customerOnline(tenantId, [...ids], true)
  }
}

/** She is gone when her last browser, in whichever process, is. */
async function noteGone(socket: Socket, room: string, { visits, conversation }: WidgetLiveDeps): Promise<void> {
  if ((await socket.nsp.in(room).fetchSockets()).length > 0) return
  const present = socket.data.present as Present
  const state = await visits.find(present)
  if (state) await conversation.customerOnline(present.tenantId, [state.id], false)
}
