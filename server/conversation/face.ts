import type { FastifyPluginAsync } from 'fastify'
import type { z } from 'zod'
import type { Page } from '../../contracts/common.ts'
import type {
  CatchUpView,
  ControlOwner,
  ConversationDetail,
  ConversationStatus,
  ConversationView,
  catchUpQuery,
  giveRating,
  HandoffReason,
  HandoffSummary,
  listConversations,
  SessionView,
  searchHit,
  searchMessages,
} from '../../contracts/conversation.ts'
import type { Channel, changeInbox, createInbox, InboxView } from '../../contracts/inbox.ts'
import type { AttachmentView, MessageContent, MessageView, SystemFact, WriteMessage } from '../../contracts/message.ts'
import type { Reading } from '../../contracts/reading.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Db } from '../kernel/database.ts'
import type { Expected } from '../kernel/etag.ts'
import type { OwnerCause } from './control/control.events.ts'
import type { ResolvedBy } from './session/session.events.ts'

/** What other modules need to know of a conversation to decide; screens get a `ConversationView`. */
export interface ConversationState {
  id: string
  tenantId: string
  inboxId: string
  contactId: string
  channel: Channel
  status: ConversationStatus
  owner: ControlOwner
  /** The agent's name and picture while she has it. */
  ownerName: string | null
  ownerAvatar: string | null
  /** Grows with every change of status or owner. */
  version: number
  sessionId: string
  lastSeq: number
  customerReadSeq: number
  customerDeliveredSeq: number
  staffReadSeq: number
  waitingSince: Date | null
  lastIncomingAt: Date | null
  updatedAt: Date
  page: { url: string; title: string } | null
}

/** What arrived from a customer. `clientId` (her device) or `sourceId` (the channel) makes a repeat harmless. */
export interface Incoming extends Omit<WriteMessage, 'clientId'> {
  tenantId: string
  inboxId: string
  contactId: string
  clientId?: string
  sourceId?: string
  /** How others see her name now; kept with the message. */
  contactName?: string | null
  page?: { url: string; title: string } | null
  userAgent?: string | null
}

export interface Utterance {
  clientId: string
  text?: string
  content?: MessageContent
  attachmentIds?: string[]
}

export interface SayOptions {
  /** The bot may tell a waiting customer something although the queue has control. */
  evenIfQueued?: boolean
}

export interface ListedConversation {
  conversationId: string
  sessionId: string
  status: ConversationStatus
  owner: ControlOwner
  lastIncomingAt: Date | null
  updatedAt: Date
}

export interface InboxService {
  create(actor: Actor, input: z.input<typeof createInbox>): Promise<InboxView>
  /** @throws changedMeanwhile when it is not what `expected` names. */
  change(actor: Actor, id: string, input: z.output<typeof changeInbox>, expected?: Expected): Promise<InboxView>
  get(actor: Actor, id: string): Promise<InboxView>
  list(actor: Actor): Promise<InboxView[]>
  /** The inbox that a snippet names; undefined for an unknown key. */
  byPublicKey(publicKey: string): Promise<(InboxView & { tenantId: string }) | undefined>
  /** The secret with which the shop signs its customers. */
  secret(actor: Actor, id: string): Promise<string>
  rotate(actor: Actor, id: string): Promise<string>
  /** The key to check a shop's signature with. */
  signingKey(tenantId: string, id: string): Promise<Uint8Array>
}

export interface AttachmentService {
  /** Keeps a file for one message of its uploader. */
  upload(
    uploader: { tenantId: string; kind: 'contact' | 'staff' | 'bot'; id: string },
    file: { name: string; bytes: Uint8Array; mime?: string },
  ): Promise<AttachmentView>
  /** Deletes what was uploaded and never used, in all tenants. */
  sweep(): Promise<number>
}

/** The conversation module as the others see it. `within` joins the caller's transaction. */
export interface Conversation {
  inboxes: InboxService
  attachments: AttachmentService

  /** Stores what a customer said, once, with the next `seq`; opens a session when none is open. */
  receive(
    input: Incoming,
    within?: Db,
  ): Promise<{ message: MessageView; conversation: ConversationState; duplicate: boolean }>
  /**
   * Speaks as the bot or an agent.
   * @throws notOwner when somebody else has control: nothing is stored then.
   */
  say(actor: Actor, conversationId: string, words: Utterance & SayOptions, within?: Db): Promise<MessageView>
  /** Several utterances of one turn, all or none. */
  sayAll(
    actor: Actor,
    conversationId: string,
    words: readonly Utterance[],
    options?: SayOptions,
    within?: Db,
  ): Promise<MessageView[]>
  /** A private note, which the customer never sees. */
  note(actor: Actor, conversationId: string, words: Utterance, within?: Db): Promise<MessageView>
  /** Facts in the thread; clients make the sentence. */
  systemMessage(
    tenantId: string,
    conversationId: string,
    fact: SystemFact,
    options?: { private?: boolean },
    within?: Db,
  ): Promise<MessageView>

  /** Bot → queue, by compare-and-set. @throws notOwner when the bot has lost control already. */
  requestHandoff(
    actor: Actor,
    conversationId: string,
    input: { reason: HandoffReason; summary: HandoffSummary },
    within?: Db,
  ): Promise<ConversationState>
  /** To an agent, by compare-and-set. @throws controlTaken when `from` does not have control any more. */
  takeControl(
    actor: Actor,
    conversationId: string,
    input: { from: ControlOwner['kind']; agentId: string },
    within?: Db,
  ): Promise<ConversationState>
  /** To the bot again, from an agent or the queue. */
  returnToBot(actor: Actor, conversationId: string, within?: Db): Promise<ConversationState>
  /** From an agent back into the queue, when she has gone for good. The last handoff's reason stands. */
  releaseToQueue(actor: Actor, conversationId: string, within?: Db): Promise<ConversationState>
  /** The customer does not want to wait any longer. */
  leaveQueue(actor: Actor, conversationId: string, within?: Db): Promise<ConversationState>
  /**
   * Ends the session. With `ifSilentSince`, only when nothing was said after that moment; answers undefined else.
   */
  resolve(
    actor: Actor,
    conversationId: string,
    input: { by: ResolvedBy; ifSilentSince?: Date },
    within?: Db,
  ): Promise<ConversationState | undefined>
  /** Opens the resolved session again, for the asking agent. */
  reopen(actor: Actor, conversationId: string, within?: Db): Promise<ConversationState>

  /** Stores understanding's reading beside a message, of which the whole saves looking it up again. */
  annotate(tenantId: string, message: string | MessageView, reading: Reading, within?: Db): Promise<void>
  setTopic(actor: Actor, conversationId: string, topic: string | null, within?: Db): Promise<void>
  rate(customer: { tenantId: string; contactId: string }, input: z.input<typeof giveRating>, within?: Db): Promise<void>
  /** The session that the customer may rate now, if any. */
  sessionToRate(state: ConversationState, within?: Db): Promise<string | null>
  /** Thumbs on the bot's answer. */
  feedback(
    customer: { tenantId: string; contactId: string },
    input: { messageId: string; value: 'up' | 'down' | null },
    within?: Db,
  ): Promise<MessageView>

  /** The customer's device has received, or she has read, up to here. */
  customerMarks(
    tenantId: string,
    conversationId: string,
    marks: { deliveredSeq?: number; readSeq?: number },
  ): Promise<void>
  /** A member of staff has read up to here. */
  staffRead(actor: Actor, conversationId: string, seq: number): Promise<void>
  customerPage(tenantId: string, conversationId: string, page: { url: string; title: string }): Promise<void>
  /** Her browser is connected (renewed by the channel), or gone. */
  customerOnline(tenantId: string, conversationIds: readonly string[], online: boolean): Promise<void>
  /** Shows the customer that the agent who has the conversation is typing; what a colleague types meanwhile is a note. */
  typingOf(actor: Actor, conversationId: string, typing: boolean): Promise<void>
  /** Relays "is typing"; never stored. */
  typing(input: {
    tenantId: string
    conversationId: string
    /** Whose conversation it is, where that is known: it is not looked up then. */
    place?: { inboxId: string; contactId: string }
    author: { kind: 'customer' | 'bot' | 'agent'; name: string }
    typing: boolean
    preview?: string
  }): Promise<void>

  /** The state by id. @throws conversationNotFound. */
  get(tenantId: string, conversationId: string, within?: Db): Promise<ConversationState>
  /** The conversation of a contact in an inbox, if they have spoken. */
  find(tenantId: string, inboxId: string, contactId: string, within?: Db): Promise<ConversationState | undefined>
  /** The same for many at once, in their order. */
  findAll(
    tenantId: string,
    places: readonly { inboxId: string; contactId: string }[],
    within?: Db,
  ): Promise<(ConversationState | undefined)[]>
  /** One message with its reading. @throws messageNotFound. */
  message(tenantId: string, messageId: string, within?: Db): Promise<MessageView>
  /** Messages after or before a `seq`, oldest first; without either, the last ones. `forCustomer` leaves out what she may not see. */
  catchUp(
    tenantId: string,
    conversationId: string,
    query: z.input<typeof catchUpQuery> & { forCustomer?: boolean },
    within?: Db,
  ): Promise<CatchUpView>
  session(tenantId: string, sessionId: string, within?: Db): Promise<SessionView>
  /** How many conversations each agent has now, by staff id. */
  loads(trx: Db, tenantId: string): Promise<Map<string, number>>
  /** Open conversations whose last word is older than this, oldest first: for the automatic resolve. */
  silentSince(
    tenantId: string,
    input: { owner: ControlOwner['kind']; before: Date; limit: number },
    within?: Db,
  ): Promise<ListedConversation[]>
  /** Open conversations now, for the overview. */
  openCounts(
    tenantId: string,
    within?: Db,
  ): Promise<{ bot: number; queued: number; active: number; waiting: number; longestWaitingSince: Date | null }>

  list(actor: Actor, query: z.input<typeof listConversations>): Promise<Page<ConversationView>>
  counts(actor: Actor): Promise<{ mine: number; queue: number; bot: number; all: number }>
  view(actor: Actor, conversationId: string, within?: Db): Promise<ConversationView>
  views(actor: Actor, conversationIds: readonly string[], within?: Db): Promise<Map<string, ConversationView>>
  detail(actor: Actor, conversationId: string): Promise<ConversationDetail>
  search(actor: Actor, query: z.input<typeof searchMessages>): Promise<Page<z.infer<typeof searchHit>>>

  /** A visitor turned out to be a known contact: her conversations become the contact's. */
  moveContact(tenantId: string, from: string, to: string, within?: Db): Promise<void>
  /** Tells staff and the customer's browsers how the conversation stands now (the channel adds the queue place). */
  pushState(tenantId: string, conversationId: string): Promise<void>
  /** How the channel hears that a customer's view of her conversation changed. */
  onCustomerState(listener: (state: ConversationState) => void | Promise<void>): void

  /** For people who are signed in: below `/api/v1`. */
  routes: FastifyPluginAsync
  /** `/api/files/:id`, without sign-in: the address itself is signed. */
  publicRoutes: FastifyPluginAsync
  start(): void
  stop(): Promise<void>
}

export type { OwnerCause, ResolvedBy }
