import type { WidgetSettings } from '../contracts/inbox.ts'

/** How the demo shop's widget looks and speaks. */
export const demoWidget: WidgetSettings = {
  title: '云杉优选',
  botName: '小杉',
  mark: '杉',
  accent: null,
  position: 'right',
  defaultLocale: 'zh-CN',
  texts: {
    'zh-CN': {
      greeting: '我是云杉优选的机器人小杉。您可以问我，也可以随时说“转人工”。',
      away: '客服同事现在不在。请留下问题和联系方式，营业后第一时间回复您。',
    },
    en: {
      greeting: "I'm Xiaoshan, the Yunshan Select bot. Ask me anything, or say “agent” to reach a person.",
      away: "Our team is away right now. Leave your question and how to reach you, and we'll get back to you.",
    },
  },
  starters: {
    'zh-CN': [
      { id: 'order_status', label: '我的包裹到哪了', icon: 'truck' },
      { id: 'return', label: '退换货', text: '怎么退换货', icon: 'return' },
      { id: 'invoice', label: '开发票', text: '怎么开发票', icon: 'invoice' },
      { id: 'stores', label: '附近门店', text: '门店在哪里，几点营业', icon: 'store' },
    ],
    en: [
      { id: 'order_status', label: 'Where is my parcel?', icon: 'truck' },
      { id: 'return', label: 'Returns and exchanges', text: 'How do I return or exchange something?', icon: 'return' },
      { id: 'invoice', label: 'Get an invoice', text: 'How do I get an invoice?', icon: 'invoice' },
      { id: 'stores', label: 'Stores near me', text: 'Where are your stores and when are they open?', icon: 'store' },
    ],
  },
  allowedOrigins: [],
  sound: true,
}
