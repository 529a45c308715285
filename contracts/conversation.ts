import { z } from 'zod'
import { id, pageQuery, seqMax, time } from './common.ts'
import { contactView } from './contact.ts'
import { channel } from './inbox.ts'
import { messageView } from './message.ts'
import { emotion } from './reading.ts'

export const conversationStatus = z.enum([
  'new',
  'bot',
  'queued',
  'active',
  'waiting',
  'snoozed',
  'resolved',
  'abandoned',
])
export type ConversationStatus = z.infer<typeof conversationStatus>

/** Who may speak now. Changed by compare-and-set only. */
export const controlOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bot') }),
  z.object({ kind: z.literal('queue') }),
  z.object({ kind: z.literal('agent'), agentId: id }),
])
export type ControlOwner = z.infer<typeof controlOwner>

export const handoffReason = z.enum([
  'customer_request',
  'missing_knowledge',
  'unsupported_request',
  'policy_restriction',
  'tool_failure',
  'negative_emotion',
  'pending_clarification',
])
export type HandoffReason = z.infer<typeof handoffReason>

/** What the bot tells the agent: what is wanted, what was tried, what is still open. */
export const handoffSummary = z.object({ wanted: z.string(), tried: z.string(), open: z.string() })
export type HandoffSummary = z.infer<typeof handoffSummary>

export const handoffView = z.object({ reason: handoffReason, summary: handoffSummary, requestedAt: time })
export type HandoffView = z.infer<typeof handoffView>

export const ratingView = z.object({
  score: z.int().min(1).max(5),
  tags: z.array(z.string()),
  comment: z.string(),
  anonymous: z.boolean(),
  ratedAt: time,
})

/** One opened-to-resolved episode of a conversation. */
export const sessionView = z.object({
  id,
  openedAt: time,
  resolvedAt: time.nullable(),
  resolvedBy: z.enum(['agent', 'bot', 'customer', 'silence']).nullable(),
  handoff: handoffView.nullable(),
  rating: ratingView.nullable(),
  topic: z.string().nullable(),
  /** The first thing the customer said in it. */
  opening: z.string(),
})
export type SessionView = z.infer<typeof sessionView>

/** A row of the conversation list. */
export const conversationView = z.object({
  id,
  inboxId: id,
  channel,
  contact: contactView.pick({ id: true, kind: true, name: true, avatar: true, level: true, locale: true }),
  status: conversationStatus,
  owner: controlOwner,
  ownerName: z.string().nullable(),
  sessionId: id,
  lastSeq: z.int(),
  lastMessage: z
    .object({
      seq: z.int(),
      text: z.string(),
      direction: messageView.shape.direction,
      author: messageView.shape.author.shape.kind,
      at: time,
    })
    .nullable(),
  /** Messages from the customer that the signed-in person has not read. */
  unread: z.int(),
  /** Since when the customer has been waiting for a reply by people. */
  waitingSince: time.nullable(),
  emotion: emotion.pick({ label: true, strength: true }).nullable(),
  handoffReason: handoffReason.nullable(),
  /** Up to where the customer has received and read. */
  customerDeliveredSeq: z.int(),
  customerReadSeq: z.int(),
  /** The page that is open in the customer's browser. */
  page: z.object({ url: z.string(), title: z.string() }).nullable(),
  customerOnline: z.boolean(),
  updatedAt: time,
})
export type ConversationView = z.infer<typeof conversationView>

/** What the side panel shows beside the chat. */
export const conversationDetail = conversationView.extend({
  contact: contactView,
  session: sessionView,
  pastSessions: z.array(sessionView),
  device: z.object({ browser: z.string(), os: z.string(), kind: z.enum(['desktop', 'phone', 'tablet']) }).nullable(),
  /** Emotion of the customer's messages of this session, oldest first. */
  emotions: z.array(emotion.pick({ label: true, strength: true }).extend({ seq: z.int() })),
})
export type ConversationDetail = z.infer<typeof conversationDetail>

export const listConversations = pageQuery.extend({
  view: z.enum(['mine', 'queue', 'bot', 'all', 'resolved']).default('all'),
  contactId: id.optional(),
})
export const searchMessages = pageQuery.extend({ q: z.string().trim().min(1).max(200) })
export const searchHit = z.object({ message: messageView, conversation: conversationView })

export const catchUpQuery = z.object({
  /** Messages with a greater `seq`, oldest first; or, with `before`, the ones just below it, also oldest first. */
  after: z.coerce.number().int().min(0).max(seqMax).optional(),
  before: z.coerce.number().int().min(1).max(seqMax).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const catchUpView = z.object({ messages: z.array(messageView), more: z.boolean(), lastSeq: z.int() })
export type CatchUpView = z.infer<typeof catchUpView>

export const giveRating = z.object({
  sessionId: id,
  score: z.int().min(1).max(5),
  tags: z.array(z.string().max(40)).max(8).default([]),
  comment: z.string().max(1000).default(''),
  anonymous: z.boolean().default(false),
})
