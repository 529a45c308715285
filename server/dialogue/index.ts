import type { Accounts } from '../accounts/index.ts'
import type { Answering } from '../answering/index.ts'
import type { Commerce } from '../commerce/index.ts'
import { type Conversation, messageReceived } from '../conversation/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Db } from '../kernel/database.ts'
import type { EventBus } from '../kernel/events.ts'
import type { Log } from '../kernel/log.ts'
import type { Reader } from '../understanding/index.ts'
import { createBotSessions } from './bot-session/botSession.ts'
import { createTurns } from './turn/turn.service.ts'
import './personal-data.ts'

export type { BotSession, BotSessionOptions } from './bot-session/botSession.ts'
export { type TurnDecision, turnDecided, turnDecision } from './turn/turn.events.ts'

export interface DialogueDeps {
  db: Db
  events: EventBus
  reader: Pick<Reader, 'read'>
  accounts: Pick<Accounts, 'hours' | 'tenants'>
  customers: Pick<Customers, 'find' | 'learn' | 'resolve'>
  conversation: Conversation
  answering: Pick<Answering, 'find' | 'answerOf' | 'guide' | 'given'>
  commerce: { shopOf(tenantId: string): Commerce }
  /** Whether people are there to answer: opening hours and presence. */
  people: { available(tenantId: string): Promise<boolean> }
  log: Log
  now?: () => Date
}

/** Dialogue: what the bot does on each message of a customer, and when it asks for a person. */
export function createDialogue({ commerce, now = () => new Date(), ...deps }: DialogueDeps) {
  const { shopOf } = commerce
  const turns = createTurns({ ...deps, shopOf, now })
  deps.events.subscribe(messageReceived, 'dialogue.turn', ({ tenantId, payload }) =>
    turns.take({ tenantId, conversationId: payload.conversationId, messageId: payload.messageId }),
  )
  return { openBotSession: createBotSessions({ ...deps, shopOf, turns }) }
}
