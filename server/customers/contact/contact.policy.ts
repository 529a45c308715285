import { definePolicy } from '../../kernel/policy.ts'

/** Who serves customers sees and corrects what is known of them; operators see it beside the conversations they read. */
export const contactPolicy = definePolicy('customers.contact', {
  read: ['bot', 'agent', 'supervisor', 'operator', 'administrator', 'system'],
  change: ['bot', 'agent', 'supervisor', 'administrator', 'system'],
  /** Phone numbers and e-mail addresses in full; others see 138****8000. */
  seeWhole: ['bot', 'agent', 'supervisor', 'administrator', 'system'],
  /** Many at once, as a file. */
  export: ['supervisor', 'operator', 'administrator'],
})
