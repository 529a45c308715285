import { z } from 'zod'
import { locale as localeTag } from '../../../contracts/common.ts'
import { type BotOutput, type MessageView, messageTextMax } from '../../../contracts/message.ts'
import type { Commerce } from '../../commerce/index.ts'
import type { Conversation } from '../../conversation/index.ts'
import type { Customers } from '../../customers/index.ts'
import { systemActor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findTurn } from '../turn/turn.repository.ts'
import type { Turns } from '../turn/turn.service.ts'

export const botInputInvalid = defineError<{ problem: string }>(
  'dialogue.botInputInvalid',
  400,
  'a line is {"text": …}, {"choice": …} or {"form": {"id": …, "values": …}}',
)
export const shopCustomerNotFound = defineError<{ id: string }>(
  'dialogue.shopCustomerNotFound',
  404,
  'the shop has no such customer',
)

const input = z.union([
  z.strictObject({ text: z.string().trim().min(1).max(messageTextMax) }),
  z.strictObject({ choice: z.string().min(1).max(100), text: z.string().max(500).optional() }),
  z.strictObject({
    form: z.strictObject({ id: z.string().min(1).max(100), values: z.record(z.string(), z.string().max(2000)) }),
  }),
])

export interface BotSessionOptions {
  tenantId: string
  /** The shop's own id of the customer who speaks; without it she is unknown and must show who she is. */
  customerId?: string | undefined
  locale?: string | undefined
}

export interface BotSession {
  /** Takes one line (JSON) of the customer and answers with everything the bot does, `turn_end` last. */
  tell(line: string): Promise<BotOutput[]>
}

interface Deps {
  db: Db
  turns: Turns
  conversation: Conversation
  customers: Pick<Customers, 'resolve'>
  shopOf(tenantId: string): Commerce
}

const inboxName = 'zhanggui bot'

/** A conversation on a command line, by the same way as every other: an inbox of channel api, sessions, turns. */
export function createBotSessions(deps: Deps) {
  const { db, turns, conversation } = deps

  return async function openBotSession(options: BotSessionOptions): Promise<BotSession> {
    const { tenantId } = options
    const inboxId = await openInbox(tenantId)
    const contactId = await openContact(inboxId, options)
    let seen = 0
    let offered: MessageView['content'] = {}

    async function tell(line: string): Promise<BotOutput[]> {
      const words = { ...wordsOf(readInput(line), offered), clientId: newId() }
      const received = await conversation.receive({ tenantId, inboxId, contactId, ...words })
      const conversationId = received.conversation.id
      await turns.take({ tenantId, conversationId, messageId: received.message.id })
      const outputs = await outputsOf(conversationId, received.message)
      return [...outputs, { type: 'turn_end' }]
    }

    async function outputsOf(conversationId: string, asked: MessageView): Promise<BotOutput[]> {
      const { messages } = await conversation.catchUp(tenantId, conversationId, {
        after: Math.max(seen, asked.seq),
        limit: 50,
        forCustomer: true,
      })
      const turn = await inTenant(db, tenantId, (trx) => findTurn(trx, tenantId, asked.id))
      seen = Math.max(seen, asked.seq, ...messages.map((message) => message.seq))
      const actions = (turn?.actions ?? []).map((action) => ({ type: 'action' as const, ...action }))
      const replies = messages.filter((message) => message.author.kind === 'bot' && message.text !== '')
      offered = replies.at(-1)?.content ?? offered
      const handoff =
        turn?.decision === 'handoff' ? [{ type: 'handoff' as const, reason: turn.reason.split(':')[0]! }] : []
      return [...actions, ...replies.map(outputOf), ...handoff]
    }

    return { tell }
  }

  async function openInbox(tenantId: string): Promise<string> {
    const actor = systemActor(tenantId)
    const known = (await conversation.inboxes.list(actor)).find(
      (inbox) => inbox.channel === 'api' && inbox.name === inboxName,
    )
    return (known ?? (await conversation.inboxes.create(actor, { name: inboxName, channel: 'api' }))).id
  }

  async function openContact(inboxId: string, { tenantId, customerId, locale }: BotSessionOptions): Promise<string> {
    const customer = customerId ? await deps.shopOf(tenantId).customers.get(customerId) : undefined
    if (customerId && !customer) throw shopCustomerNotFound({ id: customerId })
    const language = locale ? localeTag.parse(locale) : (customer?.locale ?? null)
    const profile = customer
      ? { shopCustomerId: customer.id, name: customer.name, level: customer.level, locale: language }
      : { locale: language }
    const arrival = { inboxId, channel: 'api' as const, externalId: newId(), verified: customer !== undefined, profile }
    return (await inTenant(db, tenantId, (trx) => deps.customers.resolve(trx, tenantId, arrival))).id
  }
}

function readInput(line: string): z.output<typeof input> {
  const read = input.safeParse(parseLine(line))
  if (read.success) return read.data
  throw botInputInvalid({ problem: read.error.issues[0]?.message ?? 'not understood' })
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw botInputInvalid({ problem: 'not JSON' })
  }
}

/** A choice says what its button says. */
function wordsOf(line: z.output<typeof input>, offered: MessageView['content']) {
  if ('form' in line) return { filledForm: line.form }
  if (!('choice' in line)) return { text: line.text }
  const buttons = [
    ...(offered.quickReplies ?? []),
    ...(offered.cards ?? [])
      .flatMap((card) => ('actions' in card ? card.actions : []))
      .filter((action) => action.kind === 'reply'),
  ]
  const button = buttons.find((one) => one.id === line.choice || one.label === line.choice)
  const text = line.text ?? button?.text ?? button?.label ?? line.choice
  return { text, choice: { id: button?.id ?? line.choice } }
}

function outputOf(message: MessageView): BotOutput {
  const { quickReplies, form, cards, sources } = message.content
  return {
    type: 'message',
    text: message.text,
    ...(quickReplies ? { quickReplies } : {}),
    ...(form ? { form } : {}),
    ...(cards ? { cards } : {}),
    ...(sources ? { sources } : {}),
  }
}
