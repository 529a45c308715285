import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** The password of every demo sign-in, as the service prints it. */
export const demoPassword = 'yunshan-demo'

/** A place for the service's state that outlives the process: an embedded folder, or a database of its own. */
export interface Home {
  name: 'embedded database' | 'PostgreSQL'
  env: Record<string, string>
  remove(): Promise<void>
}

/** An embedded home: bare, or a copy of the demo shop that the test run made for all stories (`E2E_SEED`). */
export async function makeEmbeddedHome(): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-e2e-'))
  if (process.env.E2E_SEED) cpSync(process.env.E2E_SEED, folder, { recursive: true })
  return {
    name: 'embedded database',
    env: { DATA_DIR: folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A home on the PostgreSQL that the test run started; undefined where there is none. */
export async function makePostgresHome(): Promise<Home | undefined> {
  const server = process.env.E2E_DATABASE_URL
  if (!server) return undefined
  const name = `e2e_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const embedded = await makeEmbeddedHome()
  return {
    name: 'PostgreSQL',
    env: { ...embedded.env, DATABASE_URL: url.href },
    async remove() {
      await administer(server, `drop database if exists ${name} with (force)`)
      await embedded.remove()
    },
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

export interface RunningService {
  url: string
  /** Everything it printed so far. */
  printed(): string
  /** Ends it politely (SIGTERM); answers with the exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>
}

/** Starts the service as `npm start` does, in a process of its own, and waits until it answers. */
export async function startService(home: Home, env: Record<string, string> = {}): Promise<RunningService> {
  const port = env.PORT ? Number(env.PORT) : await freePort()
  const child = launch(['serve'], { ...home.env, ...env, PORT: String(port), LOG_LEVEL: env.LOG_LEVEL ?? 'warn' })
  let printed = ''
  child.stdout!.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr!.on('data', (chunk) => {
    printed += chunk
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(url, child, () => printed)
  return {
    url,
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs a command line of the product to its end. */
export function runCommand(
  home: Home,
  args: string[],
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = launch(args, { ...home.env, LOG_LEVEL: 'warn' })
  let out = ''
  let err = ''
  child.stdout!.on('data', (chunk) => {
    out += chunk
  })
  child.stderr!.on('data', (chunk) => {
    err += chunk
  })
  child.stdin!.end(input)
  return new Promise((done) => child.once('exit', (code) => done({ code, out, err })))
}

function launch(args: string[], env: Record<string, string>): ChildProcess {
  const entry = join(import.meta.dirname, '..', '..', 'server', 'cli.ts')
  return spawn(process.execPath, [entry, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

async function untilAnswers(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (child.exitCode !== null) throw new Error(`the service ended at once:\n${printed()}`)
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error(`the service did not answer:\n${printed()}`)
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

/** Waits until `look` finds something; says what was expected when it does not. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`)
    await pause(100)
  }
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
