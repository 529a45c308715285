import { definePolicy } from '../../kernel/policy.ts'

/** Settings are read by all staff (the desk names inboxes), changed by who runs the shop's service. */
export const inboxPolicy = definePolicy('conversation.inbox', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  change: ['operator', 'administrator', 'system'],
  create: ['administrator', 'system'],
  secret: ['administrator', 'system'],
})
