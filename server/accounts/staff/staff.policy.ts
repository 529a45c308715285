import { definePolicy } from '../../kernel/policy.ts'

/** Everybody sees her colleagues; administrators say who is one: in person, since the links that they make set passwords. */
export const staffPolicy = definePolicy(
  'accounts.staff',
  {
    read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
    invite: ['administrator'],
    change: ['administrator'],
  },
  { signedInOnly: ['invite', 'change'] },
)
