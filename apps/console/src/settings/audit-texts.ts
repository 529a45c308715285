import type { UiLocale } from '../../../../contracts/common.ts'
import { currentLocale } from '../frame/i18n.ts'

const sentences: Record<UiLocale, Readonly<Record<string, string>>> = {
  'zh-CN': {
    'accounts.signIn.succeeded': '登录了',
    'accounts.staff.invited': '邀请了一位同事',
    'accounts.staff.invitedAgain': '再次邀请了一位同事',
    'accounts.staff.created': '建了一个账号',
    'accounts.staff.changed': '改了一位同事的资料',
    'accounts.staff.passwordSet': '设了密码',
    'accounts.staff.resetLinkMade': '生成了重设密码的链接',
    'accounts.settings.changed': '改了通用设置',
    'accounts.openingHours.changed': '改了营业时间',
    'answering.release.published': '发布了知识库',
    'answering.faq.removed': '删除了一条问答',
    'answering.keywordRules.replaced': '改了关键词引导',
    'answering.knowledge.imported': '导入了知识',
    'commerce.shop.imported': '导入了店铺数据',
    'conversation.inbox.created': '建了接入点',
    'conversation.inbox.changed': '改了接入点',
    'conversation.inbox.secretShown': '查看了接入点的密钥',
    'conversation.inbox.secretRotated': '换了接入点的密钥',
    'customers.contact.changed': '改了客户资料',
  },
  en: {
    'accounts.signIn.succeeded': 'signed in',
    'accounts.staff.invited': 'invited a colleague',
    'accounts.staff.invitedAgain': 'invited a colleague again',
    'accounts.staff.created': 'made an account',
    'accounts.staff.changed': "changed a colleague's record",
    'accounts.staff.passwordSet': 'set a password',
    'accounts.staff.resetLinkMade': 'made a password-reset link',
    'accounts.settings.changed': 'changed the general settings',
    'accounts.openingHours.changed': 'changed the opening hours',
    'answering.release.published': 'published the knowledge base',
    'answering.faq.removed': 'deleted an FAQ entry',
    'answering.keywordRules.replaced': 'changed the keyword guidance',
    'answering.knowledge.imported': 'imported knowledge',
    'commerce.shop.imported': 'imported shop data',
    'conversation.inbox.created': 'made an inbox',
    'conversation.inbox.changed': 'changed an inbox',
    'conversation.inbox.secretShown': "looked at an inbox's secret",
    'conversation.inbox.secretRotated': "replaced an inbox's secret",
    'customers.contact.changed': "changed a contact's profile",
  },
}

/** What an action of the audit log means in words, where it is known. */
export function findAuditSentence(action: string): string | undefined {
  return sentences[currentLocale()][action]
}
