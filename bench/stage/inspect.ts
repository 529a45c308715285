// Loaded into the measured process: tells it of itself, and records the statements that it sends, when asked.
import pg from 'pg'

/** One statement as it was sent. `client` numbers the connection; times are of the process. */
export interface Sent {
  client: number
  text: string
  values: unknown[]
  /** The name of a prepared statement, if it is one. */
  name: string | null
  startedAt: number
  endedAt: number
  /** Whether it was sent together with the next; told by who reads the recording. */
  withNext?: boolean
}
export interface Answers {
  record: null
  recorded: Sent[]
  memory: { heap: number; resident: number }
}
export type Question = keyof Answers

let recording: Sent[] | undefined
const clients = new WeakMap<object, number>()
let clientCount = 0

const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
pg.Client.prototype.query = function record(this: object, ...given: unknown[]) {
  if (!recording) return query.apply(this, given)
  const sent = begin(this, given)
  recording.push(sent)
  const result = query.apply(this, given)
  const end = () => {
    sent.endedAt = performance.now()
  }
  if (result instanceof Promise) result.then(end, end)
  return result
} as typeof pg.Client.prototype.query

function begin(client: object, [first, second]: unknown[]): Sent {
  const config =
    typeof first === 'string' ? { text: first } : (first as { text: string; values?: unknown[]; name?: string })
  const values = Array.isArray(second) ? second : 'values' in config ? (config.values ?? []) : []
  const name = 'name' in config ? (config.name ?? null) : null
  return {
    client: numberOf(client),
    text: config.text,
    values: structuredClone(values),
    name,
    startedAt: performance.now(),
    endedAt: 0,
  }
}

function numberOf(client: object): number {
  const known = clients.get(client)
  if (known !== undefined) return known
  clientCount++
  clients.set(client, clientCount)
  return clientCount
}

const answers: { [Name in Question]: () => Answers[Name] } = {
  record() {
    recording = []
    return null
  },
  recorded() {
    const sent = recording ?? []
    recording = undefined
    return sent
  },
  memory() {
    ;(globalThis as { gc?: () => void }).gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    return { heap: heapUsed, resident: rss }
  },
}

process.on('message', ({ number, name }: { number: number; name: Question }) => {
  process.send?.({ number, value: answers[name]() })
})
process.channel?.unref()
