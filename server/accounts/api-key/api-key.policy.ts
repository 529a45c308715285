import { definePolicy } from '../../kernel/policy.ts'

/** Keys are the administrators' business, and no key's. */
export const apiKeyPolicy = definePolicy(
  'accounts.apiKey',
  { read: ['administrator'], write: ['administrator'] },
  { signedInOnly: ['read', 'write'] },
)
