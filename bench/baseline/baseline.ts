import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowsOf } from '../stage/database.ts'
import type { Sent } from '../stage/inspect.ts'
import { questions, type Scene } from '../stage/scene.ts'
import { launch, pause, type Service } from '../stage/service.ts'
import { readToken } from '../stage/visits.ts'
import { type Recording, relayOf, type Script, writeScript } from './script.ts'

export interface Recorded {
  scripts: Script[]
  file: string
  /** How many statements and transactions one message and its reply take. */
  statements: number
  transactions: number
}

/** Asks the product each question and keeps the statements that each causes. */
export async function record(scene: Scene, service: Service): Promise<Recorded> {
  const { crowd, databaseUrl, visits } = scene
  await crowd.do('connect', { from: 0, to: 1, urls: [service.url] })
  const contactId = readToken(visits[0]!.token).contact
  const scripts: Script[] = []
  let all: Sent[] = []
  for (const question of questions) {
    for (let attempt = 0; attempt < 12; attempt++) {
      const [first, second] = [await recordOne(), await recordOne()]
      const script = writeScript(question, first, second)
      all = [...all, ...first.sent, ...second.sent]
      if (script) {
        scripts.push(script)
        break
      }
    }
    async function recordOne(): Promise<Recording> {
      await pause(400)
      await service.ask('record')
      await crowd.do('once', { inFlight: 1, text: question })
      await pause(400)
      const sent = await service.ask('recorded')
      const [row] = await rowsOf<{ id: string; session_id: string; last_seq: number }>(
        databaseUrl,
        'select id, session_id, last_seq from conversation where contact_id = $1',
        [contactId],
      )
      const person = { contactId, conversationId: row!.id, sessionId: row!.session_id, lastSeq: row!.last_seq }
      return { sent, person, seq: row!.last_seq - 1 }
    }
  }
  await crowd.do('disconnect', {})
  if (scripts.length < questions.length)
    throw new Error(`only ${scripts.length} of ${questions.length} questions could be recorded`)
  return { ...countOf(scripts), scripts, file: await writePlay(scene, scripts, all) }
}

function countOf(scripts: Script[]) {
  const groups = scripts.flatMap(({ receive, reply, after }) => [...receive, ...reply, ...after])
  const transactions = groups.filter((group) => group.transaction).length
  const statements = groups.reduce((sum, group) => sum + group.statements.length, 0) + 2 * transactions
  return { statements: statements / scripts.length, transactions: transactions / scripts.length }
}

async function writePlay(scene: Scene, scripts: Script[], sent: Sent[]): Promise<string> {
  const [message] = await rowsOf<{ text: string }>(
    scene.databaseUrl,
    `select text from message where author_kind = 'bot' order by created_at desc limit 1`,
  )
  const id = crypto.randomUUID()
  const view = {
    id,
    conversationId: id,
    sessionId: id,
    direction: 'outgoing',
    private: false,
    text: message?.text ?? '',
  }
  const rest = { content: {}, attachments: [], feedback: null, clientId: null, createdAt: new Date().toISOString() }
  const file = join(mkdtempSync(join(tmpdir(), 'zhanggui-bench-')), 'play.json')
  writeFileSync(file, JSON.stringify({ scripts, relay: relayOf(sent), view: { ...view, ...rest } }))
  return file
}

export function startBaseline(databaseUrl: string, recorded: Recorded): Promise<Service> {
  const program = join(import.meta.dirname, 'baseline.process.ts')
  return launch([program], '/', { DATABASE_URL: databaseUrl, BENCH_PLAY: recorded.file })
}
