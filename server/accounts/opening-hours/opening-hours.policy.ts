import { definePolicy } from '../../kernel/policy.ts'

/** Operators run the shop's service, so they may set its hours. */
export const openingHoursPolicy = definePolicy('accounts.openingHours', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  change: ['operator', 'administrator', 'system'],
})
