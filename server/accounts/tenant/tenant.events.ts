import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

/** `changed` names the settings that differ now. */
export const settingsChanged = defineEvent('accounts.settings.changed', z.object({ changed: z.array(z.string()) }))
