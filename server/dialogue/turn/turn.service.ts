import type { MessageView } from '../../../contracts/message.ts'
import type { Reading } from '../../../contracts/reading.ts'
import type { Accounts } from '../../accounts/index.ts'
import type { Answering } from '../../answering/index.ts'
import type { Commerce } from '../../commerce/index.ts'
import {
  type Conversation,
  type ConversationState,
  conversationNotFound,
  notOwner,
  notQueued,
} from '../../conversation/index.ts'
import type { Contact, Customers } from '../../customers/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { AppError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import type { Log } from '../../kernel/log.ts'
import { isAway } from '../../kernel/patience.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { Reader } from '../../understanding/index.ts'
import { phrasesFor } from '../phrases/phrases.ts'
import { readState, writeState } from '../state/state.repository.ts'
import type { DialogueState } from '../state/state.ts'
import { decideAfterFailure, decideTurn, decideWhileQueued } from './decide.ts'
import { replyLocale } from './locale.ts'
import { botActor, createSettings } from './settings.ts'
import { turnDecided } from './turn.events.ts'
import { findTurn, insertTurn, setReply } from './turn.repository.ts'
import type { Decision, Turn } from './turn.ts'

export interface TurnDeps {
  db: Db
  reader: Pick<Reader, 'read'>
  accounts: Pick<Accounts, 'hours' | 'tenants'>
  customers: Pick<Customers, 'find' | 'learn'>
  conversation: Conversation
  answering: Pick<Answering, 'find' | 'answerOf' | 'guide' | 'given'>
  shopOf(tenantId: string): Commerce
  people: { available(tenantId: string): Promise<boolean> }
  now: () => Date
  log: Log
}

export interface TurnRequest {
  tenantId: string
  conversationId: string
  messageId: string
}

interface Found {
  message: MessageView
  state: DialogueState
  conversation: ConversationState
  contact: Contact | undefined
}
interface Read extends Found {
  reading: Reading
  readAgain(text: string): Promise<Reading>
}

/** One turn for each message of a customer: read it, decide, and store everything that follows in one transaction. */
export function createTurns(deps: TurnDeps) {
  const { db, conversation, now } = deps
  const settings = createSettings(deps)

  /** Handles one message, once: who comes second, or again after a crash, finds it done. */
  async function take(request: TurnRequest): Promise<void> {
    const { tenantId } = request
    const found = await find(request)
    if (!found) return
    const bot = botActor(tenantId, (await settings.of(tenantId, found.conversation.inboxId)).botName)
    const isBots = found.conversation.owner.kind === 'bot'
    if (isBots) await showTyping(found.conversation, bot, true)
    try {
      const read = await readMessage(tenantId, found)
      const turn = await openTurn(tenantId, read)
      await store(request, bot, read, turn, await decide(turn, found.conversation.owner.kind))
    } finally {
      if (isBots) await showTyping(found.conversation, bot, false)
    }
  }

  /** Everything that is stored and that a turn begins with, at once; undefined when there is nothing to do. */
  function find({ tenantId, conversationId, messageId }: TurnRequest): Promise<Found | undefined> {
    return inTenant(db, tenantId, async (trx) => {
      if (await findTurn(trx, tenantId, messageId)) return undefined
      const state = await conversation.get(tenantId, conversationId, trx).catch(unlessGone)
      if (!state) return undefined
      const message = await conversation.message(tenantId, messageId, trx)
      const remembered = await readState(trx, tenantId, message.sessionId)
      const contact = await deps.customers.find(tenantId, state.contactId, trx)
      return { message, state: remembered, conversation: state, contact }
    })
  }

  async function readMessage(tenantId: string, found: Found): Promise<Read> {
    const { message, state, contact } = found
    const { timezone } = await settings.tenant(tenantId)
    const locale = state.locale ?? contact?.locale ?? undefined
    const context = { tenantId, now: new Date(message.createdAt), timezone, ...(locale ? { locale } : {}) }
    const readAgain = (text: string) => deps.reader.read(text, context)
    return { ...found, reading: await readAgain(textOf(message)), readAgain }
  }

  async function openTurn(tenantId: string, read: Read): Promise<Turn> {
    const { message, reading, state, contact } = read
    const { inboxId, contactId, channel } = read.conversation
    const tenant = await settings.tenant(tenantId)
    const inbox = await settings.of(tenantId, inboxId)
    const text = textOf(message)
    const locale = replyLocale(reading, text, state.locale ?? contact?.locale ?? inbox.locale)
    const say = phrasesFor(locale)
    return {
      tenantId,
      channel,
      message,
      text,
      reading,
      state: { ...state, locale },
      locale,
      say,
      now: now(),
      timezone: tenant.timezone,
      botName: inbox.botName,
      starters: inbox.starters[locale],
      contact: { id: contactId, name: contact?.name ?? null },
      customerId: contact?.shopCustomerId ?? state.provenCustomerId,
      shop: deps.shopOf(tenantId),
      answering: deps.answering,
      houseLocale: tenant.locale,
      read: read.readAgain,
      away: async () => {
        if (await deps.people.available(tenantId)) return undefined
        const { open, nextChangeAt } = await deps.accounts.hours.isOpen(tenantId, now())
        return { backAt: !open && nextChangeAt ? say.when(new Date(nextChangeAt), now(), tenant.timezone) : null }
      },
    }
  }

  async function decide(turn: Turn, owner: ConversationState['owner']['kind']): Promise<Decision> {
    if (owner === 'bot') return decideTurn(turn).catch((error) => failed(turn, error))
    const decision = owner === 'queue' ? await decideWhileQueued(turn) : undefined
    return decision ?? silent(turn, owner === 'queue' ? 'queued' : 'people_have_it')
  }

  /** What could not be asked is no reason to leave the customer without a word; a database that is away is waited for. */
  function failed(turn: Turn, error: unknown): Promise<Decision> {
    if (isAway(error)) throw error
    deps.log.error({ err: error, messageId: turn.message.id }, 'the bot could not decide; people are asked')
    return decideAfterFailure(turn)
  }

  /** Everything that follows from a decision is stored together; if control was lost meanwhile, nothing is said. */
  async function store(request: TurnRequest, bot: Actor, read: Read, turn: Turn, decision: Decision): Promise<void> {
    try {
      await inTenant(db, request.tenantId, (trx) => storeIn(trx, request, bot, read, turn, decision))
    } catch (error) {
      if (!(error instanceof AppError) || !lostControl.includes(error.code)) throw error
      const nothing = { ...silent(turn, 'control_lost'), actions: decision.actions ?? [] }
      await inTenant(db, request.tenantId, (trx) => storeIn(trx, request, bot, read, turn, nothing))
    }
  }

  async function storeIn(
    trx: Db,
    request: TurnRequest,
    bot: Actor,
    read: Read,
    turn: Turn,
    decision: Decision,
  ): Promise<void> {
    const { tenantId, conversationId, messageId } = request
    const { sessionId } = read.message
    const isNew = await insertTurn(trx, {
      tenant_id: tenantId,
      message_id: messageId,
      conversation_id: conversationId,
      session_id: sessionId,
      decision: decision.decision,
      reason: decision.reason,
      confidence: decision.confidence,
      faq_key: decision.faqKey ?? null,
      reply_id: null,
      actions: JSON.stringify(decision.actions ?? []),
    })
    if (!isNew) return
    await conversation.annotate(tenantId, read.message, read.reading, trx)
    if (decision.leavesQueue) await conversation.leaveQueue(customerActor(tenantId, turn), conversationId, trx)
    const replyId = decision.reply ? await speak(trx, request, bot, decision) : null
    if (decision.handoff) await conversation.requestHandoff(bot, conversationId, decision.handoff, trx)
    if (decision.given && replyId)
      await deps.answering.given(tenantId, { conversationId, messageId: replyId, ...decision.given }, trx)
    if (decision.feedback) await conversation.feedback({ tenantId, contactId: turn.contact.id }, decision.feedback, trx)
    if (decision.decision === 'leave_message' && decision.reason === 'left')
      await deps.customers.learn(tenantId, turn.contact.id, contactDetails(read.message), trx)
    const lastAnswer =
      replyId && decision.answers ? { messageId: replyId, kind: decision.answers } : decision.state.lastAnswer
    await writeState(trx, tenantId, sessionId, { ...decision.state, lastAnswer })
    await appendEvent(trx, turnDecided, tenantId, fact(request, read, turn, decision, replyId))
  }

  async function speak(trx: Db, request: TurnRequest, bot: Actor, decision: Decision): Promise<string> {
    const { tenantId, conversationId, messageId } = request
    const { text, content = {} } = decision.reply!
    const words = { clientId: `turn:${messageId}`, text, content }
    const options = decision.evenIfQueued ? { evenIfQueued: true } : {}
    const said = await conversation.say(bot, conversationId, { ...words, ...options }, trx)
    await setReply(trx, tenantId, messageId, said.id)
    return said.id
  }

  /** A hint for the customer's screen; whether it arrives does not matter. */
  async function showTyping(place: ConversationState, bot: Actor, typing: boolean): Promise<void> {
    const { tenantId, id: conversationId } = place
    const author = { kind: 'bot' as const, name: bot.name ?? '' }
    await conversation.typing({ tenantId, conversationId, place, author, typing }).catch(() => {})
  }

  return { take }
}

/** Somebody else was faster. */
const lostControl: readonly string[] = [notOwner.code, notQueued.code]

export type Turns = ReturnType<typeof createTurns>

function customerActor(tenantId: string, { contact }: Turn): Actor {
  return { tenantId, id: contact.id, role: 'customer', ...(contact.name ? { name: contact.name } : {}) }
}

/** A chosen button may say more than its label. */
function textOf(message: MessageView): string {
  const form = message.content.filledForm
  return message.text.trim() || (form ? Object.values(form.values).join(' ') : '')
}

/** A conversation that was erased meanwhile needs no answer. */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== conversationNotFound.code) throw error
}

function silent(turn: Turn, reason: string): Decision {
  return { decision: 'silent', reason, confidence: 1, state: turn.state }
}

function contactDetails(message: MessageView): { name?: string; email?: string; phone?: string } {
  const { name = '', contact = '' } = message.content.filledForm?.values ?? {}
  const reach = contact.trim()
  const told = name.trim() ? { name: name.trim().slice(0, 80) } : {}
  if (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(reach)) return { ...told, email: reach }
  return reach.replace(/\D/g, '').length >= 6 ? { ...told, phone: reach } : told
}

function fact(request: TurnRequest, read: Read, turn: Turn, decision: Decision, replyId: string | null) {
  const { conversationId, messageId } = request
  const { label, strength } = read.reading.emotion
  const intent = read.reading.intents[0]?.name
  return {
    conversationId,
    sessionId: read.message.sessionId,
    messageId,
    replyId,
    decision: decision.decision,
    confidence: decision.confidence,
    reason: decision.reason,
    ...(decision.faqKey ? { faqKey: decision.faqKey } : {}),
    served: decision.answers !== undefined,
    ...(intent ? { intent } : {}),
    emotion: { label, strength },
    locale: turn.locale,
  }
}
