import { definePolicy } from '../../kernel/policy.ts'

/** Supervisors plan who is there, operators run the shop's service: both may set its hours. */
export const openingHoursPolicy = definePolicy('accounts.openingHours', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  change: ['supervisor', 'operator', 'administrator', 'system'],
})
