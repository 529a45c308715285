import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { trackEvent } from '../../contracts/contact.ts'
import type { ConversationView } from '../../contracts/conversation.ts'
import type { FaqEntryView } from '../../contracts/knowledge.ts'
import type { TenantSettings } from '../../contracts/staff.ts'
import { eventually } from './service.ts'
import { type StaffClient, signIn } from './staff.ts'
import { openVisit, type Visitor } from './visitor.ts'

/** The people of the demo shop that the scene needs. */
export interface Scene {
  admin: StaffClient
  /** 苏禾, whose desk the pictures show. */
  agent: StaffClient
  visitors: Record<string, Visitor>
  close(): void
}
interface Page<T> {
  items: T[]
}

/** The token by which the demo shop vouches for one of its customers, as its pages hand it to the widget. */
export async function customerToken(url: string, customerId: string): Promise<string> {
  const signedIn = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `customer=${customerId}&next=/demo/`,
    redirect: 'manual',
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const page = await (await fetch(`${url}/demo/`, { headers: { cookie } })).text()
  const token = /data-token="([^"]+)"/.exec(page)?.[1]
  if (!token) throw new Error(`the shop does not vouch for ${customerId}`)
  return token
}

/** A signed-in customer of the demo shop with her widget open. */
export async function arrive(url: string, customerId: string): Promise<Visitor> {
  const visitor = await openVisit(url, { customerToken: await customerToken(url, customerId) })
  visitor.socket.emit('page', { url: `${url}/demo/orders`, title: '我的订单 · 云杉优选' })
  return visitor
}

/** Says it, and waits for what the bot answers. */
export async function ask(visitor: Visitor, text: string): Promise<void> {
  const { seq } = await visitor.send(text)
  await eventually(`an answer to ${text}`, async () =>
    [...visitor.held.values()].some((message) => message.seq > seq && message.author.kind === 'bot'),
  )
}

/** The conversation of a visitor who has said something. */
export async function conversationOf(staff: StaffClient, visitor: Visitor): Promise<string> {
  const id = [...visitor.held.values()][0]?.conversationId
  if (!id) throw new Error('she has said nothing yet')
  await staff.get(`/conversations/${id}`)
  return id
}

/** Waits until she is in the queue, and takes her. Answers with the conversation. */
export async function accept(staff: StaffClient, visitor: Visitor): Promise<string> {
  const id = await conversationOf(staff, visitor)
  const item = await eventually('her place in the queue', async () => {
    const { items } = await staff.get<Page<{ id: string; conversation: ConversationView }>>('/queue')
    return items.find((one) => one.conversation.id === id)
  })
  await done(staff, 'POST', `/queue/${item.id}/accept`, {})
  return id
}

export async function reply(staff: StaffClient, conversationId: string, text: string): Promise<void> {
  await done(staff, 'POST', `/conversations/${conversationId}/messages`, { clientId: randomUUID(), text })
}

async function done<T>(staff: StaffClient, method: string, path: string, body: unknown): Promise<T> {
  const { status, body: answer } = await staff.call<T>(method, path, body)
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`)
  return answer
}

/**
 * A busy hour of the demo shop, played through the doors that everybody uses: one customer with 苏禾 is angry, one
 * waits for an answer, two are in the queue, some talk to the bot, two are resolved and have rated.
 */
export async function playScene(url: string): Promise<Scene> {
  const [admin, agent, second, third] = (await Promise.all(
    ['admin', 'suhe', 'guyan', 'chenchen'].map((name) => signIn(url, `${name}@yunshan.example`)),
  )) as [StaffClient, StaffClient, StaffClient, StaffClient]
  await done(admin, 'PUT', '/settings', { ...(await admin.get<TenantSettings>('/settings')), assignment: 'manual' })
  for (const staff of [agent, second, third]) await done(staff, 'PUT', '/presence', { presence: 'online' })

  const names = {
    yifan: 'c006',
    emma: 'c003',
    mengjie: 'c005',
    siyuan: 'c004',
    hao: 'c009',
    jia: 'c008',
    james: 'c010',
    yaqi: 'c017',
    jianguo: 'c018',
  }
  const opened = await Promise.all(Object.values(names).map((id) => arrive(url, id)))
  const visitors = Object.fromEntries(Object.keys(names).map((name, index) => [name, opened[index]!]))
  const { yifan, emma, mengjie, siyuan, hao, jia, james, yaqi, jianguo } = visitors as Record<
    keyof typeof names,
    Visitor
  >

  await resolveAndRate(second, siyuan, {
    says: ['我的订单到哪了', '转人工'],
    answer: '陈先生您好，YS20261119-0376已经到上海，明天上午派送，我备注了放驿站。',
    score: 5,
    topic: '物流查询',
  })
  await resolveAndRate(agent, jia, {
    says: ['怎么开发票', '转人工'],
    answer: '何女士您好，抬头已经帮您改好，电子发票一小时内发到邮箱。',
    score: 4,
    topic: '发票抬头',
  })

  await ask(james, 'Where is my parcel?')
  await ask(james, 'I want to talk to a person')
  const abroad = await accept(third, james)
  await reply(third, abroad, 'Hi James, the carrier cleared customs this morning. It should reach you on Tuesday.')

  await ask(yaqi, '礼盒可以写贺卡吗')
  await ask(yaqi, '转人工')
  const gift = await accept(agent, yaqi)
  await reply(agent, gift, '郑女士您好，贺卡可以写40个字，您把内容发给我就行。')
  await yaqi.send('写“妈妈生日快乐，天天开心”')
  await ask(jianguo, '门店能改裤脚吗')
  await ask(jianguo, '找人工客服')
  const trousers = await accept(agent, jianguo)
  await reply(agent, trousers, '王先生您好，静安店可以改，当天取。您什么时候方便过去？')

  track(yifan, [
    { kind: 'searched', query: '礼盒' },
    { kind: 'viewed', title: '冬日暖意礼盒' },
    { kind: 'added_to_cart', title: '雪松衣橱香薰' },
  ])
  await ask(yifan, '我的订单怎么还没发货')
  await ask(yifan, '都三天了还在备货，你们是骗子吗！太气人了，我要投诉！')
  const angry = await accept(agent, yifan)
  await done(agent, 'POST', `/conversations/${angry}/topic`, { topic: '催发货' })
  await done(agent, 'POST', `/conversations/${angry}/notes`, {
    clientId: randomUUID(),
    text: '仓库说缺一个礼盒，今天下午补到就发，先安抚。',
  })
  await reply(
    agent,
    angry,
    '赵先生，让您久等了，很抱歉。我刚联系仓库：礼盒今天下午补到，18:00前发出，运费券20元已放到您账户。',
  )
  await yifan.send('那到底几点发？别再拖了')

  await ask(mengjie, '羊毛衫大了一号，怎么换货')
  await ask(mengjie, '我想找真人客服')
  await ask(emma, 'Can I return a gift without the receipt?')
  await ask(emma, 'agent please')
  await ask(hao, '运费怎么算')
  await ask(hao, '会员积分怎么兑换')
  track(mengjie, [{ kind: 'viewed', title: '美利奴圆领毛衣' }])
  const stranger = await openVisit(url)
  visitors.stranger = stranger
  await ask(stranger, '门店在哪里，几点营业')

  await describeContact(admin, angry)
  await editKnowledge(admin)
  return {
    admin,
    agent,
    visitors,
    close: () => {
      for (const visitor of Object.values(visitors)) visitor.close()
    },
  }
}

/** What she does in the shop, as its page tells the widget. */
function track(visitor: Visitor, events: z.input<typeof trackEvent>[]): void {
  visitor.socket.emit('track', { events }, () => {})
}

interface Resolved {
  says: string[]
  answer: string
  score: number
  topic: string
}

async function resolveAndRate(staff: StaffClient, visitor: Visitor, { says, answer, score, topic }: Resolved) {
  for (const text of says) await ask(visitor, text)
  const id = await accept(staff, visitor)
  await reply(staff, id, answer)
  await visitor.send('好的，谢谢')
  await done(staff, 'POST', `/conversations/${id}/topic`, { topic })
  await done(staff, 'POST', `/conversations/${id}/resolve`, {})
  const { session } = await staff.get<{ session: { id: string } }>(`/conversations/${id}`)
  await visitor.socket.emitWithAck('rate', { sessionId: session.id, score, tags: ['回复快'], comment: '' })
}

async function describeContact(staff: StaffClient, conversationId: string): Promise<void> {
  const { contact } = await staff.get<{ contact: { id: string } }>(`/conversations/${conversationId}`)
  const note = '送礼为主，在意包装与到货时间。'
  await done(staff, 'PATCH', `/contacts/${contact.id}`, { tags: ['送礼', '催发货'], note })
}

/** Two changes that wait to be published: one new entry, one with another answer. */
async function editKnowledge(staff: StaffClient): Promise<void> {
  const { items } = await staff.get<Page<FaqEntryView>>(`/faq?q=${encodeURIComponent('怎么开发票')}`)
  const { id, key: _key, version: _version, state: _state, updatedAt: _at, updatedBy: _by, ...entry } = items[0]!
  const { answered: _answered, thumbsUp: _up, thumbsDown: _down, ...written } = entry
  const [first, ...others] = written.answers
  const answers = [{ ...first!, text: `${first!.text}双十二期间最晚48小时开出。` }, ...others]
  await done(staff, 'PUT', `/faq/${id}`, { ...written, answers })
  await done(staff, 'POST', '/faq', {
    category: 'shipping',
    wordings: [
      {
        locale: 'zh-CN',
        question: '双十二的订单什么时候发货？',
        paraphrases: ['双12买的几天发', '大促订单多久能发出'],
      },
    ],
    answers: [
      { locale: 'zh-CN', text: '双十二期间（12月10日至14日）的订单在付款后72小时内发出，预售商品以页面日期为准。' },
    ],
  })
}
