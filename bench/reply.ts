import { record, startBaseline } from './baseline/baseline.ts'
import { median, type Report, type Spread, spreadOf, table } from './figures.ts'
import type { Talk } from './load/protocol.ts'
import { questions, type Scene } from './stage/scene.ts'
import { pause, type Service } from './stage/service.ts'

interface Side {
  perSecond: number[]
  closed: number[]
  open: Spread
  acks: Spread
  lost: number
  loopLagMs: number
}
export interface ReplyFigures {
  clients: number
  inFlight: number
  rounds: number
  openPerSecond: number
  product: Side
  baseline: Side
  /** The product's throughput as a share of the baseline's. */
  share: number
}
const inFlight = 64
const aims = { share: 0.6, p99: 250 }

/** A customer's message to the bot's reply, over real sockets, beside the bare baseline in turns. */
export async function benchReply(scene: Scene): Promise<Report> {
  const { server, databaseUrl, start, say, quick } = scene
  say('recording what one message makes the product say to the database')
  const recorder = await start()
  const recorded = await record(scene, recorder)
  await recorder.stop()
  const baselineUrl = await server.create(databaseUrl)
  const [product, baseline] = [await start(), await startBaseline(baselineUrl, recorded)]
  try {
    const all: ReplyFigures[] = []
    for (const clients of quick ? [100] : [200, 2000].filter((count) => count <= scene.visits.length))
      all.push(await compare(scene, clients, product, baseline))
    return reportOf(scene, all, recorded)
  } finally {
    await baseline.stop()
    await product.stop()
  }
}

async function compare(scene: Scene, clients: number, product: Service, baseline: Service): Promise<ReplyFigures> {
  const { crowd, say, quick } = scene
  const rounds = quick ? 2 : 3
  const seconds = quick ? 3 : 10
  const sides = { product: [] as Talk[], baseline: [] as Talk[] }
  const servers = { product, baseline }
  const on = async (side: keyof typeof servers, talk: () => Promise<Talk>) => {
    await crowd.do('connect', { from: 0, to: clients, urls: [servers[side].url] })
    await pause(300)
    const told = await talk()
    await crowd.do('disconnect', {})
    return told
  }
  const closed = (length: number) => () => crowd.do('closed', { seconds: length, inFlight, questions })
  for (const side of ['product', 'baseline'] as const) await on(side, closed(quick ? 1 : 4))
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 === 0 ? (['product', 'baseline'] as const) : (['baseline', 'product'] as const)) {
      const talk = await on(side, closed(seconds))
      say(`${clients} clients, round ${round + 1}, ${side}: ${rateOf(talk).toFixed(0)} replies a second`)
      sides[side].push(talk)
    }
  const openPerSecond = median(sides.product.map(rateOf)) / 2
  const open = () => crowd.do('open', { seconds: quick ? 3 : 20, perSecond: openPerSecond, questions })
  const opened = { product: await on('product', open), baseline: await on('baseline', open) }
  const sideOf = (side: keyof typeof servers): Side => ({
    perSecond: sides[side].map(rateOf),
    closed: Object.values(spreadOf(sides[side].flatMap((talk) => talk.replies))),
    open: spreadOf(opened[side].replies),
    acks: spreadOf(opened[side].acks),
    lost: [...sides[side], opened[side]].reduce((sum, talk) => sum + talk.refused + talk.unanswered, 0),
    loopLagMs: Math.max(...[...sides[side], opened[side]].map((talk) => talk.loopLagMs)),
  })
  const figures = { product: sideOf('product'), baseline: sideOf('baseline') }
  const share = median(figures.product.perSecond) / median(figures.baseline.perSecond)
  return { clients, inFlight, rounds, openPerSecond, ...figures, share }
}

function rateOf(talk: Talk): number {
  return talk.replies.length / talk.seconds
}

function reportOf(scene: Scene, all: ReplyFigures[], recorded: { statements: number; transactions: number }): Report {
  const rows = all.flatMap(({ clients, product, baseline, share }) =>
    [
      { name: 'product', side: product, of: `${(share * 100).toFixed(0)} %` },
      { name: 'bare baseline', side: baseline, of: '100 %' },
    ].map(({ name, side, of }) => [
      clients,
      name,
      median(side.perSecond),
      of,
      ...side.closed,
      ...Object.values(side.open),
      side.acks.p99,
      side.lost,
    ]),
  )
  const missed = all.flatMap(({ clients, product, share }) => [
    ...(share < aims.share ? [`${clients} clients: ${(share * 100).toFixed(0)} % of the baseline, aim 60 %`] : []),
    ...(product.open.p99 > aims.p99 ? [`${clients} clients: p99 ${product.open.p99.toFixed(0)} ms, aim 250 ms`] : []),
  ])
  const markdown = [
    table(
      [
        'clients',
        '',
        'replies/s',
        'of baseline',
        ...['p50', 'p95', 'p99'].map((name) => `closed ${name} ms`),
        ...['p50', 'p95', 'p99'].map((name) => `open ${name} ms`),
        'open ack p99 ms',
        'lost',
      ],
      rows,
    ),
    '',
    `_Closed_: ${inFlight} messages under way at any time, median of ${all[0]!.rounds} rounds, product and baseline in turns. _Open_: half of the product's throughput (${all.map((one) => one.openPerSecond.toFixed(0)).join(' and ')} messages a second), times counted from when each was due. One message and its reply take ${recorded.statements.toFixed(0)} statements in ${recorded.transactions.toFixed(0)} transactions, besides the reading of the outbox; the baseline sends the very same, recorded from the product in this run. PostgreSQL ${scene.server.durable ? 'waits for the disk at each commit' : 'does not wait for the disk'}.`,
  ].join('\n')
  return { title: 'Message to reply', markdown, figures: { all, ...recorded }, missed }
}
