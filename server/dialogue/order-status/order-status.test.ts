import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../commerce/index.ts'
import { en } from '../phrases/en.ts'
import { zh } from '../phrases/zh.ts'
import { ordersHolding } from './match.ts'
import { placeIn } from './place.ts'

const order = (id: string, title: string, names: string[], english: string) =>
  ({ id, lines: [{ title, names, translations: { en: { title: english } } }] }) as unknown as Order
const orders = [
  order('scarf', '驼绒围巾', ['围脖'], 'Camel-down scarf'),
  order('mug', '松针绿马克杯', ['杯子'], 'Pine mug'),
  order('robe', '双层纱浴袍', [], 'Double-gauze robe'),
]

const named: [text: string, ids: string[] | undefined][] = [
  ['我的围巾到哪了', ['scarf']],
  ['那个围脖什么时候到', ['scarf']],
  ['杯子还没送到', ['mug']],
  ['浴袍呢', ['robe']],
  ['Where is my pine mug?', ['mug']],
  ['我的订单到哪了', undefined],
  ['where is my order', undefined],
]
test('an order is recognised by what customers call the goods in it', () => {
  for (const [text, ids] of named)
    assert.deepEqual(
      ordersHolding(text, orders)?.orders.map((one) => one.id),
      ids,
      text,
    )
})

const places: [text: string, place: number | undefined][] = [
  ['第一个', 0],
  ['要第二个吧', 1],
  ['最后一个', 2],
  ['最近的', 0],
  ['the second one', 1],
  ['3', 2],
  ['第五个', undefined],
  ['都不是', undefined],
]
test('「第二个」 means the second of the list', () => {
  for (const [text, place] of places) assert.equal(placeIn(text, 3), place, text)
})

const at = (iso: string) => new Date(`${iso}+08:00`)
const deadlines: [eta: string, chinese: string, english: string][] = [
  ['2026-11-22T19:20:00', '今晚20:00前', 'today by 8 pm'],
  ['2026-11-22T15:00:00', '今天15:00前', 'today by 3 pm'],
  ['2026-11-22T23:30:00', '今晚24:00前', 'today by midnight'],
  ['2026-11-23T09:05:00', '明天10:00前', 'tomorrow by 10 am'],
  ['2026-11-26T12:00:00', '11月26日', 'on 26 Nov'],
]
test('a deadline is a full hour that is not too early, as people say it', () => {
  for (const [eta, chinese, english] of deadlines) {
    const now = at('2026-11-22T10:00:00')
    assert.equal(zh.deadline(at(eta), now, 'Asia/Shanghai'), chinese)
    assert.equal(en.deadline(at(eta), now, 'Asia/Shanghai'), english)
  }
})

test('money is written as it is read: no empty cents', () => {
  assert.deepEqual(
    [zh.money(39900, 'CNY'), zh.money(8850, 'CNY'), en.money(123456, 'CNY')],
    ['¥399', '¥88.50', '¥1,234.56'],
  )
})
