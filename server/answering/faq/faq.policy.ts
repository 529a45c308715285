import { definePolicy } from '../../kernel/policy.ts'

/** Everybody at work reads; operators and administrators write. The system imports. */
export const faqPolicy = definePolicy('answering.faq', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  write: ['operator', 'administrator', 'system'],
})
