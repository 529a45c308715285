import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

export const signInSucceeded = defineEvent('accounts.signIn.succeeded', z.object({ staffId: z.uuid() }))
