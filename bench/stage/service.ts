import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers, Question } from './inspect.ts'

export interface Service {
  url: string
  pid: number
  /** Asks the process about itself. */
  ask<Name extends Question>(name: Name): Promise<Answers[Name]>
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}
const root = join(import.meta.dirname, '..', '..')
/** Every process of the measurements derives its keys from this, so that tokens hold everywhere. */
const secretKey = 'a secret of the measurements, known to everybody'

/** What a machine can do is measured without the limits that keep single customers from using it up. */
const unlimited = {
  RATE_PER_KEY: '0',
  RATE_PER_STAFF: '0',
  RATE_PER_VISITOR: '0',
  RATE_PER_TENANT: '0',
  RATE_PER_ADDRESS: '0',
}

/** Starts a process of the service as production does, plus a line to ask it about itself. */
export async function startService(databaseUrl: string, env: Record<string, string> = {}): Promise<Service> {
  return launch([join(root, 'server', 'cli.ts'), 'serve'], '/healthz', {
    DATABASE_URL: databaseUrl,
    SECRET_KEY: secretKey,
    TRUST_PROXY: 'true',
    ...(env.LIMITS === 'standard' ? {} : unlimited),
    LOG_LEVEL: 'error',
    ...env,
  })
}

/** Starts a server program with an own port and folder; `path` answers once it is there. */
export async function launch(program: string[], path: string, env: Record<string, string>): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-bench-'))
  const port = env.PORT ? Number(env.PORT) : await freePort()
  const flags = ['--expose-gc', ...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? [])]
  const child = spawn(process.execPath, [...flags, '--import', join(import.meta.dirname, 'inspect.ts'), ...program], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let printed = ''
  child.stdout!.on('data', (chunk) => {
    printed += chunk
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(url + path, child, () => printed)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    url,
    pid: child.pid!,
    ask: (name) => ask(child, name),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

let questions = 0
function ask<Name extends Question>(child: ChildProcess, name: Name): Promise<Answers[Name]> {
  questions++
  const number = questions
  return new Promise((done) => {
    const hear = (answer: { number: number; value: Answers[Name] }) => {
      if (answer.number !== number) return
      child.off('message', hear)
      done(answer.value)
    }
    child.on('message', hear)
    child.send({ number, name })
  })
}

async function untilAnswers(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let attempt = 0; attempt < 1800; attempt++) {
    if (child.exitCode !== null) throw new Error(`the process ended at once:\n${printed()}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error(`the process did not answer:\n${printed()}`)
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
