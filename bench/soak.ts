import { median, type Report, spreadOf, table } from './figures.ts'
import { questions, type Scene } from './stage/scene.ts'

interface Minute {
  minute: number
  heapMb: number
  residentMb: number
  replies: number
  p99: number
  lost: number
}
/** So much may the heap of the last third be above that of the second. */
const tolerance = 1.08

/** Hours of talking, with customers who come and go: memory must not grow. */
export async function benchSoak(scene: Scene): Promise<Report> {
  const { crowd, start, say, quick, visits } = scene
  const minutes = quick ? 3 : scene.soakMinutes
  const perSecond = scene.soakPerSecond
  const service = await start()
  const told: Minute[] = []
  const watched = Math.min(200, visits.length)
  try {
    for (let minute = 1; minute <= minutes; minute++) {
      // Another two hundred each minute: connections come and go as over a day.
      const from = ((minute - 1) * watched) % Math.max(1, visits.length - watched + 1)
      await crowd.do('connect', { from, to: from + watched, urls: [service.url] })
      const talk = await crowd.do('open', { seconds: quick ? 8 : 56, perSecond, questions })
      await crowd.do('disconnect', {})
      await service.ask('memory')
      const { heap, resident } = await service.ask('memory')
      const lost = talk.refused + talk.unanswered
      const one = { minute, heapMb: heap / 2 ** 20, residentMb: resident / 2 ** 20, replies: talk.replies.length, lost }
      told.push({ ...one, p99: spreadOf(talk.replies).p99 })
      say(`minute ${minute}: heap ${one.heapMb.toFixed(1)} MB, ${one.replies} replies, ${lost} lost`)
    }
  } finally {
    await service.stop()
  }
  const third = Math.max(1, Math.floor(told.length / 3))
  const heapOf = (some: Minute[]) => median(some.map((one) => one.heapMb))
  const growth = heapOf(told.slice(-third)) / heapOf(told.slice(-2 * third, -third))
  const lost = told.reduce((sum, one) => sum + one.lost, 0)
  const markdown = [
    table(
      ['minute', 'heap MB', 'resident MB', 'replies', 'p99 ms', 'lost'],
      told.map((one) => [one.minute, one.heapMb, one.residentMb, one.replies, one.p99, one.lost]),
    ),
    '',
    `${told.reduce((sum, one) => sum + one.replies, 0)} messages with their replies, ${perSecond} a second; heap after a full garbage collection. The last third stands ${((growth - 1) * 100).toFixed(1)} % above the one before.`,
  ].join('\n')
  const missed = [
    ...(growth > tolerance ? [`the heap grew by ${((growth - 1) * 100).toFixed(1)} % in the last third`] : []),
    ...(lost > 0 ? [`${lost} messages were refused or not answered in time`] : []),
  ]
  return { title: 'A day in twenty minutes', markdown, figures: { told, growth, lost }, missed }
}
