import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, pause } from '../support/service.ts'

type Env = Record<string, string>

/** One process of the service among several. */
export interface Member {
  readonly name: string
  /** Where it answers browsers; a worker does not. */
  readonly port: number | undefined
  /** Everything it printed so far, over all its lives. */
  printed(): string
  /** `program` is the folder of another version; without it, this one is started. */
  start(env?: Env, program?: string): Promise<void>
  /** Ends it politely (SIGTERM); answers with the exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>
}

export interface Cluster {
  webs: Member[]
  workers: Member[]
  all: Member[]
  close(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/** Several processes of the service on one PostgreSQL, with the demo shop loaded; `program` as for a member's start. */
export async function startCluster(given: {
  databaseUrl: string
  webs: number
  workers: number
  env?: Env
  program?: string
}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-cluster-'))
  const common = {
    DATA_DIR: folder,
    DATABASE_URL: given.databaseUrl,
    DATABASE_POOL: '8',
    SECRET_KEY: 'a secret of at least thirty-two characters',
    LOG_LEVEL: 'warn',
    ...given.env,
  }
  const add = async (role: 'web' | 'worker', no: number) => {
    const port = role === 'web' ? await freePort() : undefined
    return createMember(`${role}${no}`, port, { ...common, ROLES: role, PORT: String(port ?? 0) })
  }
  const make = (role: 'web' | 'worker', count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => add(role, index + 1)))
  const webs = await make('web', given.webs)
  const workers = await make('worker', given.workers)
  const all = [...webs, ...workers]
  // The first one brings the database up to date and loads the demo shop.
  for (const member of all) await member.start({}, given.program)
  return {
    webs,
    workers,
    all,
    async close() {
      await Promise.all(all.map((member) => member.kill()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function createMember(name: string, port: number | undefined, env: Env): Member {
  let child: ChildProcess | undefined
  let ended: Promise<number | null> = Promise.resolve(null)
  let printed = ''
  const end = async (signal: NodeJS.Signals) => {
    child?.kill(signal)
    return ended
  }
  return {
    name,
    port,
    printed: () => printed,
    async start(more = {}, program = root) {
      const isReady = port ? () => answers(port) : () => life.includes('Zhanggui')
      let life = ''
      const started = spawn(process.execPath, [join(program, 'server', 'cli.ts'), 'serve'], {
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, ...more },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      ended = new Promise((done) => started.once('exit', done))
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk) => {
          life += chunk
          printed += chunk
        })
      for (let tries = 0; tries < 1200; tries++) {
        if (started.exitCode !== null) throw new Error(`${name} ended at once:\n${life}`)
        if (await isReady()) return
        await pause(50)
      }
      throw new Error(`${name} did not get ready:\n${life}`)
    },
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
  return answer?.ok === true
}
