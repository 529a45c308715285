import { z } from 'zod'
import { presence } from '../../../contracts/desk.ts'
import { defineEvent } from '../../kernel/events.ts'

export const presenceChanged = defineEvent(
  'desk.presence.changed',
  z.object({
    staffId: z.uuid(),
    from: presence,
    to: presence,
    why: z.enum(['chosen', 'connected', 'connection_lost']),
  }),
)
