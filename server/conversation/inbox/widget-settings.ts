import type { WidgetSettings } from '../../../contracts/inbox.ts'

/** A web inbox as it is made: good enough for a shop to go live with. */
export function standardWidget(name: string): WidgetSettings {
  return {
    title: name,
    botName: '小掌柜',
    mark: [...name][0] ?? '掌',
    accent: null,
    position: 'right',
    defaultLocale: 'zh-CN',
    texts: {
      'zh-CN': {
        greeting: '您好,欢迎光临!订单、物流、退换货都可以问我,也可以随时说“转人工”。',
        away: '客服同事现在不在,请留下问题和联系方式,我们上班后第一时间回复您。',
      },
      en: {
        greeting: 'Hello and welcome! Ask me about orders, delivery and returns, or say "agent" to reach a person.',
        away: 'Our team is away right now. Leave your question and how to reach you, and we will get back to you.',
      },
    },
    starters: {
      'zh-CN': [
        { id: 'order_status', label: '我的订单到哪了', icon: 'truck' },
        { id: 'return', label: '怎么退换货', icon: 'return' },
        { id: 'invoice', label: '怎么开发票', icon: 'invoice' },
        { id: 'person', label: '转人工', icon: 'person' },
      ],
      en: [
        { id: 'order_status', label: 'Where is my order?', icon: 'truck' },
        { id: 'return', label: 'How do I return something?', icon: 'return' },
        { id: 'invoice', label: 'How do I get an invoice?', icon: 'invoice' },
        { id: 'person', label: 'Talk to a person', icon: 'person' },
      ],
    },
    allowedOrigins: [],
    sound: true,
  }
}
