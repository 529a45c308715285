import { definePolicy } from '../../kernel/policy.ts'

/** Giving out or erasing a person, and how long things are kept, is the administrators' business. */
export const privacyPolicy = definePolicy(
  'customers.privacy',
  { read: ['administrator'], export: ['administrator'], erase: ['administrator'], retain: ['administrator', 'system'] },
  { signedInOnly: ['erase', 'export'] },
)
