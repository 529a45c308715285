import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const facts = z.object({ apiKeyId: z.uuid() })

export const apiKeyCreated = defineEvent('accounts.apiKey.created', facts)
export const apiKeyRevoked = defineEvent('accounts.apiKey.revoked', facts)

/** Told once, two weeks ahead. */
export const apiKeyExpiring = defineEvent(
  'accounts.apiKey.expiring',
  facts.extend({ expiresAt: z.iso.datetime({ offset: true }) }),
)
