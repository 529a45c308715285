import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'accounts.link.invalid': '这个链接用过了、过期了，或者被新的链接代替了。',
    'accounts.signIn.tooMany': '试得太频繁，请过一会儿再试。',
  },
  en: {
    'accounts.link.invalid': 'This link was used, has expired, or was replaced by a newer one.',
    'accounts.signIn.tooMany': 'Too many tries. Wait a moment.',
  },
})
