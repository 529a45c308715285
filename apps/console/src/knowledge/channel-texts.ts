import { defineTexts } from '../frame/i18n.ts'

/** The names of the channels. */
export const useChannelText = defineTexts('channels', {
  'zh-CN': {
    web: '网页',
    wechat_mp: '微信公众号',
    wecom: '企业微信',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    email: '邮件',
    sms: '短信',
    phone: '电话',
    weibo: '微博',
    kiosk: '门店屏',
    api: 'API',
  },
  en: {
    web: 'Web',
    wechat_mp: 'WeChat',
    wecom: 'WeCom',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    email: 'E-mail',
    sms: 'SMS',
    phone: 'Phone',
    weibo: 'Weibo',
    kiosk: 'Kiosk',
    api: 'API',
  },
})
