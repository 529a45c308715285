import { definePolicy } from '../../kernel/policy.ts'

/** Who serves customers sees what they agreed to, and writes down what they say. */
export const consentPolicy = definePolicy('customers.consent', {
  read: ['bot', 'agent', 'supervisor', 'operator', 'administrator', 'system'],
  record: ['customer', 'bot', 'agent', 'supervisor', 'administrator', 'system'],
})
