import { definePolicy } from '../../kernel/policy.ts'

/** Who serves customers sees and corrects what is known of them. */
export const contactPolicy = definePolicy('customers.contact', {
  read: ['bot', 'agent', 'supervisor', 'administrator', 'system'],
  change: ['bot', 'agent', 'supervisor', 'administrator', 'system'],
})
