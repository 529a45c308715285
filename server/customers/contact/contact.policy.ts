import { definePolicy } from '../../kernel/policy.ts'

/** Who serves customers sees and corrects what is known of them; operators see it beside the conversations they read. */
export const contactPolicy = definePolicy('customers.contact', {
  read: ['bot', 'agent', 'supervisor', 'operator', 'administrator', 'system'],
  change: ['bot', 'agent', 'supervisor', 'administrator', 'system'],
})
