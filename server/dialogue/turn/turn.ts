import type { HandoffReason, HandoffSummary } from '../../../contracts/conversation.ts'
import type { Channel } from '../../../contracts/inbox.ts'
import type { MessageContent, MessageView, QuickReply } from '../../../contracts/message.ts'
import type { Reading } from '../../../contracts/reading.ts'
import type { Answering } from '../../answering/index.ts'
import type { Commerce } from '../../commerce/index.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { DialogueState } from '../state/state.ts'
import type { TurnDecision } from './turn.events.ts'
import type { BotAction } from './turn.table.ts'

export type Locale = 'zh-CN' | 'en'

/** Everything that is known when the bot decides on one message. */
export interface Turn {
  tenantId: string
  channel: Channel
  message: MessageView
  /** What she wrote, or what the chosen button says. */
  text: string
  reading: Reading
  state: DialogueState
  locale: Locale
  say: Phrases
  now: Date
  timezone: string
  botName: string
  starters: QuickReply[]
  contact: { id: string; name: string | null }
  /** The shop's customer that she is, by a signed token or by proof in this session. */
  customerId: string | null
  shop: Commerce
  answering: Pick<Answering, 'find' | 'answerOf' | 'guide'>
  /** The language in which the tenant's people work. */
  houseLocale: Locale
  /** Reads a part of the message by itself. */
  read(text: string): Promise<Reading>
  /** Set when nobody is there to answer, with the moment when somebody will be, in words. */
  away(): Promise<{ backAt: string | null } | undefined>
}

/** What the bot does on one message: at most one utterance, and what comes with it. */
export interface Decision {
  decision: TurnDecision
  reason: string
  confidence: number
  faqKey?: string
  reply?: { text: string; content?: MessageContent }
  handoff?: { reason: HandoffReason; summary: HandoffSummary }
  /** Said although the queue has control. */
  evenIfQueued?: boolean
  /** She does not want to wait for people any longer. */
  leavesQueue?: boolean
  state: DialogueState
  actions?: BotAction[]
  /** Thumbs that this turn gives to an earlier answer. */
  feedback?: { messageId: string; value: 'up' | 'down' }
  /** The answer given, so that answering learns of it. */
  given?: { entryId: string; releaseNumber: number; confidence: number }
  /** This reply is a real answer of this kind. */
  answers?: 'faq' | 'order' | 'product'
}

/** One kind of decision: undefined when the message is not for it. */
export type Decider = (turn: Turn) => Promise<Decision | undefined> | Decision | undefined

export function hasIntent(turn: Turn, ...names: string[]): boolean {
  return turn.reading.intents.some((intent) => names.includes(intent.name))
}

/** How sure understanding was of the first of these intents that it read. */
export function confidenceOf(turn: Turn, ...names: string[]): number {
  return turn.reading.intents.find((intent) => names.includes(intent.name))?.confidence ?? 0.5
}

/** How strongly she feels, as far as she puts it in words: question marks alone are no reason to say sorry. */
export function strengthInWords({ reading: { emotion } }: Turn): number {
  const spoken =
    emotion.evidence.length === 0 || emotion.evidence.some(({ text }) => /\p{L}|\p{Extended_Pictographic}/u.test(text))
  return spoken || emotion.strength >= 2 ? emotion.strength : 0
}

/** What the message names of this kind, but for what it says it is not about. */
export function entitiesOf(turn: Turn, kind: Reading['entities'][number]['kind']): string[] {
  return turn.reading.entities
    .filter((entity) => entity.kind === kind && !entity.negated)
    .map((entity) => String(entity.value))
}

/** The id of the button she pressed, if any: `order:o1` is read as kind and value. */
export function choiceOf(turn: Turn): { kind: string; value: string } | undefined {
  const id = turn.message.content.choice?.id
  if (!id) return undefined
  const at = id.indexOf(':')
  return at < 0 ? { kind: id, value: '' } : { kind: id.slice(0, at), value: id.slice(at + 1) }
}
