import { definePolicy } from '../policy.ts'

/** Where facts of the house go is a matter of its administrators. */
export const webhookPolicy = definePolicy('webhook', {
  read: ['administrator'],
  change: ['administrator'],
  resend: ['administrator'],
})
