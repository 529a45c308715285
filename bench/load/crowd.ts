import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { TaskName, Tasks, Visit } from './protocol.ts'

/** Many customers at once, in a process of their own. */
export interface Crowd {
  pid: number
  setVisits(visits: Visit[]): Promise<void>
  do<Name extends TaskName>(name: Name, given: Tasks[Name]['given']): Promise<Tasks[Name]['answer']>
  /** One more client, in a process of its own, who sends without end. */
  noise(url: string, given: Omit<Tasks['noise']['given'], 'place'>): Promise<Tasks['noise']['answer']>
  end(): void
}

export function gatherCrowd(): Crowd {
  const child = fork(join(import.meta.dirname, 'crowd.process.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map<number, { done(answer: unknown): void; failed(error: Error): void }>()
  let count = 0
  child.on('message', ({ number, answer, error }: { number: number; answer: unknown; error?: string }) => {
    const one = waiting.get(number)
    waiting.delete(number)
    if (error) one?.failed(new Error(error))
    else one?.done(answer)
  })
  child.on('exit', (code) => {
    for (const one of waiting.values()) one.failed(new Error(`the clients' process ended with ${code}`))
  })
  const tell = (name: string, given: unknown) => {
    count++
    const number = count
    return new Promise<unknown>((done, failed) => {
      waiting.set(number, { done, failed })
      child.send({ number, name, given })
    })
  }
  let first: Visit[] = []
  return {
    pid: child.pid!,
    async setVisits(visits) {
      first = visits.slice(0, 1)
      await tell('visits', visits)
    },
    async noise(url, given) {
      const other = gatherCrowd()
      try {
        await other.setVisits(first)
        await other.do('connect', { from: 0, to: 1, urls: [url] })
        return await other.do('noise', { ...given, place: 0 })
      } finally {
        other.end()
      }
    },
    do: (name, given) => tell(name, given) as Promise<never>,
    end: () => child.kill('SIGTERM'),
  }
}
