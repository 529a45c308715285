import { defineErrorTexts } from '../../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'outbound.refused': '这个地址不能用，没有保存。请填公网上的地址，不带用户名和密码，端口是网站常用的。',
    'outbound.failed': '{{host}}没有回答，或者中途断开。请稍后再试。',
    'webhook.notFound': '这个Webhook已经被删除。',
    'webhook.deliveryNotFound': '这条发送记录已经不在了，记录保留30天。',
    'webhook.typeUnknown': '没有“{{type}}”这种通知，没有保存。',
    'webhook.disabled': '这个Webhook已停用，请先启用。',
    'webhook.tooMany': '最多{{most}}个Webhook，没有新建。请先删掉不用的。',
    'webhook.textNeedsHttps': '消息原文只发往https地址，没有保存。请换成https，或者不发原文。',
  },
  en: {
    'outbound.refused':
      'This address cannot be used, so nothing was saved. Give a public address without user name and password, on a usual web port.',
    'outbound.failed': '{{host}} does not answer, or broke off. Try again later.',
    'webhook.notFound': 'This webhook has been deleted.',
    'webhook.deliveryNotFound': 'This delivery is gone; the log is kept for 30 days.',
    'webhook.typeUnknown': 'There is no type “{{type}}”, so nothing was saved.',
    'webhook.disabled': 'This webhook is disabled. Enable it first.',
    'webhook.tooMany': 'There may be {{most}} webhooks, so none was made. Delete one that is not used.',
    'webhook.textNeedsHttps':
      'What was said is sent to https addresses only, so nothing was saved. Use https, or leave texts out.',
  },
})
