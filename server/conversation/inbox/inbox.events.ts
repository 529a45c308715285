import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { defineEvent } from '../../kernel/events.ts'

export const inboxChanged = defineEvent('conversation.inbox.changed', z.object({ inboxId: id }))
