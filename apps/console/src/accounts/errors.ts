import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'accounts.link.invalid': '这个链接用过了、过期了，或者被新的链接代替了。请找管理员再要一个。',
    'accounts.signIn.tooMany': '试错的次数太多，请过一会儿再试。',
  },
  en: {
    'accounts.link.invalid':
      'This link was used, has expired, or was replaced by a newer one. Ask an administrator for another.',
    'accounts.signIn.tooMany': 'Too many wrong tries. Wait a moment.',
  },
})
