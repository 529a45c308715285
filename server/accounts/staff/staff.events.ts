import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

export const staffInvited = defineEvent('accounts.staff.invited', z.object({ staffId: z.uuid() }))

/** `changed` names what differs now: name, role, locale, status, capacity, skills. */
export const staffChanged = defineEvent(
  'accounts.staff.changed',
  z.object({ staffId: z.uuid(), changed: z.array(z.string()) }),
)
