import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'accounts.tenant.notFound': '这家公司的数据已经不在了，请重新登录。',
    'accounts.staff.notFound': '这位同事不在名单里了，请重新载入页面。',
    'accounts.staff.emailTaken': '{{email}}已经有人用了，请换一个邮箱。',
    'accounts.staff.lastAdministrator': '至少要留一位管理员，没有改。请先给别人管理员的角色。',
    'accounts.staff.stillInvited': '这位同事还没接受邀请，请再次邀请。',
    'accounts.staff.alreadyJoined': '这位同事已经设过密码，请给她重设密码的链接。',
    'accounts.staff.disabled': '这位同事已停用，请先启用。',
    'accounts.password.wrong': '当前密码不对，新密码没有保存。',
    'accounts.settings.timezoneUnknown': '没有这个时区：{{timezone}}。请从列表里选。',
    'accounts.openingHours.spanEmpty': '有一段时间从{{from}}到{{to}}，是空的，没有保存。请改开始或结束。',
    'accounts.openingHours.dateTwice': '{{date}}写了两次，没有保存。请留一条。',
    'conversation.inbox.accentContrast': '白字和黑字在这个颜色上都看不清，请换一个。',
    'conversation.inbox.originInvalid': '“{{origin}}”不是网站地址，没有保存。例如https://shop.example.com。',
    'conversation.inbox.notFound': '没有这个接入点。',
    'desk.cannedReply.notFound': '这条快捷回复已经被删除。',
  },
  en: {
    'accounts.tenant.notFound': 'The data of this company is gone. Sign in again.',
    'accounts.staff.notFound': 'This colleague is no longer on the list. Reload the page.',
    'accounts.staff.emailTaken': 'Somebody uses {{email}} already. Choose another address.',
    'accounts.staff.lastAdministrator':
      'At least one administrator must stay, so nothing was changed. Make somebody else an administrator first.',
    'accounts.staff.stillInvited': "This colleague hasn't accepted the invitation. Invite again instead.",
    'accounts.staff.alreadyJoined': 'This colleague has a password already. Make a reset link instead.',
    'accounts.staff.disabled': 'This colleague is disabled. Enable the account first.',
    'accounts.password.wrong': "The current password isn't right, so the new one wasn't saved.",
    'accounts.settings.timezoneUnknown': 'There is no time zone {{timezone}}. Choose one from the list.',
    'accounts.openingHours.spanEmpty':
      'A span runs from {{from}} to {{to}} and is empty, so nothing was saved. Change its start or end.',
    'accounts.openingHours.dateTwice': '{{date}} is there twice, so nothing was saved. Keep one of them.',
    'conversation.inbox.accentContrast': 'Neither white nor dark text can be read on this colour. Choose another.',
    'conversation.inbox.originInvalid':
      "“{{origin}}” isn't the address of a site, so nothing was saved. An example: https://shop.example.com.",
    'conversation.inbox.notFound': 'There is no such inbox.',
    'desk.cannedReply.notFound': 'This canned reply has been deleted.',
  },
})
