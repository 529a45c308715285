import { dayBefore } from './order-parts.ts'
import type { StoryAfter, StoryOrder, StoryShipment } from './orders.ts'
import type { Random } from './random.ts'
import type { Customer, Product, Variant } from './shop-types.ts'

/** How many drawn orders there are in each state, and how old they may be in hours. */
const STATES: [state: string, count: number, youngest: number, oldest: number][] = [
  ['awaiting_payment', 6, 1, 20],
  ['paid', 11, 1, 30],
  ['processing', 8, 10, 46],
  ['part_shipped', 5, 48, 110],
  ['shipped', 18, 40, 130],
  ['part_delivered', 4, 90, 200],
  ['delivered', 30, 120, 600],
  ['cancelled', 9, 20, 900],
  ['closed', 13, 1000, 3600],
]

const CARRIERS: [name: string, prefix: string, digits: number][] = [
  ['顺丰速运', 'SF', 10],
  ['中通快递', 'ZT', 10],
  ['圆通速递', 'YT', 10],
  ['京东物流', 'JDVA', 10],
]
const ABROAD: [name: string, prefix: string, digits: number][] = [
  ['DHL', '', 10],
  ['SF International', 'SFI', 8],
]
const SIGNERS = ['本人', '家人', '前台', '菜鸟驿站', '快递柜']
const TROUBLES = [
  '收件人电话无人接听，改日再派',
  '地址不详，已联系寄件人核实',
  '外包装破损，已拦截待确认',
  '受暴雪影响，航班取消，顺延一天',
]
const CANCEL_REASONS = ['no_longer_needed', 'ordered_by_mistake', 'wrong_address', 'too_slow', 'payment_timeout']
const RETURNS: [kind: StoryAfter['kind'], state: string, reason: string][] = [
  ['return', 'requested', 'no_reason'],
  ['return', 'approved', 'wrong_size'],
  ['return', 'in_transit', 'not_as_described'],
  ['return', 'received', 'no_reason'],
  ['return', 'done', 'wrong_size'],
  ['return', 'declined', 'no_reason'],
  ['return', 'cancelled', 'no_reason'],
  ['exchange', 'requested', 'wrong_size'],
  ['exchange', 'in_transit', 'damaged'],
  ['exchange', 'done', 'wrong_size'],
  ['claim_refund', 'done', 'damaged'],
  ['claim_replace', 'approved', 'wrong_item'],
]

type Draft = StoryOrder['lines']

/** Draws lines that are really sold: no gift cards; foreign orders reach the free-shipping sum. */
function drawLines(random: Random, products: Product[], customer: Customer, several: boolean): Draft {
  const lines: Draft = []
  const abroad = customer.address.country !== 'CN'
  let sum = 0
  const wanted = several ? random.int(2, 3) : random.pick([1, 1, 1, 2, 2, 3])
  while (lines.length < wanted || (abroad && sum < 69900)) {
    const product = random.pick(products)
    if (
      product.id === 'gift-card' ||
      (abroad && product.tags.includes('食品')) ||
      lines.some(([id]) => id === product.id)
    )
      continue
    const variant: Variant = random.pick(product.variants)
    const qty = variant.price < 10000 ? random.pick([1, 1, 2]) : 1
    sum += variant.price * qty
    lines.push([product.id, Object.values(variant.options).join(' '), qty])
  }
  return lines
}

function traceAtHome(customer: Customer, sent: number, state: string, random: Random): StoryShipment['trace'] {
  const { city, district } = customer.address
  const near = `${city}${district ?? ''}`
  const trace: StoryShipment['trace'] = [[sent, '已从杭州仓发出', '杭州']]
  const step = Math.max(2, Math.min(14, Math.floor(sent / 4)))
  trace.push([sent - step, `到达${city}转运中心`, city])
  if (state === 'exception') trace.push([sent - 2 * step, random.pick(TROUBLES), near])
  if (state === 'out_for_delivery' || state === 'delivered')
    trace.push([sent - 2 * step, '派送中，请保持电话畅通', near])
  if (state === 'delivered') trace.push([sent - 3 * step, `已签收，签收人：${random.pick(SIGNERS)}`, near])
  return trace
}

function traceAbroad(customer: Customer, sent: number, state: string): StoryShipment['trace'] {
  const english = customer.locale === 'en'
  const city = customer.address.city
  const step = Math.max(2, Math.floor(sent / 5))
  const say = (en: string, zh: string): string => (english ? en : zh)
  const trace: StoryShipment['trace'] = [
    [sent, say('Left the Hangzhou warehouse', '已从杭州仓发出'), say('Hangzhou', '杭州')],
    [sent - step, say('Export customs cleared', '出口清关完成'), say('Shanghai', '上海')],
    [sent - 2 * step, say('Import customs: clearing', '进口清关中'), city],
  ]
  if (state === 'exception')
    trace.push([sent - 3 * step, say('Customs asks the receiver for an ID number', '海关要求补充收件人身份信息'), city])
  if (state === 'out_for_delivery' || state === 'delivered')
    trace.push([sent - 3 * step, say('Out for delivery', '派送中'), city])
  if (state === 'delivered')
    trace.push([sent - 4 * step, say('Delivered, signed by the receiver', '已签收，签收人：本人'), city])
  return trace
}

function drawShipment(
  random: Random,
  customer: Customer,
  sent: number,
  state: string,
  lines?: number[],
): StoryShipment {
  const abroad = customer.address.country !== 'CN'
  const [carrier, prefix, digits] = random.pick(abroad ? ABROAD : CARRIERS)
  const no = prefix + Array.from({ length: digits }, (_, i) => random.int(i ? 0 : 1, 9)).join('')
  if (state === 'packed')
    return { carrier, no, state, ...(lines ? { lines } : {}), trace: [[Math.max(1, sent), '已打包，待揽收', '杭州']] }
  const trace = abroad ? traceAbroad(customer, sent, state) : traceAtHome(customer, sent, state, random)
  const eta =
    state === 'in_transit'
      ? { eta: abroad ? random.int(60, 120) : random.int(8, 40) }
      : state === 'out_for_delivery'
        ? { eta: 5 }
        : {}
  return { carrier, no, state, ...(lines ? { lines } : {}), ...eta, trace }
}

/** The parcels of an order in the given state. */
function drawShipments(
  random: Random,
  customer: Customer,
  state: string,
  hours: number,
  count: number,
): StoryShipment[] {
  const sent = hours - random.int(8, Math.min(20, Math.floor(hours / 3) + 8))
  const rest = Array.from({ length: count - 1 }, (_, i) => i + 1)
  const way = (): string => random.pick(['in_transit', 'in_transit', 'in_transit', 'out_for_delivery', 'exception'])
  if (state === 'processing')
    return random.next() < 0.5 ? [drawShipment(random, customer, Math.min(4, hours - 2), 'packed')] : []
  if (state === 'shipped') return [drawShipment(random, customer, sent, way())]
  if (state === 'part_shipped') return [drawShipment(random, customer, sent, 'in_transit', [0])]
  if (state === 'part_delivered') {
    return [
      drawShipment(random, customer, sent, 'delivered', [0]),
      drawShipment(random, customer, Math.floor(sent / 2), 'in_transit', rest),
    ]
  }
  if (state === 'delivered' || state === 'closed') return [drawShipment(random, customer, sent, 'delivered')]
  return []
}

/** An after-sales request on a delivered order, as long as its product has something to exchange for. */
function drawAfter(index: number, lines: Draft, products: Product[], delivered: number): StoryAfter | undefined {
  const [kind, state, reason] = RETURNS[index % RETURNS.length]!
  const after: StoryAfter = {
    kind,
    state,
    hours: Math.max(1, delivered - Math.min(90, Math.floor(delivered / 3))),
    reason,
    line: 0,
  }
  if (kind !== 'exchange') return after
  const [productId, values] = lines[0]!
  const product = products.find((p) => p.id === productId)!
  const other = product.variants.map((v) => Object.values(v.options).join(' ')).find((v) => v !== values)
  return { ...after, to: other ?? values }
}

/** The orders without a story of their own: `count` in all, in every state. */
export function drawOrders(random: Random, customers: Customer[], products: Product[], count: number): StoryOrder[] {
  const drawn: StoryOrder[] = []
  let afters = 0
  for (const [state, many, youngest, oldest] of STATES) {
    for (let i = 0; i < many && drawn.length < count; i += 1) {
      const customer = random.pick(customers)
      const hours = random.int(youngest, oldest)
      const lines = drawLines(random, products, customer, state.startsWith('part_'))
      const reason = state === 'cancelled' ? random.pick(CANCEL_REASONS) : undefined
      const shipments = drawShipments(random, customer, state, hours, lines.length)
      const delivered = shipments[0]?.trace.at(-1)?.[0] ?? 0
      const after = state === 'delivered' && i % 2 === 0 ? drawAfter(afters++, lines, products, delivered) : undefined
      const customs =
        customer.address.country === 'CN'
          ? {}
          : {
              extra: {
                customs: { dutiesPaidBy: ['GB', 'DE', 'FR'].includes(customer.address.country) ? 'shop' : 'customer' },
              },
            }
      const method = random.pick(customer.paymentMethods.filter((m) => m.kind !== 'gift_card'))
      const pay = method.id.slice(customer.id.length + 1)
      const no = `YS${dayBefore(hours)}-`
      drawn.push({
        no,
        customer: customer.id,
        state,
        hours,
        lines,
        pay,
        ...customs,
        ...(reason ? { cancelReason: reason } : {}),
        shipments,
        ...(after ? { after } : {}),
      })
    }
  }
  return drawn
}
