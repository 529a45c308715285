import { definePolicy } from '../../kernel/policy.ts'

/** Screens of everybody follow the tenant's settings; administrators set them. */
export const settingsPolicy = definePolicy('accounts.settings', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  change: ['administrator', 'system'],
})
