import { definePolicy } from '../../kernel/policy.ts'

export const queuePolicy = definePolicy('desk.queue', {
  read: ['agent', 'supervisor', 'operator', 'administrator'],
  accept: ['agent', 'supervisor', 'administrator', 'system'],
})
