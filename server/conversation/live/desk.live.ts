import type { IncomingHttpHeaders } from 'node:http'
import type { Namespace, Socket } from 'socket.io'
import { z } from 'zod'
import { id, seq } from '../../../contracts/common.ts'
import type { Actor } from '../../kernel/actor.ts'
import { AppError, crossOrigin, notSignedIn } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import type { Limits } from '../../kernel/rates/limits.ts'
import type { RealtimeServer } from '../../kernel/realtime/realtime.ts'
import { refusal, takeCalls } from '../../kernel/realtime/socket-calls.ts'
import { controlPolicy } from '../control/control.policy.ts'
import type { Conversation as Face } from '../face.ts'
import { conversationRoom, staffRoom, tenantRoom } from './live.ts'

export interface DeskLiveDeps {
  realtime: RealtimeServer
  conversation: Pick<Face, 'view' | 'typingOf' | 'staffRead'>
  authenticate(headers: IncomingHttpHeaders): Promise<Actor | undefined>
  /** Origins of our own pages, for one request. */
  ownOrigins(headers: IncomingHttpHeaders): string[]
  limits: Limits
  log: Log
}
const bearer = /^bearer .*/i
const checkedAgainMs = 60_000
const place = z.object({ conversationId: id })
const typingState = place.extend({ typing: z.boolean() })
const readMark = place.extend({ seq })

/**
 * Sockets of staff (`/desk`): signed in by their session cookie, from our own pages only, or by an API key. Returns what
 * ends it.
 */
export function serveDesk(deps: DeskLiveDeps): () => void {
  const { realtime, authenticate, ownOrigins, limits, log } = deps
  const desk = realtime.io.of('/desk')

  desk.use(async (socket, next) => {
    try {
      const headers = headersOf(socket)
      const isKey = headers.authorization !== undefined
      if (!isKey && headers.origin && !ownOrigins(headers).includes(headers.origin))
        return next(refusal(crossOrigin({ origin: headers.origin })))
      const actor = await authenticate(headers)
      if (!actor) return next(refusal(notSignedIn({})))
      limits.admit(callerOf(actor))
      limits.require(...limits.actor(actor))
      socket.data.actor = actor
      next()
    } catch (error) {
      if (error instanceof AppError) return next(refusal(error))
      log.error({ err: error }, 'a staff socket could not be signed in')
      next(new Error('internal'))
    }
  })
  desk.on('connection', (socket) => serveStaff(socket, desk, deps))

  // Whose sign-in has ended hears no more.
  const timer = setInterval(() => {
    for (const socket of desk.sockets.values())
      void authenticate(headersOf(socket))
        .then((actor) => actor ?? socket.disconnect(true))
        .catch((error) => error instanceof AppError && socket.disconnect(true))
  }, checkedAgainMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** A browser shows its cookie; a program its API key, as a header or as the `token` of its handshake. */
function headersOf({ handshake }: Socket): IncomingHttpHeaders {
  const { cookie, origin, host, authorization } = handshake.headers
  const { token } = handshake.auth as { token?: unknown }
  const key = typeof token === 'string' ? `Bearer ${token.slice(0, 200)}` : bearer.exec(authorization ?? '')?.[0]
  return { cookie, origin, host, ...(key === undefined ? {} : { authorization: key }) }
}

const callerOf = (actor: Actor) => actor.keyId ?? actor.id

/** Ends all sockets of one member of staff, or of one key: whoever still has a right to one comes back by herself. */
export function turnAway({ io }: Partial<RealtimeServer>, id: string): void {
  io?.of('/desk').in(staffRoom(id)).disconnectSockets(true)
}

function serveStaff(socket: Socket, desk: Namespace, { conversation, limits, log }: DeskLiveDeps): void {
  const actor = socket.data.actor as Actor
  void socket.join(staffRoom(actor.id))
  if (actor.keyId) void socket.join(staffRoom(actor.keyId))
  if (controlPolicy.allows(actor, 'read')) void socket.join(tenantRoom(actor.tenantId))
  const calls = takeCalls(socket, { log, limits, caller: callerOf(actor), claims: () => limits.actor(actor) })

  calls.on('conversation.open', place, async ({ conversationId }) => {
    await conversation.view(actor, conversationId)
    await socket.join(conversationRoom(conversationId))
    await tellViewing(desk, conversationId)
  })
  calls.on('conversation.close', place, async ({ conversationId }) => {
    if (!socket.rooms.has(conversationRoom(conversationId))) return
    await socket.leave(conversationRoom(conversationId))
    await tellViewing(desk, conversationId)
  })
  calls.on('typing', typingState, async ({ conversationId, typing }) => {
    if (!socket.rooms.has(conversationRoom(conversationId))) return
    await conversation.typingOf(actor, conversationId, typing)
  })
  calls.on('read', readMark, ({ conversationId, seq }) => conversation.staffRead(actor, conversationId, seq))

  socket.on('disconnecting', () => {
    const opened = [...socket.rooms].filter((room) => room.startsWith(conversationRoom('')))
    for (const room of opened)
      void tellViewing(desk, room.slice(conversationRoom('').length), socket.id).catch(() => {})
  })
}

/** Tells who has a conversation open, in all processes. */
async function tellViewing(desk: Namespace, conversationId: string, gone?: string): Promise<void> {
  const room = conversationRoom(conversationId)
  const sockets = (await desk.in(room).fetchSockets()).filter((socket) => socket.id !== gone)
  const people = new Map(sockets.map(({ data }) => [data.actor.id, { id: data.actor.id, name: data.actor.name ?? '' }]))
  desk.to(room).emit('viewing', { conversationId, staff: [...people.values()] })
}
