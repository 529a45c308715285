// The bare baseline: what the same statements cost without the product. A socket's message is stored by the statements
// that the product sends, in transactions of the same kind, under the same role and row-level security; the outbox is
// read as the product reads it; the statements of the bot's turn run; the reply is emitted.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'
import { Server } from 'socket.io'
import { readToken } from '../stage/visits.ts'
import { fill, type Group, type Person, type Relay, type Script, type Statement } from './script.ts'

interface Play {
  scripts: Script[]
  relay: Relay
  /** A message as the product shows it, to be sent to browsers in the same size. */
  view: Record<string, unknown>
}
interface Claimed {
  id: number
  name: string
  payload: { conversationId?: string; messageId?: string; seq?: number }
}
interface Turn {
  person: Person
  script: Script
  seq: number
  fresh: string[]
}

const play: Play = JSON.parse(readFileSync(process.env.BENCH_PLAY!, 'utf8'))
pg.types.setTypeParser(20, Number)
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, pipeline: true })
const people = new Map<string, Person>()
const { rows } = await pool.query('select contact_id, id, session_id, last_seq from conversation')
for (const row of rows)
  people.set(row.contact_id, {
    contactId: row.contact_id,
    conversationId: row.id,
    sessionId: row.session_id,
    lastSeq: row.last_seq,
  })
const turns = new Map<string, Turn>()

const http = createServer((_, answer) => void answer.end('ok'))
const io = new Server(http, { path: '/socket.io', serveClient: false, maxHttpBufferSize: 256 * 1024 })
const visitors = io.of('/visitor')
const scripts = new Map(play.scripts.map((script) => [script.question, script]))

visitors.on('connection', (socket) => {
  const person = people.get(readToken(String(socket.handshake.auth.token)).contact)!
  void socket.join(person.contactId)
  socket.on('sync', (_, answer) => answer({ ok: true, value: { history: { messages: [], lastSeq: person.lastSeq } } }))
  socket.on('message.send', async (words: { text: string }, answer) => {
    const turn: Turn = { person, script: scripts.get(words.text)!, seq: person.lastSeq + 1, fresh: [] }
    person.lastSeq += 2
    turns.set(`${person.conversationId}:${turn.seq}`, turn)
    for (const group of turn.script.receive) await run(group, turn)
    const message = viewOf(turn.seq, 'customer')
    answer({ ok: true, value: message })
    visitors.to(person.contactId).emit('message', message)
    wake()
  })
})

function viewOf(seq: number, kind: 'customer' | 'bot') {
  return { ...play.view, seq, author: { kind, name: '' } }
}

async function run(group: Group, turn: Turn): Promise<void> {
  const client = await pool.connect()
  try {
    const { stream } = (client as pg.PoolClient & { connection: pg.Connection }).connection
    const begin = { text: 'begin', name: null, values: [], withNext: group.statements[0]!.withNext }
    const commit = { text: 'commit', name: null, values: [], withNext: false }
    const all = group.transaction ? [begin, ...group.statements, commit] : group.statements
    let together: Promise<unknown>[] = []
    for (const statement of all) {
      if (together.length === 0) stream.cork()
      together.push(send(client, statement, turn))
      if (statement.withNext) continue
      stream.uncork()
      await Promise.all(together)
      together = []
    }
  } finally {
    client.release()
  }
}

function send(client: pg.PoolClient, { text, name, values }: Statement, turn: Turn): Promise<unknown> {
  const filled = fill(values, turn.person, turn.seq, turn.fresh)
  return client.query(name ? { name, text, values: filled } : filled.length > 0 ? { text, values: filled } : { text })
}

const lanes = new Map<string, Promise<void>>()
let wanted = false
let reading: Promise<void> = Promise.resolve()

function wake(): void {
  wanted = true
  reading = reading.then(readOutbox)
}

async function readOutbox(): Promise<void> {
  if (!wanted) return
  wanted = false
  for (;;) {
    const { claim, retry } = play.relay
    const claimed = (await pool.query<Claimed>(prepared(claim), claim.values)).rows.sort((a, b) => a.id - b.id)
    for (const [key, told] of Map.groupBy(claimed, (row) => row.payload.conversationId ?? row.name)) {
      const lane: Promise<void> = (lanes.get(key) ?? Promise.resolve())
        .then(() => tell(told))
        .finally(() => {
          if (lanes.get(key) === lane) lanes.delete(key)
        })
      lanes.set(key, lane)
    }
    const again = await pool.query(prepared(retry), retry.values)
    if (claimed.length + again.rows.length === 0) return
  }
}

function prepared({ name, text }: { name: string | null; text: string }) {
  return name ? { name, text } : { text }
}

async function tell(told: Claimed[]): Promise<void> {
  for (const { name, payload } of told) {
    const turn = name === 'conversation.message.received' && turns.get(`${payload.conversationId}:${payload.seq}`)
    if (turn) await reply(turn)
  }
  const { delivered } = play.relay
  await pool.query(prepared(delivered), [told.map((row) => row.id), ...delivered.values.slice(1)])
}

async function reply(turn: Turn): Promise<void> {
  turns.delete(`${turn.person.conversationId}:${turn.seq}`)
  for (const group of turn.script.reply) await run(group, turn)
  visitors.to(turn.person.contactId).emit('message', viewOf(turn.seq + 1, 'bot'))
  wake()
  lookSoon(turn)
}

let toLook: Turn | undefined
let looking = false

/** As the product does: one look for all replies that were stored while the last was under way. */
function lookSoon(turn: Turn): void {
  toLook = turn
  if (!looking) void look()
}

async function look(): Promise<void> {
  looking = true
  for (let turn = toLook; turn; turn = toLook) {
    toLook = undefined
    for (const group of turn.script.after) await run(group, turn)
  }
  looking = false
}

setInterval(wake, 1000).unref()
process.on('SIGTERM', () => process.exit(0))
http.listen(Number(process.env.PORT), '127.0.0.1')
