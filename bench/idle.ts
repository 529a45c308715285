import { type Report, table } from './figures.ts'
import type { Scene } from './stage/scene.ts'
import { pause, type Service } from './stage/service.ts'

const aimMb = 40

/** What connected customers cost who say nothing. */
export async function benchIdle({ crowd, start, say, quick, visits }: Scene): Promise<Report> {
  const service = await start()
  try {
    const step = quick ? 100 : Math.min(1000, visits.length)
    // Once connected and gone: what a process needs for the first client is not counted as the cost of each.
    await crowd.do('connect', { from: 0, to: step / 2, urls: [service.url] })
    await crowd.do('disconnect', {})
    const steps = [{ clients: 0, ...(await settled(service)) }]
    for (let clients = step; clients <= visits.length; clients += step) {
      await crowd.do('connect', { from: clients - step, to: clients, urls: [service.url] })
      say(`${clients} clients connected`)
      steps.push({ clients, ...(await settled(service)) })
    }
    await crowd.do('disconnect', {})
    await pause(2000)
    const left = await settled(service)
    const [first, last] = [steps[0]!, steps.at(-1)!]
    const per = (kind: 'heap' | 'resident') => (((last[kind] - first[kind]) / last.clients) * 1000) / 2 ** 20
    const rows = [...steps.map((one) => [`${one.clients} connected`, mb(one.heap), mb(one.resident)])]
    const markdown = [
      table(
        ['', 'heap MB', 'resident MB'],
        [
          ...rows,
          ['all gone again', mb(left.heap), mb(left.resident)],
          ['**per 1,000 clients**', per('heap'), per('resident')],
        ],
      ),
      '',
      'Clients are websockets of customers with a conversation; memory after a full garbage collection, of the whole process (`resident`) and of its objects (`heap`).',
    ].join('\n')
    const missed = per('resident') > aimMb ? [`${per('resident').toFixed(0)} MB per 1,000 clients, aim ${aimMb}`] : []
    return { title: 'Idle clients', markdown, figures: { steps, left, perThousandMb: per('resident') }, missed }
  } finally {
    await service.stop()
  }
}

async function settled(service: Service) {
  await pause(1500)
  await service.ask('memory')
  await pause(500)
  return service.ask('memory')
}

function mb(bytes: number): number {
  return bytes / 2 ** 20
}
