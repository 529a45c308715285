import type pg from 'pg'
import { type Report, spreadOf, table } from './figures.ts'
import { withClient } from './stage/database.ts'
import type { Scene } from './stage/scene.ts'
import { placeOf, type SeededMessage, seedConversations, seedMessages } from './stage/seed.ts'
import { signIn } from './stage/staff.ts'
import { timesOf } from './thread.ts'

const aimMs = 200

const goods = [
  '毛衣',
  '衬衫',
  '连衣裙',
  '羽绒服',
  '运动鞋',
  '帆布包',
  '围巾',
  '牛仔裤',
  'coat',
  'sweater',
  'sneakers',
  'scarf',
]
const wishes = [
  (thing: string, n: number) => `你好，我想问一下${thing}什么时候发货，订单号 YS${20260000 + n}`,
  (thing: string, n: number) => `您的${thing}已经发出，预计 ${(n % 5) + 1} 天到，请留意短信`,
  (thing: string, n: number) => `Hi, can I return the ${thing}? My order is YS${20260000 + n}`,
  (thing: string, n: number) => `Yes, you can return the ${thing} within ${(n % 30) + 7} days`,
  (thing: string, n: number) => `${thing}有${(n % 9) + 1}号的吗？颜色要深一点的`,
  (thing: string) => `这款${thing}是纯棉的，冷水手洗，不能烘干`,
  (thing: string, n: number) => `退款 ${n % 500} 元已经退回原支付方式，${thing}的差价也补给您了`,
  (thing: string) => `The ${thing} is out of stock, we expect it next week`,
]
const surnames = [...'王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华文建国']

/** Messages: what is looked for, and how often it is there. */
const searches: Record<string, string> = {
  'rare, Chinese': '蓝印花布桌旗',
  'rare, English': 'tablerunner',
  'rare, an order number': 'YS20265678',
  'common, Chinese': '发货',
  'common, English': 'return',
  'two common words together': '退款 毛衣',
  'common words that never meet': '羽绒服 tablerunner',
  'one Chinese character': '棉',
  'nothing, Chinese': '霹雳火箭',
  'nothing, English': 'zeppelin',
  'nothing, though both halves are common': '发货差价',
}
const contactSearches: Record<string, string> = {
  'whole name': '欧阳若兰',
  'part of a name': '若兰',
  'one character, common': '王',
  'middle of an e-mail': 'ustomer1234',
  'last digits of a phone number': '004321',
  nobody: '夏洛克',
  'no such e-mail': 'nobody@nowhere',
}

/** Search by staff over a million messages and two hundred thousand contacts. */
export async function benchSearch({ databaseUrl, start, say, quick }: Scene): Promise<Report> {
  const size = quick ? { messages: 20_000, contacts: 4000 } : { messages: 1_000_000, contacts: 200_000 }
  await withClient(databaseUrl, (client) => seed(client, size, say))
  const service = await start()
  try {
    const desk = await signIn(service.url)
    const rows: (string | number)[][] = []
    const measure = async (what: string, path: string, cases: Record<string, string>) => {
      for (const [name, q] of Object.entries(cases)) {
        const url = `${path}?q=${encodeURIComponent(q)}&limit=20`
        const { body } = await desk.get<{ items: unknown[] }>(url)
        const { p50, p95, p99 } = spreadOf(await timesOf(desk, url, quick ? 5 : 20))
        say(`${what}, ${name}: ${p95.toFixed(0)} ms`)
        rows.push([what, name, q, body.items.length, p50, p95, p99])
      }
    }
    await measure('messages', '/search', searches)
    await measure('contacts', '/contacts', contactSearches)
    const markdown = [
      table(['in', 'wanted', '', 'shown', 'p50 ms', 'p95 ms', 'p99 ms'], rows),
      '',
      `${size.messages.toLocaleString('en')} messages, ${size.contacts.toLocaleString('en')} contacts of one tenant; the first page of 20 over HTTP, one after the other.`,
    ].join('\n')
    const missed = rows
      .filter((row) => (row[5] as number) > aimMs)
      .map((row) => `${row[0]}, ${row[1]}: p95 ${(row[5] as number).toFixed(0)} ms, aim ${aimMs}`)
    return { title: 'Search', markdown, figures: { ...size, rows }, missed }
  } finally {
    await service.stop()
  }
}

async function seed(client: pg.Client, size: { messages: number; contacts: number }, say: (text: string) => void) {
  const place = await placeOf(client)
  // Seeding a million rows with every check would take the better part of an hour.
  await client.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '256MB'`,
  )
  const index = await client.query(`select indexdef from pg_indexes where indexname = 'message_words'`)
  await client.query('drop index message_words')
  const people = Array.from({ length: size.contacts }, (_, number) => personOf(number))
  people[Math.floor(size.contacts / 2)]!.name = '欧阳若兰'
  const conversations: { id: string; sessionId: string }[] = []
  for (let from = 0; from < people.length; from += 20_000)
    conversations.push(...(await seedConversations(client, place, people.slice(from, from + 20_000), 0)))
  const talking = conversations.slice(-Math.ceil(size.messages / 40))
  const start = Date.now() - size.messages * 20
  for (let from = 0; from < size.messages; from += 10_000) {
    if (from % 100_000 === 0) say(`${from.toLocaleString('en')} of ${size.messages.toLocaleString('en')} messages`)
    const batch = Array.from({ length: Math.min(10_000, size.messages - from) }, (_, index): SeededMessage => {
      const number = from + index
      const conversation = talking[number % talking.length]!
      const seq = Math.floor(number / talking.length) + 1
      return { conversation, seq, text: textOf(number, size.messages), at: start + number * 20 }
    })
    await seedMessages(client, place, batch)
  }
  say('building the indexes and counting')
  await client.query(index.rows[0].indexdef)
  await client.query(`update conversation set last_seq = $1, last_said_seq = $1 where id = any($2)`, [
    Math.floor(size.messages / talking.length),
    talking.map((one) => one.id),
  ])
  await client.query('vacuum analyze')
}

function textOf(number: number, all: number): string {
  if (number === Math.floor(all / 3)) return '请问有蓝印花布桌旗吗，想要长一点的'
  if (number === Math.floor(all / 4)) return 'Do you sell a tablerunner in blue?'
  return wishes[number % wishes.length]!(goods[(number * 7) % goods.length]!, number)
}

function personOf(number: number) {
  const name = `${surnames[number % surnames.length]}${given[(number * 3) % given.length]}${given[(number * 7) % given.length]}`
  const phone = number % 3 === 0 ? `+86138${String(number).padStart(8, '0')}` : null
  return { name, email: number % 2 === 0 ? `customer${number}@example.com` : null, phone }
}
