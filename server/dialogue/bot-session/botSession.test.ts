import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { botOutput } from '../../../contracts/message.ts'
import { createStage } from '../testing.ts'

const stage = await createStage()
const { tenantId } = stage
after(() => stage.close())

test('a customer on the command line is served by the same bot, one line at a time', async () => {
  const session = await stage.dialogue.openBotSession({ tenantId, customerId: 'c1' })

  const order = await session.tell('{"text":"我的订单到哪了"}')
  const solved = await session.tell('{"choice":"solved"}')

  assert.deepEqual(
    order.map((output) => output.type),
    ['action', 'message', 'turn_end'],
  )
  assert.ok(order[1]?.type === 'message' && order[1].cards?.[0]?.kind === 'order')
  assert.ok(solved[0]?.type === 'message' && solved[0].text.startsWith('好的'))
  for (const output of [...order, ...solved]) botOutput.parse(output)
})

test('an unknown one is identified by a form, and a handoff is told', async () => {
  const session = await stage.dialogue.openBotSession({ tenantId, locale: 'en' })

  const [asked] = await session.tell('{"text":"where is my parcel?"}')
  const form = { id: 'identify', values: { orderNo: 'T20261119-0472', proof: '2046' } }
  const shown = await session.tell(JSON.stringify({ form }))
  const person = await session.tell('{"text":"agent please"}')

  assert.ok(asked?.type === 'message' && asked.form?.id === 'identify' && asked.text.startsWith('Before I look up'))
  assert.deepEqual(
    shown.map((output) => (output.type === 'action' ? output.name : output.type)),
    ['customer.identified', 'order.shown', 'message', 'turn_end'],
  )
  assert.deepEqual(person.slice(1), [{ type: 'handoff', reason: 'customer_request' }, { type: 'turn_end' }])
})

test('a line that is no JSON, an unknown customer and an odd line are refused clearly', async () => {
  const session = await stage.dialogue.openBotSession({ tenantId })

  await assert.rejects(session.tell('hello'), { code: 'dialogue.botInputInvalid' })
  await assert.rejects(session.tell('{"word":"hello"}'), { code: 'dialogue.botInputInvalid' })
  await assert.rejects(stage.dialogue.openBotSession({ tenantId, customerId: 'nobody' }), {
    code: 'dialogue.shopCustomerNotFound',
  })
})
