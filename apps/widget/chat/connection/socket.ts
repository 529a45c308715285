import { io, type Socket } from 'socket.io-client'
import type { Ack, ErrorBody } from '../../../../contracts/common.ts'
import type { VisitorCalls, VisitorNews } from '../../../../contracts/widget.ts'
import { unreachable } from './http.ts'

const answerWithinMs = 10_000

export interface SocketDeps {
  /** `https://service.example/socket.io` */
  url: URL
  token(): string
  news: VisitorNews
  connected(): void
  disconnected(): void
  /** The service does not take the token any more. */
  refused(error: ErrorBody): void
}
type Input<K extends keyof VisitorCalls> = Parameters<VisitorCalls[K]>[0]
type Asks = 'message.send' | 'sync' | 'feedback' | 'rate' | 'track'
type Tells = 'typing' | 'marks' | 'page'
type Answer<K extends Asks> = Parameters<VisitorCalls[K]>[1] extends (answer: infer A) => void ? A : never
export type VisitorSocket = ReturnType<typeof connectVisitor>

/** The visitor's socket. It comes back by itself; what was missed is asked for by `sync`. */
export function connectVisitor(deps: SocketDeps) {
  const socket: Socket<VisitorNews, VisitorCalls> = io(new URL('/visitor', deps.url).href, {
    path: deps.url.pathname,
    auth: (pass) => pass({ token: deps.token() }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 5000,
  })
  for (const name of Object.keys(deps.news) as (keyof VisitorNews)[]) socket.on(name, deps.news[name] as never)
  socket.on('connect', deps.connected)
  socket.on('disconnect', (reason) => {
    deps.disconnected()
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1000)
  })
  socket.on('connect_error', (error) => {
    deps.disconnected()
    const data = 'data' in error ? error.data : undefined
    if (!socket.active) deps.refused(isError(data) ? data : { code: error.message, facts: {} })
  })

  function ask<T>(name: string, ...input: unknown[]): Promise<Ack<T>> {
    return new Promise((resolve) => {
      const answered = (late: Error | null, answer: Ack<T>) =>
        resolve(late || !answer ? { ok: false, error: unreachable } : answer)
      ;(socket.timeout(answerWithinMs) as unknown as { emit(...call: unknown[]): void }).emit(name, ...input, answered)
    })
  }

  return {
    isConnected: () => socket.connected,
    ask: <K extends Asks>(name: K, input: Input<K>): Promise<Answer<K>> => ask(name, input) as Promise<Answer<K>>,
    leaveQueue: () => ask<null>('queue.leave'),
    /** Worth saying only now: dropped while there is no connection. */
    tell<K extends Tells>(name: K, input: Input<K>): void {
      if (socket.connected) socket.emit(name, ...([input] as never))
    },
    /** Signs in again, with the token as it is now. */
    reconnect(): void {
      socket.disconnect()
      socket.connect()
    },
    close: () => socket.close(),
  }
}

function isError(data: unknown): data is ErrorBody {
  return typeof data === 'object' && data !== null && 'code' in data
}
