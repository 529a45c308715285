import type { Order } from '../../../server/commerce/index.ts'
import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import type { Visit } from '../visit.ts'

const texts = {
  'zh-CN': {
    lead: '实付1元积1分，签收七天后到账；满500分就能用，每100分抵1元。',
    own: '您的积分',
    worth: (yuan: number) => `可抵¥${yuan}`,
    notYet: '满500分就能抵现',
    level: '会员等级',
    spent: (yuan: string) => `近一年实付¥${yuan}`,
    toNext: (yuan: string, level: string) => `再买¥${yuan}升${level}`,
    top: '已是最高等级',
    counted: '按您已完成的订单计算。',
    head: ['等级', '一年内消费', '折扣', '积分', '另有'],
    rows: [
      ['普通', '注册即可', '—', '1倍', '会员日'],
      ['银卡', '满¥2,000', '98折', '1倍', '¥50生日券'],
      ['金卡', '满¥6,000', '95折', '2倍', '¥50生日券，同城配送免运费，免费磨刀和修灯'],
    ],
    more: [
      ['怎么用', '付款时勾选“使用积分”，或在门店结账时报手机号。'],
      ['有效期', '当年得的积分到次年12月31日有效，到期前一个月会提醒您。'],
      ['会员日', '每月18日全场双倍积分。'],
      ['门店消费', '报手机号即可积分；忘了的，七天内凭小票补登。'],
    ],
  },
  en: {
    lead: 'One point for each yuan paid, seven days after delivery. From 500 points on, 100 points are worth ¥1.',
    own: 'Your points',
    worth: (yuan: number) => `worth ¥${yuan}`,
    notYet: 'usable from 500 points on',
    level: 'Level',
    spent: (yuan: string) => `¥${yuan} paid in the last year`,
    toNext: (yuan: string, level: string) => `¥${yuan} more to ${level}`,
    top: 'the highest there is',
    counted: 'Counted from your finished orders.',
    head: ['Level', 'In one year', 'Discount', 'Points', 'And'],
    rows: [
      ['Member', 'on joining', '—', '× 1', 'Member day'],
      ['Silver', 'from ¥2,000', '2%', '× 1', '¥50 birthday coupon'],
      [
        'Gold',
        'from ¥6,000',
        '5%',
        '× 2',
        '¥50 birthday coupon, free same-day delivery, free sharpening and lamp repair',
      ],
    ],
    more: [
      ['Using them', 'Tick “Use points” when paying, or tell your phone number in a store.'],
      [
        'How long they last',
        'Points of one year are valid until 31 December of the next; we remind you a month before.',
      ],
      ['Member day', 'Double points on the 18th of each month.'],
      ['In the stores', 'Tell your phone number; forgotten ones are added within seven days against the receipt.'],
    ],
  },
}

/** The rules of points and levels, and the signed-in customer's own. */
export async function pointsPage(visit: Visit): Promise<Content> {
  const { words, locale } = visit
  const text = texts[locale]
  const body = html`<div class="wide narrow"><h1 class="title">${words.account.points}</h1><p class="lead">${text.lead}</p>
${visit.customer ? await ownPoints(visit, visit.customer.id) : html`<p><a class="link" href="/demo/sign-in?next=/demo/points">${words.account.signIn}</a> · ${words.info.signInFirst}</p>`}
<div class="table" role="region" aria-label="${text.level}" tabindex="0"><table><thead><tr>${text.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${text.rows.map(([level, ...cells]) => html`<tr><th scope="row">${level}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>
<dl class="prose">${text.more.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl></div>`
  return { title: words.account.points, body }
}

const nextLevel: Record<string, { level: string; fromYuan: number }> = {
  普通: { level: '银卡', fromYuan: 2000 },
  银卡: { level: '金卡', fromYuan: 6000 },
}
const yearMs = 365 * 86_400_000

async function ownPoints(visit: Visit, customerId: string): Promise<Markup> {
  const { words, locale, shop, customer, now } = visit
  const text = texts[locale]
  const { items } = await shop.orders.list(customerId, { limit: 100 })
  const level = customer?.level ?? '普通'
  const points =
    sumYuan(items.filter((order) => ['delivered', 'closed'].includes(order.state))) * (level === '金卡' ? 2 : 1)
  const spent = sumYuan(items.filter((order) => now.getTime() - order.placedAt.getTime() < yearMs))
  const next = nextLevel[level]
  const missing = next ? Math.max(0, next.fromYuan - spent) : 0
  const worth = points >= 500 ? text.worth(Math.floor(points / 100)) : text.notYet
  const ahead = next && missing > 0 ? text.toNext(grouped(missing), words.levels[next.level]!) : next ? '' : text.top
  return html`<div class="box own"><div><p>${text.own}</p><strong>${grouped(points)}</strong><small>${worth}</small></div>
<div><p>${text.level}</p><strong>${words.levels[level] ?? level}</strong><small>${[text.spent(grouped(spent)), ahead].filter(Boolean).join(' · ')}</small></div>
<small>${text.counted}</small></div>`
}

function sumYuan(orders: Order[]): number {
  return Math.floor(orders.reduce((sum, { paid, refunded }) => sum + paid.amount - refunded.amount, 0) / 100)
}

function grouped(amount: number): string {
  return amount.toLocaleString('en')
}
