import { createClient } from 'redis'
import type { Log } from './log.ts'

type Client = ReturnType<typeof makeClient>

/** What processes share for speed only: nothing is kept there that the service could not do without. */
export interface Redis {
  /** Whether it answers at this moment. */
  readonly ready: boolean
  /** Asks it something. Answers with undefined, and soon, while it is away: the caller does without. */
  ask<T>(question: (client: Client) => Promise<T>): Promise<T | undefined>
  /** Hears what is published on a channel, again also after it was away. */
  hear(channel: string, heard: (payload: string) => void): void
  close(): Promise<void>
}

/** An answer that takes longer is not waited for, */
const patienceMs = 500
/** and for so long nothing more is asked: a server that hangs keeps its connections. */
const restMs = 3000

/** Joins a Redis server, and joins it again whenever it was away. Never throws, and ends no process. */
export function openRedis(url: string, log: Log): Redis {
  const client = makeClient(url)
  const subscriber = makeClient(url)
  let away = false
  let restingUntil = 0
  client.on('error', (error: Error) => {
    if (!away) log.warn({ err: error }, 'Redis is away; processes tell each other through PostgreSQL until it is back')
    away = true
  })
  client.on('ready', () => {
    if (away) log.info('Redis is back')
    away = false
  })
  subscriber.on('error', () => {})
  for (const one of [client, subscriber]) one.connect().catch(() => {})
  const isReady = () => client.isReady && subscriber.isReady && Date.now() >= restingUntil
  const rest = () => {
    restingUntil = Date.now() + restMs
  }
  return {
    get ready() {
      return isReady()
    },
    async ask(question) {
      if (!isReady()) return undefined
      return soon(question(client), rest).catch(() => undefined)
    },
    hear(channel, heard) {
      const hearing = () => subscriber.subscribe(channel, heard).catch(() => {})
      if (subscriber.isReady) hearing()
      else subscriber.once('ready', hearing)
    },
    async close() {
      for (const one of [client, subscriber]) if (one.isOpen) one.destroy()
    },
  }
}

function makeClient(url: string) {
  return createClient({
    url,
    // RESP2 servers of any age; what cannot be asked now is not kept for later, when nobody wants it any more.
    RESP: 2,
    disableOfflineQueue: true,
    pingInterval: 5000,
    socket: {
      connectTimeout: 3000,
      reconnectStrategy: (attempt) => Math.min(100 * 2 ** attempt, 2000) + Math.random() * 200,
    },
  })
}

async function soon<T>(answer: Promise<T>, onLate: () => void): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => {
      onLate()
      done(undefined)
    }, patienceMs)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
    answer.catch(() => {})
  }
}
