import { definePolicy } from '../../kernel/policy.ts'

export const presencePolicy = definePolicy('desk.presence', {
  set: ['agent', 'supervisor', 'administrator'],
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
})
