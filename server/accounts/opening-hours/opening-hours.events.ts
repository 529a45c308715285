import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

export const openingHoursChanged = defineEvent('accounts.openingHours.changed', z.object({}))
