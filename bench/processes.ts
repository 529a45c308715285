import { median, type Report, spreadOf, sum, table } from './figures.ts'
import type { Talk } from './load/protocol.ts'
import { cpuOf, cpuOfTree } from './stage/cpu.ts'
import { questions, type Scene } from './stage/scene.ts'
import type { Service } from './stage/service.ts'

interface Run {
  processes: number
  perSecond: number
  replies: Talk['replies']
  /** Milliseconds of processor time for each message and its reply. */
  serviceMs: number
  databaseMs: number
  clientsMs: number
}
const inFlight = 64

/** One, two and four processes on one PostgreSQL: what more of them bring, and what a message costs. */
export async function benchProcesses(scene: Scene): Promise<Report> {
  const { crowd, start, say, quick } = scene
  const counts = quick ? [1, 2] : [1, 2, 4]
  const runs: Run[] = []
  for (let round = 0; round < (quick ? 1 : 2); round++)
    for (const processes of round % 2 === 0 ? counts : counts.toReversed()) {
      const services = await Promise.all(Array.from({ length: processes }, () => start({ DATABASE_POOL: '12' })))
      const urls = services.map((service) => service.url)
      await crowd.do('connect', { from: 0, to: 200, urls })
      await crowd.do('closed', { seconds: quick ? 1 : 4, inFlight, questions })
      const run = await measure(scene, services, quick ? 3 : 12)
      say(`${processes} processes: ${run.perSecond.toFixed(0)} replies a second`)
      runs.push(run)
      await crowd.do('disconnect', {})
      await Promise.all(services.map((service) => service.stop()))
    }
  const of = (processes: number, read: (run: Run) => number) =>
    median(runs.filter((run) => run.processes === processes).map(read))
  const rows = counts.map((processes) => {
    const { p50, p99 } = spreadOf(runs.filter((run) => run.processes === processes).flatMap((run) => run.replies))
    const cost = (['serviceMs', 'databaseMs', 'clientsMs'] as const).map((part) => of(processes, (run) => run[part]))
    return [processes, of(processes, (run) => run.perSecond), p50, p99, ...cost]
  })
  const markdown = [
    table(
      [
        'processes',
        'replies/s',
        'p50 ms',
        'p99 ms',
        'service CPU ms/message',
        'PostgreSQL CPU ms/message',
        'clients CPU ms/message',
      ],
      rows,
    ),
    '',
    `200 clients spread over the processes, ${inFlight} messages under way. Clients, service and PostgreSQL share this machine's cores: more processes only bring more where there are cores for them; what carries over to other machines is the processor time for each message.`,
  ].join('\n')
  return { title: 'Several processes', markdown, figures: { rows }, missed: [] }
}

async function measure({ crowd, server }: Scene, services: Service[], seconds: number): Promise<Run> {
  const spent = () => ({
    service: sum(services.map(({ pid }) => cpuOf(pid))),
    database: server.pid === undefined ? Number.NaN : cpuOfTree(server.pid),
    clients: cpuOf(crowd.pid),
  })
  const before = spent()
  const talk = await crowd.do('closed', { seconds, inFlight, questions })
  const after = spent()
  const each = (part: keyof typeof before) => ((after[part] - before[part]) * 1000) / talk.replies.length
  return {
    processes: services.length,
    perSecond: talk.replies.length / talk.seconds,
    replies: talk.replies,
    serviceMs: each('service'),
    databaseMs: each('database'),
    clientsMs: each('clients'),
  }
}
