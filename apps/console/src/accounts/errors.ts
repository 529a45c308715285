import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'accounts.link.invalid': '这个链接用过了、过期了，或者被新的链接代替了。请找管理员再要一个。',
    'accounts.password.common':
      '这个密码太常见，或者就是你的名字、邮箱，别人一猜就中。请换一个，几个不相干的词连起来最好。',
    'accounts.signIn.tooMany': '试错的次数太多，请过一会儿再试。',
  },
  en: {
    'accounts.link.invalid':
      'This link was used, has expired, or was replaced by a newer one. Ask an administrator for another.',
    'accounts.password.common':
      'This password is one that everybody tries first, or your own name. Choose another: a few unrelated words do best.',
    'accounts.signIn.tooMany': 'Too many wrong tries. Wait a moment.',
  },
})
