import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { freePort, pause } from '../support/service.ts'

export interface RedisServer {
  url: string
  start(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** How often it was asked to tell something on. */
  published(): number
}

/** A Redis of the test's own; undefined where there is none. */
export async function findRedis(): Promise<RedisServer | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined
  const port = await freePort()
  let child: ChildProcess | undefined
  const ask = (...words: string[]) =>
    spawnSync('redis-cli', ['-p', String(port), ...words], { encoding: 'utf8' }).stdout
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore' })
      while (!ask('ping').includes('PONG')) await pause(50)
    },
    async kill() {
      const ended = new Promise((done) => child?.once('exit', done) ?? done(undefined))
      child?.kill('SIGKILL')
      await ended
    },
    published: () => Number(/cmdstat_publish:calls=(\d+)/.exec(ask('info', 'commandstats'))?.[1] ?? 0),
  }
}
