import { definePolicy } from '../../kernel/policy.ts'

/** Those who steer the bot look at what it sees in a text. */
export const analysePolicy = definePolicy('understanding.analysis', {
  read: ['supervisor', 'operator', 'administrator'],
})
