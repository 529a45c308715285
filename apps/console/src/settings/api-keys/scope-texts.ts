import type { UiLocale } from '../../../../../contracts/common.ts'

interface Words {
  subjects: Readonly<Record<string, string>>
  actions: Readonly<Record<string, string>>
}

const words: Record<UiLocale, Words> = {
  'zh-CN': {
    subjects: {
      conversation: '会话',
      'conversation.inbox': '接入点',
      'customers.contact': '客户',
      'customers.activity': '浏览足迹',
      'customers.consent': '授权同意',
      'customers.privacy': '个人信息',
      'desk.queue': '队列',
      'desk.presence': '在线状态',
      'desk.overview': '实时',
      'desk.cannedReply': '快捷回复',
      'answering.faq': '知识',
      'answering.release': '知识版本',
      'answering.keywordRule': '关键词引导',
      'commerce.lookup': '商品和订单',
      'commerce.shop': '店铺数据',
      'accounts.me': '自己',
      'accounts.staff': '同事',
      'accounts.openingHours': '营业时间',
      'accounts.settings': '通用设置',
      'accounts.audit': '操作记录',
      webhook: 'Webhook',
      health: '系统状态',
    },
    actions: {
      read: '查看',
      change: '修改',
      write: '编写',
      writeShared: '编写大家的',
      say: '发消息',
      note: '写备注',
      handoff: '转人工',
      take: '接管',
      assign: '分配给别人',
      return: '还给机器人',
      resolve: '结束',
      reopen: '重新打开',
      setTopic: '改主题',
      annotate: '标注',
      accept: '接下一个',
      set: '设置',
      publish: '发布',
      import: '导入',
      export: '导出',
      create: '新建',
      secret: '查看密钥',
      record: '记录',
      erase: '删除',
      retain: '保留期限',
      resend: '补发',
    },
  },
  en: {
    subjects: {
      conversation: 'Conversations',
      'conversation.inbox': 'Inboxes',
      'customers.contact': 'Contacts',
      'customers.activity': 'Activity',
      'customers.consent': 'Consent records',
      'customers.privacy': 'Personal data',
      'desk.queue': 'Queue',
      'desk.presence': 'Presence',
      'desk.overview': 'Overview',
      'desk.cannedReply': 'Canned replies',
      'answering.faq': 'Knowledge',
      'answering.release': 'Knowledge releases',
      'answering.keywordRule': 'Keyword guidance',
      'commerce.lookup': 'Products and orders',
      'commerce.shop': 'Shop data',
      'accounts.me': 'Oneself',
      'accounts.staff': 'Staff',
      'accounts.openingHours': 'Opening hours',
      'accounts.settings': 'General settings',
      'accounts.audit': 'Audit log',
      webhook: 'Webhooks',
      health: 'System health',
    },
    actions: {
      read: 'Read',
      change: 'Change',
      write: 'Write',
      writeShared: 'Write shared ones',
      say: 'Send messages',
      note: 'Write notes',
      handoff: 'Hand off to people',
      take: 'Take over',
      assign: 'Assign to others',
      return: 'Return to the bot',
      resolve: 'Resolve',
      reopen: 'Reopen',
      setTopic: 'Set the topic',
      annotate: 'Annotate',
      accept: 'Accept the next',
      set: 'Set',
      publish: 'Publish',
      import: 'Import',
      export: 'Export',
      create: 'Create',
      secret: 'See the secret',
      record: 'Record',
      erase: 'Erase',
      retain: 'Retention',
      resend: 'Send again',
    },
  },
}

/** What a scope is about, in words where they are known, else its code. */
export function subjectName(subject: string, locale: UiLocale): string {
  return words[locale].subjects[subject] ?? subject
}

export function actionName(action: string, locale: UiLocale): string {
  return words[locale].actions[action] ?? action
}
