import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'accounts.staff.emailTaken': '{{email}}已经有人用了。',
    'accounts.staff.lastAdministrator': '至少要留一位管理员。',
    'accounts.staff.stillInvited': '这位同事还没接受邀请，请再次邀请。',
    'accounts.staff.alreadyJoined': '这位同事已经设过密码，请给她重设密码的链接。',
    'accounts.staff.disabled': '这位同事已停用。',
    'accounts.password.wrong': '当前密码不对。',
    'accounts.settings.timezoneUnknown': '没有这个时区：{{timezone}}。',
    'accounts.openingHours.spanEmpty': '有一段时间的开始和结束一样：{{from}}。',
    'accounts.openingHours.dateTwice': '{{date}}写了两次。',
    'conversation.inbox.accentContrast': '白字和黑字在这个颜色上都看不清，请换一个。',
    'conversation.inbox.originInvalid': '这个地址不对：{{origin}}。',
    'conversation.inbox.notFound': '没有这个接入点。',
    'desk.cannedReply.notFound': '这条快捷回复已经被删除。',
  },
  en: {
    'accounts.staff.emailTaken': 'Somebody uses {{email}} already.',
    'accounts.staff.lastAdministrator': 'At least one administrator must stay.',
    'accounts.staff.stillInvited': "This colleague hasn't accepted the invitation. Invite again instead.",
    'accounts.staff.alreadyJoined': 'This colleague has a password already. Make a reset link instead.',
    'accounts.staff.disabled': 'This colleague is disabled.',
    'accounts.password.wrong': "The current password isn't right.",
    'accounts.settings.timezoneUnknown': 'There is no time zone {{timezone}}.',
    'accounts.openingHours.spanEmpty': 'A span starts and ends at {{from}}.',
    'accounts.openingHours.dateTwice': '{{date}} is there twice.',
    'conversation.inbox.accentContrast': 'Neither white nor dark text can be read on this colour. Choose another.',
    'conversation.inbox.originInvalid': "This address isn't right: {{origin}}.",
    'conversation.inbox.notFound': 'There is no such inbox.',
    'desk.cannedReply.notFound': 'This canned reply has been deleted.',
  },
})
