import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Ack } from '../../contracts/common.ts'
import type { MessageView } from '../../contracts/message.ts'
import type { Visit } from './protocol.ts'

export interface Outcome {
  kind: 'replied' | 'refused' | 'unanswered'
  ackMs: number
  replyMs: number
}
interface Waiting {
  after: number
  replied(): void
}
const patienceMs = 30_000

export type Client = ReturnType<typeof openClient>

/** One customer's browser: a socket that stays connected, the messages it has seen, one question at a time. */
export function openClient(url: string, visit: Visit) {
  let lastSeq = 0
  let waiting: Waiting | undefined
  let caughtUp = false
  const socket: Socket = io(`${url}/visitor`, {
    auth: { token: visit.token },
    extraHeaders: { 'x-forwarded-for': visit.address },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 2000,
    timeout: 20_000,
  })
  socket.on('message', (message: MessageView) => {
    lastSeq = Math.max(lastSeq, message.seq)
    if (message.author.kind !== 'bot' || !waiting || message.seq <= waiting.after) return
    waiting.replied()
    waiting = undefined
  })
  socket.on('disconnect', () => {
    caughtUp = false
  })
  socket.on('connect', () => void catchUp().catch(() => {}))

  /** What every widget does on a new connection: asks for everything since the last message it holds. */
  async function catchUp(): Promise<void> {
    for (let attempt = 0; attempt < 50 && socket.connected; attempt++) {
      const answer: Ack<{ history: { messages: MessageView[]; lastSeq: number } }> = await socket
        .timeout(10_000)
        .emitWithAck('sync', { after: lastSeq })
        .catch(() => ({ ok: false }))
      if (answer.ok) {
        lastSeq = Math.max(lastSeq, answer.value.history.lastSeq)
        caughtUp = true
        return
      }
      await new Promise((later) => setTimeout(later, 200))
    }
  }

  return {
    socket,
    isBusy: () => waiting !== undefined,
    isCaughtUp: () => socket.connected && caughtUp,
    connected: () =>
      new Promise<boolean>((done) => {
        if (socket.connected) return done(true)
        socket.once('connect', () => done(true))
        setTimeout(() => done(socket.connected), patienceMs).unref()
      }),

    /** The network is cut: no goodbye, the client finds out and comes back by itself. */
    cut(): void {
      caughtUp = false
      socket.io.engine.close()
    },

    /** Sends a question and waits for the bot's reply; times count from `since`. */
    ask(text: string, since: number): Promise<Outcome> {
      return new Promise((done) => {
        let ackMs = Number.NaN
        const end = (kind: Outcome['kind']) => {
          clearTimeout(timer)
          waiting = undefined
          done({ kind, ackMs, replyMs: performance.now() - since })
        }
        const timer = setTimeout(() => end('unanswered'), patienceMs)
        waiting = { after: lastSeq, replied: () => end('replied') }
        socket.emit('message.send', { clientId: randomUUID(), text }, (answer: Ack<MessageView>) => {
          ackMs = performance.now() - since
          if (!answer.ok) end('refused')
        })
      })
    },

    /** Sends without waiting for a reply; answers whether it was taken. */
    send: (text: string): Promise<boolean> =>
      socket
        .timeout(patienceMs)
        .emitWithAck('message.send', { clientId: randomUUID(), text })
        .then((answer: Ack<MessageView>) => answer.ok)
        .catch(() => false),
  }
}
