import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { Log } from './log.ts'
import { fanOut } from './realtime-fanout.ts'

/** Tells connected browsers what happened. Nothing depends on it: clients catch up from the database. */
export interface Realtime {
  emit(namespace: string, room: string, event: string, ...facts: unknown[]): void
}

export type RealtimeServer = Realtime & { io: Server; close(): Promise<void> }

/** The socket server (socket.io): of this process alone, or of all that share `databaseUrl`. */
export function createRealtime(http: HttpServer, shared?: { databaseUrl: string; log: Log }): RealtimeServer {
  const io = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    // The visitor's token, not the page's origin, decides; staff sockets check the origin themselves.
    cors: { origin: true, credentials: false },
    maxHttpBufferSize: 256 * 1024,
    pingInterval: 20_000,
    pingTimeout: 20_000,
  })
  const endFanOut = shared && fanOut(io, shared.databaseUrl, shared.log)
  return {
    io,
    emit(namespace, room, event, ...facts) {
      io.of(namespace)
        .to(room)
        .emit(event, ...facts)
    },
    async close() {
      await new Promise<void>((done) => void io.close(() => done()))
      await endFanOut?.()
    },
  }
}
