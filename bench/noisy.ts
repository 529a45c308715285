import { type Report, spreadOf, table } from './figures.ts'
import type { Noise, Talk } from './load/protocol.ts'
import { questions, type Scene } from './stage/scene.ts'

const aim = 2

/** One client sends without end while others talk: what the others notice of it. */
export async function benchNoisy({ crowd, start, say, quick }: Scene): Promise<Report> {
  const seconds = quick ? 4 : 20
  const rounds = quick ? 1 : 3
  const clients = quick ? 100 : 200
  const perSecond = quick ? 5 : 10
  const service = await start({ LIMITS: 'standard' })
  const calm: Talk[] = []
  const noisy: Talk[] = []
  const noises: Noise[] = []
  try {
    await crowd.do('connect', { from: 1, to: clients + 1, urls: [service.url] })
    await crowd.do('open', { seconds: quick ? 1 : 5, perSecond, questions })
    for (let round = 0; round < rounds; round++) {
      calm.push(await crowd.do('open', { seconds, perSecond, questions }))
      const noise = crowd.noise(service.url, { perMinute: 10_000, seconds, text: questions[0]! })
      noisy.push(await crowd.do('open', { seconds, perSecond, questions }))
      noises.push(await noise)
      say(
        `round ${round + 1}: p99 ${p99([calm.at(-1)!]).toFixed(0)} ms, beside the noise ${p99([noisy.at(-1)!]).toFixed(0)} ms`,
      )
    }
    await crowd.do('disconnect', {})
  } finally {
    await service.stop()
  }
  const row = (name: string, talks: Talk[]) => [
    name,
    ...Object.values(spreadOf(talks.flatMap((talk) => talk.replies))),
    talks.reduce((sum, talk) => sum + talk.refused + talk.unanswered, 0),
  ]
  const times = p99(noisy) / p99(calm)
  const sent = noises.reduce((sum, one) => sum + one.sent, 0)
  const taken = noises.reduce((sum, one) => sum + one.acknowledged, 0)
  const markdown = [
    table(
      [`${clients} clients, ${perSecond} messages/s`, 'p50 ms', 'p95 ms', 'p99 ms', 'lost'],
      [row('alone', calm), row('beside one who sends 10,000 a minute', noisy)],
    ),
    '',
    `p99 is ${times.toFixed(2)} times that without noise. Of ${sent} messages of the noisy client ${taken} were taken; the rest were refused with a code. She has her own process, and comes back when she is disconnected.`,
  ].join('\n')
  const missed = times >= aim ? [`p99 grew ${times.toFixed(2)} times, aim less than ${aim}`] : []
  return { title: 'One noisy client', markdown, figures: { times, noises }, missed }
}

function p99(talks: Talk[]): number {
  return spreadOf(talks.flatMap((talk) => talk.replies)).p99
}
