import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import { type FanOut, fanOut } from './realtime-fanout.ts'

/** Tells connected browsers what happened. Nothing depends on it: clients catch up from the database. */
export interface Realtime {
  emit(namespace: string, room: string, event: string, ...facts: unknown[]): void
}

export type RealtimeServer = Realtime & {
  io: Server
  share(others: FanOut): void
  close(): Promise<void>
}

export interface RealtimeOptions {
  /** Whether a new connection may be opened, asked before anything is known of who it is. */
  admit?(request: IncomingMessage): boolean
}

/** The socket server (socket.io) of this process; `share` joins it with those of all processes on one PostgreSQL. */
export function createRealtime(http: HttpServer, { admit = () => true }: RealtimeOptions = {}): RealtimeServer {
  const io = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    // The visitor's token, not the page's origin, decides; staff sockets check the origin themselves.
    cors: { origin: true, credentials: false },
    maxHttpBufferSize: 256 * 1024,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    allowRequest: (request, answer) => answer(null, isUnderWay(request) || admit(request)),
  })
  let endFanOut: (() => Promise<void>) | undefined
  return {
    io,
    emit(namespace, room, event, ...facts) {
      io.of(namespace)
        .to(room)
        .emit(event, ...facts)
    },
    share(others) {
      endFanOut = fanOut(io, others)
    },
    async close() {
      await new Promise<void>((done) => void io.close(() => done()))
      await endFanOut?.()
    },
  }
}

/** A request of a connection that was let in before. */
function isUnderWay({ url = '' }: IncomingMessage): boolean {
  return /[?&]sid=/.test(url)
}
