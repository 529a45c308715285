import { type Report, spreadOf, table } from './figures.ts'
import { withClient } from './stage/database.ts'
import type { Scene } from './stage/scene.ts'
import { placeOf, seedConversations, seedMessages } from './stage/seed.ts'
import { type Desk, signIn } from './stage/staff.ts'

const aimMs = 50
const words = ['这件毛衣还有灰色的吗', '有的，灰色还有 M 和 L 码', 'Does it shrink in the wash?', '冷水手洗就不会缩水']

/** A member of staff opens a long conversation: everything that the console asks for then. */
export async function benchThread({ databaseUrl, start, say, quick }: Scene): Promise<Report> {
  const length = quick ? 500 : 5000
  say(`seeding a conversation of ${length} messages`)
  const id = await withClient(databaseUrl, async (client) => {
    const place = await placeOf(client)
    const person = { name: '常来的客人', email: null, phone: null }
    const [conversation] = await seedConversations(client, place, [person], length)
    const from = Date.now() - length * 1000
    const texts = Array.from({ length }, (_, index) => `${words[index % words.length]} ${index}`)
    const messages = texts.map((text, index) => ({
      conversation: conversation!,
      seq: index + 1,
      text,
      at: from + index * 1000,
    }))
    await seedMessages(client, place, messages)
    await client.query('analyze')
    return conversation!.id
  })
  const service = await start()
  try {
    const desk = await signIn(service.url)
    const asked = {
      'the conversation with its customer and sessions': `/conversations/${id}`,
      'the last 50 messages': `/conversations/${id}/messages`,
      'the first 200 messages': `/conversations/${id}/messages?after=0&limit=200`,
      '200 messages from the middle': `/conversations/${id}/messages?before=${length / 2}&limit=200`,
    }
    const rows: (string | number)[][] = []
    let opening = 0
    for (const [name, path] of Object.entries(asked)) {
      const times = await timesOf(desk, path, quick ? 20 : 100)
      const { p50, p95, p99 } = spreadOf(times)
      if (rows.length < 2) opening += p95
      rows.push([name, p50, p95, p99])
    }
    const markdown = [
      table([`${length} messages`, 'p50 ms', 'p95 ms', 'p99 ms'], rows),
      '',
      `Over HTTP on this machine, one after the other, after ten to warm up. Opening a conversation is the first two, which the console asks for side by side: together ${opening.toFixed(0)} ms at p95.`,
    ].join('\n')
    const missed = opening > aimMs ? [`opening takes ${opening.toFixed(0)} ms at p95, aim ${aimMs}`] : []
    return { title: 'Opening a long conversation', markdown, figures: { length, rows, openingP95Ms: opening }, missed }
  } finally {
    await service.stop()
  }
}

export async function timesOf(desk: Desk, path: string, count: number): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < count + 10; index++) {
    const { ms } = await desk.get(path)
    if (index >= 10) times.push(ms)
  }
  return times
}
