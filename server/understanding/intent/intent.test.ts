import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReader } from '../reader.ts'

const reader = createReader({ vocabularyOf: () => ({ products: [{ id: 'camel-scarf', title: '驼绒围巾' }] }) })

const cases: [text: string, intent: string | undefined][] = [
  ['你好', 'greeting'],
  ['在吗?', 'greeting'],
  ['您好,在吗', 'greeting'],
  ['hello', 'greeting'],
  ['Good morning!', 'greeting'],
  ['谢谢', 'thanks'],
  ['好的谢谢啦~', 'thanks'],
  ['谢谢谢谢谢谢', 'thanks'],
  ['thank you so much!', 'thanks'],
  ['再见', 'goodbye'],
  ['没有别的事了,拜拜', 'goodbye'],
  ['转人工', 'handoff.request'],
  ['我要找人工客服', 'handoff.request'],
  ['人工克服', 'handoff.request'],
  ['zrg', 'handoff.request'],
  ['能不能换个真人来', 'handoff.request'],
  ['轉人工', 'handoff.request'],
  ['I want to talk to a human', 'handoff.request'],
  ['你是机器人吗', 'bot.identity'],
  ['我的订单到哪了', 'order.status'],
  ['我的訂單到哪裡了', 'order.status'],
  ['我的kd到那了', 'order.status'],
  ['怎么还没发货啊', 'order.status'],
  ['帮我查一下物流', 'order.status'],
  ['我的包裹什么时候能到', 'order.status'],
  ['催一下发货', 'order.status'],
  ['YS20261101-0042', 'order.status'],
  ['Where is my order?', 'order.status'],
  ['can you track my parcel', 'order.status'],
  ['我的订单', 'order.list'],
  ['看看我最近的订单', 'order.list'],
  ['show my orders', 'order.list'],
  ['我要退货', 'return.request'],
  ['怎么退货', undefined],
  ['退款还没到账', 'refund.status'],
  ['退款多久到账', undefined],
  ['给我退款', 'refund.request'],
  ['帮我换个颜色', 'exchange.request'],
  ['取消订单', 'order.cancel'],
  ['地址填错了', 'order.change_address'],
  ['我要投诉你们', 'complaint'],
  ['信不信我打12315', 'complaint'],
  ['是的', 'confirm'],
  ['嗯嗯,对', 'confirm'],
  ['ok', 'confirm'],
  ['不用了', 'deny'],
  ['no thanks', 'deny'],
  ['驼绒围巾', 'product.search'],
  ['有没有适合送妈妈的礼物', 'product.search'],
  ['支持货到付款吗', undefined],
  ['你们门店在哪里', undefined],
  ['运费多少钱', undefined],
]

for (const [text, expected] of cases)
  test(`"${text}" wants ${expected ?? 'an answer from the knowledge base'}`, async () => {
    const { intents } = await reader.read(text, { now: new Date('2026-11-22T08:00:00Z'), tenantId: 'shop' })

    assert.equal(intents[0]?.name, expected, JSON.stringify(intents))
  })
