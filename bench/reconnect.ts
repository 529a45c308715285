import { type Report, table } from './figures.ts'
import type { Storm } from './load/protocol.ts'
import type { Scene } from './stage/scene.ts'
import { type Service, startService } from './stage/service.ts'

const aimMs = 10_000

/** Everybody loses the connection at once; and the service dies and comes again. */
export async function benchReconnect(scene: Scene): Promise<Report> {
  const { crowd, databaseUrl, visits, quick, say } = scene
  const clients = quick ? 200 : visits.length
  const found: { name: string; storm: Storm }[] = []
  let service: Service = await scene.start()
  try {
    await crowd.do('connect', { from: 0, to: clients, urls: [service.url] })
    for (let round = 1; round <= (quick ? 1 : 3); round++) {
      const storm = await crowd.do('storm', { seconds: 60 })
      say(`all cut: back after ${(storm.caughtUpMs / 1000).toFixed(1)} s`)
      found.push({ name: `all connections cut, ${round}`, storm })
    }
    const port = new URL(service.url).port
    await service.kill()
    service = await startService(databaseUrl, { PORT: port })
    const storm = await crowd.do('healed', { seconds: 60 })
    say(`service killed: back ${(storm.caughtUpMs / 1000).toFixed(1)} s after it answered again`)
    found.push({ name: 'service killed, from when it answered again', storm })
    await crowd.do('disconnect', {})
  } finally {
    await service.stop()
  }
  const rows = found.map(({ name, storm }) => [name, storm.connectedMs / 1000, storm.caughtUpMs / 1000, storm.missing])
  const markdown = [
    table([`${clients} clients`, 'all connected again, s', 'all caught up, s', 'missing'], rows),
    '',
    'A client waits 0.3 to 2 s before it tries again, as socket.io clients do; caught up means that it asked for what it missed and was answered.',
  ].join('\n')
  const missed = found
    .filter(({ storm }) => storm.caughtUpMs > aimMs || storm.missing > 0)
    .map(({ name, storm }) => `${name}: ${(storm.caughtUpMs / 1000).toFixed(1)} s, ${storm.missing} missing, aim 10 s`)
  return { title: 'Reconnect storm', markdown, figures: { clients, found }, missed }
}
