import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'conversation.notOwner': '这个会话现在不由你接待，消息没有发出。',
    'conversation.controlTaken': '刚刚由别人接待了。',
    'desk.workItem.taken': '已由别人接待。',
    INVALID_EMAIL_OR_PASSWORD: '邮箱或密码不对。',
    INVALID_EMAIL: '邮箱写得不对。',
    BANNED_USER: '这个账号已停用，请找管理员。',
    tooManyTries: '试得太频繁，请{{time}}后再试。',
  },
  en: {
    'conversation.notOwner': "This conversation isn't with you now, so the message wasn't sent.",
    'conversation.controlTaken': 'Somebody else has just taken it.',
    'desk.workItem.taken': 'Somebody else has taken it.',
    INVALID_EMAIL_OR_PASSWORD: "Email and password don't match.",
    INVALID_EMAIL: "That's not an email address.",
    BANNED_USER: 'This account is disabled. Ask an administrator.',
    tooManyTries: 'Too many tries. Try again in {{time}}.',
  },
})
