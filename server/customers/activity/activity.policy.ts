import { definePolicy } from '../../kernel/policy.ts'

/** The customer's own browser tells what she does; who serves her may look. */
export const activityPolicy = definePolicy('customers.activity', {
  record: ['customer', 'system'],
  read: ['bot', 'agent', 'supervisor', 'operator', 'administrator', 'system'],
})
