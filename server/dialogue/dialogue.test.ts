import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Commerce } from '../commerce/index.ts'
import { messageReceived } from '../conversation/index.ts'
import { appendEvent, createEventBus } from '../kernel/events.ts'
import { newId } from '../kernel/ids.ts'
import { inTenant } from '../kernel/tenancy.ts'
import { testLog } from '../kernel/testing.ts'
import { createDialogue } from './index.ts'
import { createStage } from './testing.ts'

const stage = await createStage()
after(() => stage.close())

test('a signed-in customer who asks where her order is gets the one that travels, with when it comes', async () => {
  const { say } = await stage.enter('c1')

  const [reply, ...more] = await say('我的订单到哪了')

  assert.equal(more.length, 0)
  assert.match(reply!.text, /^在路上了，.*前送到（订单T20261119-0472）。最新进展：.*到达上海虹桥中转场。$/)
  const [card] = reply!.content.cards!
  assert.ok(card?.kind === 'order' && card.orderId === 'o1' && card.shipments[0]?.trackingNo === 'SF1587220467')
  assert.deepEqual(
    reply!.content.quickReplies!.map((one) => one.label),
    ['解决了', '没有'],
  )
})

const orderQuestions: [text: string, order: string][] = [
  ['我的围巾到哪了', 'o1'],
  ['龙井到了吗', 'o2'],
  ['t20261101 0001', 'o2'],
  ['查一下订单T20261101-0001', 'o2'],
  ['SF1587220467 到哪了', 'o1'],
  ['我的订单T99999999-0000到哪了', 'T99999999-0000'],
]
test('orders are found by what they hold, by their number however it is written, and by the parcel', async () => {
  for (const [text, order] of orderQuestions) {
    const { say } = await stage.enter('c1')
    const [reply] = await say(text)
    const [card] = reply!.content.cards ?? []
    if (order.startsWith('o')) assert.ok(card?.kind === 'order' && card.orderId === order, `${text}: ${reply!.text}`)
    else assert.match(reply!.text, /没有找到订单T99999999-0000/)
  }
})

test('of several open orders she chooses one', async () => {
  const { say } = await stage.enter('c2', 'en')

  const [asked] = await say('Where is my order?')
  const choices = asked!.content.quickReplies!
  const [shown] = await say({ text: choices[1]!.text ?? choices[1]!.label, choice: { id: choices[1]!.id } })

  assert.equal(asked!.text, 'Which order do you mean?')
  assert.deepEqual(
    choices.map((one) => one.label),
    ['Camel-down scarf · Awaiting payment', 'First-flush Longjing · Not sent yet'],
  )
  assert.equal(shown!.text.startsWith('Order T20261120-0100 is paid and waits to be sent.'), true, shown!.text)
})

test('a button for the order of another customer shows nothing of it', async () => {
  const { say } = await stage.enter('c2', 'zh-CN')

  const [reply] = await say({ text: '看订单', choice: { id: 'order:o1' } })

  assert.doesNotMatch(JSON.stringify(reply), /T20261119-0472|SF1587220467|林小雨/)
})

test('a stranger must show that an order is hers, and then sees it', async () => {
  const { say } = await stage.enter()

  const [asked] = await say('T20261119-0472到哪了')
  const [shown] = await say('2046')

  assert.match(asked!.text, /确认是您本人/)
  assert.deepEqual(asked!.content.cards, undefined)
  assert.deepEqual(
    asked!.content.form!.fields.map((field) => field.name),
    ['proof'],
  )
  assert.match(shown!.text, /^在路上了/)
})

test('the form asks for everything at once, and what was asked before is answered', async () => {
  const { say } = await stage.enter()

  const [asked] = await say('我的围巾到哪了')
  const values = { orderNo: '#t20261119-0472', proof: 'XIAOYU@example.com' }
  const [shown] = await say({ filledForm: { id: asked!.content.form!.id, of: asked!.id, values } })
  const [next] = await say('我的龙井呢，到哪了')

  assert.match(shown!.text, /T20261119-0472/)
  assert.match(next!.text, /T20261101-0001已于.*签收/)
})

test('an order is cancelled only after a clear yes, once, and its money goes back', async () => {
  const { say } = await stage.enter('c2', 'zh-CN')
  const shop = stage.commerce.shopOf(stage.tenantId)

  const [asked] = await say('我要取消订单T20261120-0100')
  await say('运费怎么算')
  const before = await shop.orders.get('o3')
  const yes = asked!.content.quickReplies![0]!
  const [done] = await say({ text: yes.label, choice: { id: yes.id, of: asked!.id } })
  const [late] = await say('取消订单T20261120-0100')

  assert.match(asked!.text, /要取消订单T20261120-0100吗？整单取消，¥88原路退回，取消后不能恢复/)
  assert.equal(before?.state, 'paid')
  assert.equal(yes.label, '确认取消（不想要了）')
  assert.equal(done!.text, '订单T20261120-0100已取消，¥88原路退回，正在处理。')
  assert.equal((await shop.orders.get('o3'))?.state, 'cancelled')
  assert.match(late!.text, /已经取消，不能取消了/)
})

test('what the rules forbid is refused with the reason and what is possible instead', async () => {
  const { say } = await stage.enter('c1')

  const [reply] = await say('取消订单')

  assert.match(reply!.text, /^订单T20261119-0472已发货，不能取消了。可以拒收快递，或签收后申请退货。$/)
})

test('an address is read back whole and changed after a yes', async () => {
  const { say } = await stage.enter('c2', 'en')
  const values = { name: 'Emma Stone', phone: '+442079460123', city: 'Leeds', line1: '2 Park Row' }

  const [form] = await say('I need to change the address of order T20261121-0007')
  const [back] = await say({ filledForm: { id: form!.content.form!.id, of: form!.id, values } })
  const [done] = await say('yes')

  assert.equal(back!.text, 'Send order T20261121-0007 to: Emma Stone, +442079460123, 2 Park Row, Leeds. Is that right?')
  assert.match(done!.text, /^Order T20261121-0007 now goes to/)
  assert.equal((await stage.commerce.shopOf(stage.tenantId).orders.get('o4'))?.shipTo.city, 'Leeds')
})

test('after three wrong proofs a person takes over, and nothing was told', async () => {
  const { say, state } = await stage.enter()

  const replies = [await say('T20261119-0472 到哪了'), await say('1111'), await say('T20261119-0472 2222')]
  const last = await say('T20261119-0472，尾号3333')

  assert.equal((await state()).owner.kind, 'queue')
  const session = await stage.conversation.session(stage.tenantId, (await state()).sessionId)
  assert.equal(session.handoff?.reason, 'pending_clarification')
  assert.match(last[0]!.text, /核实/)
  assert.doesNotMatch(JSON.stringify([replies, last]), /SF1587220467|围巾|林小雨/)
})

test('a question in sloppy words is answered with its source and a thumb to give', async () => {
  const { say } = await stage.enter()

  const [reply] = await say('邮费多少呀')

  assert.equal(reply!.text, '满99元包邮，不满收8元。')
  assert.equal(reply!.content.sources?.[0]?.title, '运费怎么算？')
  assert.equal(reply!.content.asksFeedback, true)
})

test('an English customer is answered in English, also after a bare number', async () => {
  const { say } = await stage.enter('c2')

  const [fee] = await say('how much is the delivery fee')
  const [order] = await say('T20261120-0100')

  assert.equal(fee!.text, 'Free from ¥99, else ¥8.')
  assert.match(order!.text, /^Order T20261120-0100 /)
})

test('who asks for a person gets into the queue with reason and summary, and the bot is silent from then on', async () => {
  const { say, state } = await stage.enter('c1')

  await say('我的订单到哪了')
  const [reply] = await say('转人工')
  const nothing = await say('有人吗')

  const { sessionId, owner } = await state()
  const { handoff } = await stage.conversation.session(stage.tenantId, sessionId)
  assert.equal(owner.kind, 'queue')
  assert.match(reply!.text, /转接客服/)
  assert.equal(handoff?.reason, 'customer_request')
  assert.match(handoff!.summary.wanted, /^订单T20261119-0472的进度；“我的订单到哪了”$/)
  assert.match(handoff!.summary.tried, /^已告知订单T20261119-0472的进度$/)
  assert.match(handoff!.summary.open, /^客户要求人工；身份已确认（林小雨）$/)
  assert.deepEqual(nothing, [])
})

test('who does not want to wait any longer is back with the bot', async () => {
  const { say, state } = await stage.enter()
  await say('转人工')

  const [reply] = await say('算了，不等了')
  const [answer] = await say('运费怎么算')

  assert.match(reply!.text, /已取消排队/)
  assert.equal((await state()).owner.kind, 'bot')
  assert.match(answer!.text, /满99元包邮/)
})

test('a threat brings a person at once, with words that calm', async () => {
  const { say, state } = await stage.enter('c1')

  const [reply] = await say('你们太过分了，再不处理我就打12315')

  const { handoff } = await stage.conversation.session(stage.tenantId, (await state()).sessionId)
  assert.equal(handoff?.reason, 'negative_emotion')
  assert.match(reply!.text, /抱歉/)
})

test('what the bot does not know it says, offers a person at the second time and brings one at the third', async () => {
  const { say, state } = await stage.enter()

  const [first] = await say('今晚的球赛谁赢了')
  const [second] = await say('那你给我算个命')
  const [third] = await say('火星上的房价是多少钱一平')

  assert.ok((first!.content.quickReplies?.length ?? 0) > 0, JSON.stringify(first))
  assert.ok(
    second!.content.quickReplies!.some((one) => one.id === 'person'),
    second!.text,
  )
  assert.equal((await state()).owner.kind, 'queue')
  assert.match(third!.text, /客服/)
})

test('an unsure answer offers the nearest questions, and the chosen one is answered', async () => {
  const { say } = await stage.enter()
  const [offer] = await findOffer(say)

  const question = offer!.content.quickReplies![0]!
  const [answer] = await say({ text: question.label, choice: { id: question.id } })

  assert.equal(offer!.text, '您是想问下面哪一个？')
  assert.ok(answer!.content.sources!.length > 0, answer!.text)
})

test('price and stock of a named product come from the shop, per store', async () => {
  const { say } = await stage.enter()

  const [tea] = await say('龙井还有货吗')
  const [scarf] = await say('How much is the camel scarf?')

  assert.match(tea!.text, /^明前龙井¥88起，有货。门店现货：西湖店2件。$/)
  assert.equal(scarf!.text, 'Camel-down scarf: ¥399, only a few left.')
  assert.ok(tea!.content.cards?.[0]?.kind === 'product')
})

test('greeting, thanks and goodbye are answered shortly, by name', async () => {
  const { say } = await stage.enter('c1')

  const [hello] = await say('你好')
  await say('运费怎么算')
  const [thanks] = await say('谢谢')

  assert.match(hello!.text, /^您好，林小雨。我是智能客服/)
  assert.match(thanks!.text, /^不客气，能帮到您就好/)
})

test('a message that is told twice gets one reply', async () => {
  const { say, state } = await stage.enter()
  await say('运费怎么算')
  const { id: conversationId, sessionId, contactId, inboxId } = await state()
  const view = await stage.conversation.catchUp(stage.tenantId, conversationId, { after: 0 })
  const asked = view.messages.find((message) => message.direction === 'incoming')!

  await inTenant(stage.db, stage.tenantId, async (trx) => {
    const place = { conversationId, sessionId, contactId, inboxId }
    const again = { ...place, messageId: asked.id, seq: asked.seq, owner: 'bot' as const, beganRound: true }
    for (let n = 0; n < 3; n++) await appendEvent(trx, messageReceived, stage.tenantId, again)
  })
  await stage.events.drain()

  const after = await stage.conversation.catchUp(stage.tenantId, conversationId, { after: 0 })
  assert.equal(after.messages.filter((message) => message.author.kind === 'bot').length, 1)
})

test('a bot that loses the race says nothing, and the message is read all the same', async () => {
  const { contact, inboxId, state } = await stage.enter()
  const { tenantId, tenant } = stage
  const asked = await stage.conversation.receive({
    tenantId,
    inboxId,
    contactId: contact.id,
    clientId: newId(),
    text: '运费怎么算',
  })
  const agentId = tenant.agent.id
  await stage.conversation.takeControl(tenant.agent, asked.conversation.id, { from: 'bot', agentId })
  await stage.events.drain()

  const { messages } = await stage.conversation.catchUp(tenantId, asked.conversation.id, { after: 0 })
  assert.deepEqual(
    messages.filter((message) => message.author.kind === 'bot'),
    [],
  )
  assert.equal((await stage.conversation.message(tenantId, asked.message.id)).reading?.language.startsWith('zh'), true)
  assert.equal((await stage.turns()).at(-1)?.decision, 'silent')
  assert.equal((await state()).owner.kind, 'agent')
})

test('while nobody is there a person is asked for all the same, and she may leave a message', async () => {
  const { say, state, contact } = await stage.enter()
  stage.desk.available = false
  try {
    const [away] = await say('人工')
    const values = { name: '小李', contact: '13700001111', text: '请回电' }
    const [thanks] = await say({ filledForm: { id: 'leave_message', values } })

    assert.match(away!.text, /^好的，前面聊的内容会一起留给客服/)
    assert.match(thanks!.text, /^谢谢您，客服/)
    assert.equal((await state()).owner.kind, 'queue')
    assert.equal((await stage.customers.find(stage.tenantId, contact.id))?.name, '小李')
  } finally {
    stage.desk.available = true
  }
})

test('「解决了」 and 「没有」 are kept as thumbs of the answer', async () => {
  const { say, state } = await stage.enter()
  const [answer] = await say('怎么开发票')

  const [sorry] = await say({ text: '没有', choice: { id: 'unsolved', of: answer!.id } })

  assert.match(sorry!.text, /抱歉没帮上忙/)
  const { id } = await state()
  const { messages } = await stage.conversation.catchUp(stage.tenantId, id, { after: 0 })
  assert.equal(messages.find((message) => message.id === answer!.id)?.feedback, 'down')
})

test('a shop that does not answer leads to people, not to silence', async () => {
  const { contact, inboxId, state } = await stage.enter('c1')
  const events = createEventBus({ database: stage.database, log: testLog })
  const down = () => {
    throw new Error('the shop is down')
  }
  createDialogue({ ...stage, events, commerce: { shopOf: () => new Proxy({} as Commerce, { get: down }) } })
  const { tenantId } = stage
  const words = { tenantId, inboxId, contactId: contact.id, clientId: newId(), text: '我的订单到哪了' }

  await stage.conversation.receive(words)
  await events.drain()

  const { handoff } = await stage.conversation.session(tenantId, (await state()).sessionId)
  assert.equal(handoff?.reason, 'tool_failure')
})

test('every decision is recorded as a fact, without words', async () => {
  const { say } = await stage.enter()
  await say('运费怎么算')

  const facts = await stage.db
    .selectFrom('outbox')
    .select('payload')
    .where('name', '=', 'dialogue.turn.decided')
    .orderBy('id')
    .execute()
  const last = facts.at(-1)!.payload as Record<string, unknown>
  assert.equal(last.decision, 'answer')
  assert.equal(last.faqKey !== undefined && last.served, true)
  assert.doesNotMatch(JSON.stringify(last), /运费/)
})

async function findOffer(
  say: (words: string) => Promise<Awaited<ReturnType<Awaited<ReturnType<typeof stage.enter>>['say']>>>,
) {
  for (const words of ['这个发票和退货的事', '茶叶退货', '退货要运费吗', '保存发票', '店里能退吗']) {
    const replies = await say(words)
    if (replies[0]?.text === '您是想问下面哪一个？') return replies
  }
  throw new Error('no question was unsure')
}
