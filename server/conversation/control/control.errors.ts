import type { ControlOwner } from '../../../contracts/conversation.ts'
import { defineError } from '../../kernel/errors.ts'

/** Whoever has it, or `none` when the session is over. */
export const notOwner = defineError<{ owner: ControlOwner['kind'] | 'none' }>(
  'conversation.notOwner',
  409,
  'somebody else may speak now',
)
export const controlTaken = defineError<{ owner: ControlOwner['kind'] | 'none' }>(
  'conversation.controlTaken',
  409,
  'control has gone to somebody else in the meantime',
)
export const notQueued = defineError<{ owner: ControlOwner['kind'] | 'none' }>(
  'conversation.notQueued',
  409,
  'the conversation does not wait in the queue',
)
export const notResolved = defineError<{ status: string }>(
  'conversation.notResolved',
  409,
  'only a conversation that has ended can be opened again',
)
export const agentUnknown = defineError<{ agentId: string }>(
  'conversation.agentUnknown',
  422,
  'there is no such active agent',
)
