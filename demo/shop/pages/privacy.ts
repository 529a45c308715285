import { html } from '../html.ts'
import type { Content } from '../layout.ts'
import type { Visit } from '../visit.ts'

const texts = {
  'zh-CN': {
    lead: '您的信息只用于处理订单、售后和回答您的问题，不卖给第三方，也不用于站外广告。',
    parts: [
      [
        '我们保存什么',
        '姓名、电话、地址、订单，以及您和客服的对话。付款在微信、支付宝或银行的页面完成，我们不保存卡号和密码。',
      ],
      ['谁看得到', '处理您订单和会话的同事，以及送货的快递公司；快递公司只得到收货信息。'],
      [
        '客服窗口',
        '右下角的聊天由掌柜提供。登录后，我们把您的姓名和会员等级签名交给它，客服才能找到您的订单。它也会知道您正在看哪个商品。',
      ],
      ['您可以', '随时查看、导出或删除个人信息，退订营销短信（回复“R”），注销账户。告诉客服即可。'],
      ['本店的Cookie', '语言、购物袋、登录状态，以及一条“刚才做了什么”的短消息。没有统计和广告Cookie。'],
    ],
    demo: '这里是演示商店：顾客、电话和地址都是虚构的，请不要填写真实的个人信息。',
    ask: '问隐私问题',
    say: '你们会怎么用我的个人信息？',
  },
  en: {
    lead: 'Your details serve to handle orders and returns and to answer you. They are not sold and not used for advertising elsewhere.',
    parts: [
      [
        'What we keep',
        'Name, phone, address, orders, and what you and service write. Payments take place at your bank or wallet; we never keep card numbers or passwords.',
      ],
      [
        'Who sees it',
        'Colleagues who handle your order or conversation, and the carrier, who gets the delivery details only.',
      ],
      [
        'The chat',
        'The chat in the corner is Zhanggui. When you are signed in we hand it your name and level, signed, so that service finds your orders. It also learns which product you look at.',
      ],
      [
        'You can',
        'see, export or delete your details, stop marketing messages (reply “R”), or close your account at any time. Tell service.',
      ],
      [
        'Cookies of this shop',
        'Language, bag, sign-in, and a short note of what you have just done. None for statistics or advertising.',
      ],
    ],
    demo: 'This is a demo shop: customers, phone numbers and addresses are invented. Please do not enter real ones.',
    ask: 'Ask about privacy',
    say: 'How do you use my personal data?',
  },
}

/** What the shop does with what it knows. */
export function privacyPage({ words, locale }: Visit): Content {
  const text = texts[locale]
  const body = html`<div class="wide narrow"><h1 class="title">${words.info.privacy}</h1><p class="lead">${text.lead}</p>
<dl class="prose">${text.parts.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl><p class="notice">${text.demo}</p>
<p class="buttons"><button class="button plain" type="button" data-say="${text.say}">${text.ask}</button></p></div>`
  return { title: words.info.privacy, body }
}
