import { definePolicy } from '../../kernel/policy.ts'

/** Everybody who signs in looks after her own name, language and password. */
export const mePolicy = definePolicy(
  'accounts.me',
  {
    read: ['agent', 'supervisor', 'operator', 'administrator'],
    change: ['agent', 'supervisor', 'operator', 'administrator'],
  },
  { signedInOnly: ['change'] },
)
