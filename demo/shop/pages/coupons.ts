import { html } from '../html.ts'
import type { Content } from '../layout.ts'
import type { Visit } from '../visit.ts'

const texts = {
  'zh-CN': {
    lead: '每单限用一张券，可以和满减、会员折扣一起用：先算满减，再算券，最后算会员折扣。礼品卡不参加。',
    coupons: [
      {
        off: '¥40',
        need: '满300可用',
        name: '双十一返场',
        how: '不用领，结算时自动减，每满300再减40',
        until: '至2026年12月31日；食品和礼品卡不参加',
      },
      { off: '¥30', need: '满200可用', name: '新会员', how: '注册当天自动到账', until: '到账后30天有效' },
      { off: '¥20', need: '满150可用', name: '会员日', how: '每月18日在这里领取', until: '当天有效' },
      { off: '¥50', need: '满51可用', name: '生日券', how: '银卡和金卡会员，生日当月到账', until: '生日当月有效' },
    ],
    more: [
      ['券用不了？', '请看门槛、有效期和适用商品；部分新品不能用券。'],
      ['退货后券还在吗？', '整单取消或整单退货，没过期的券当天退回；只退一部分时不退。'],
      ['学生和教师', '认证后全年95折，每年重新认证一次。'],
    ],
    ask: '券用不了，问问小杉',
    say: '优惠券为什么用不了？',
  },
  en: {
    lead: 'One coupon per order, together with the promotion and the member discount: promotion first, then the coupon, then the discount. Gift cards are excluded.',
    coupons: [
      {
        off: '¥40',
        need: 'from ¥300',
        name: 'Double Eleven encore',
        how: 'Nothing to claim: taken off every ¥300 in the bag',
        until: 'Until 31 December 2026; not on food or gift cards',
      },
      {
        off: '¥30',
        need: 'from ¥200',
        name: 'New members',
        how: 'In your account on the day you join',
        until: 'Valid for 30 days',
      },
      {
        off: '¥20',
        need: 'from ¥150',
        name: 'Member day',
        how: 'Claim it here on the 18th of each month',
        until: 'Valid that day',
      },
      {
        off: '¥50',
        need: 'from ¥51',
        name: 'Birthday',
        how: 'Silver and gold members, in the month of their birthday',
        until: 'Valid that month',
      },
    ],
    more: [
      ["A coupon doesn't work?", 'Check the minimum, the dates and the goods; some new items are excluded.'],
      [
        'After a return',
        'When the whole order is cancelled or returned, a coupon that is still valid comes back the same day; not for part of an order.',
      ],
      ['Students and teachers', '5% off all year once verified, to be renewed each year.'],
    ],
    ask: "A coupon doesn't work? Ask Xiaoshan",
    say: "Why doesn't my coupon work?",
  },
}

/** The coupons there are, and how to come by them. */
export function couponsPage({ words, locale }: Visit): Content {
  const text = texts[locale]
  const body = html`<div class="wide narrow"><h1 class="title">${words.account.coupons}</h1><p class="lead">${text.lead}</p>
<ul class="coupons">${text.coupons.map(
    (one) => html`<li><div class="off"><strong>${one.off}</strong><span>${one.need}</span></div>
<div><h2>${one.name}</h2><p>${one.how}</p><small>${one.until}</small></div></li>`,
  )}</ul><dl class="prose">${text.more.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>
<p class="buttons"><button class="button plain" type="button" data-say="${text.say}">${text.ask}</button></p></div>`
  return { title: words.account.coupons, body }
}
