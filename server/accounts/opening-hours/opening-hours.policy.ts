import { definePolicy } from '../../kernel/policy.ts'

/** Supervisors plan their team's days, so they may set the hours as well. */
export const openingHoursPolicy = definePolicy('accounts.openingHours', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  change: ['supervisor', 'administrator', 'system'],
})
