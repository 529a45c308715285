import { z } from 'zod'
import { defineEvent } from '../events.ts'

export const disabledReason = z.enum(['person', 'failing', 'gone'])
export type DisabledReason = z.infer<typeof disabledReason>

/** An endpoint is told nothing any more; administrators hear of it by mail, unless one of them did it. */
export const webhookDisabled = defineEvent(
  'webhook.endpoint.disabled',
  z.object({ endpointId: z.uuid(), reason: disabledReason }),
)
