import { z } from 'zod'
import type { Ack } from './common.ts'
import { id, seq, uiLocale } from './common.ts'
import { trackEvent } from './contact.ts'
import { catchUpView, conversationStatus, type giveRating } from './conversation.ts'
import { queuePlace } from './desk.ts'
import { widgetSettings } from './inbox.ts'
import { type MessageView, messageView, orderCard, type WriteMessage } from './message.ts'

/**
 * The way of the web widget, `/api/widget`:
 *   POST /start         startVisit → visitView (no token needed; the answer carries one)
 *   GET  /messages      catchUpQuery → catchUpView
 *   POST /messages      writeMessage → messageView (the socket's `message.send` by other means)
 *   POST /attachments   multipart, field `file` → attachmentView
 *   POST /leave-message leaveMessage → messageView
 *   POST /consent       agreeToNotice → visitorNotice
 *   POST /erasure-request askErasure → messageView
 * With the visitor token as `authorization: Bearer …`. The same token opens the socket namespace `/visitor`
 * (path `/socket.io`), `auth: { token }`.
 */
export const startVisit = z.object({
  publicKey: z.string().min(1).max(100),
  /** From an earlier visit, kept by the loader in the shop page's storage. */
  visitorToken: z.string().max(4000).optional(),
  /** A JWT (HS256, the inbox's secret) by which the shop vouches for its customer: sub, name?, email?, phone?, level?, locale?, exp. */
  customerToken: z.string().max(4000).optional(),
  locale: uiLocale.optional(),
  page: z.object({ url: z.string().max(2000), title: z.string().max(300) }).optional(),
})
export type StartVisit = z.input<typeof startVisit>

/** The conversation as its customer sees it. */
export const visitorConversation = z.object({
  id,
  status: conversationStatus,
  sessionId: id,
  lastSeq: z.int(),
  /** Who answers now. */
  owner: z.enum(['bot', 'queue', 'agent']),
  agent: z.object({ name: z.string(), avatar: z.string().nullable() }).nullable(),
  queue: queuePlace.nullable(),
  /** People have read up to here. */
  staffReadSeq: z.int(),
  /** The session that may be rated now, if any. */
  rateSessionId: id.nullable(),
})
export type VisitorConversation = z.infer<typeof visitorConversation>

/** The privacy notice as the chat shows it: a text, then the link. */
export const visitorNotice = z.object({
  url: z.string(),
  texts: z.object({ 'zh-CN': z.string(), en: z.string() }),
  consentRequired: z.boolean(),
  /** Another one when the link or a text is another: then she is asked again. */
  textVersion: z.string(),
  /** She agreed to this version. */
  agreed: z.boolean(),
})
export type VisitorNotice = z.infer<typeof visitorNotice>

export const visitView = z.object({
  visitorToken: z.string(),
  widget: widgetSettings.omit({ allowedOrigins: true, privacy: true }),
  privacy: visitorNotice.nullable(),
  locale: uiLocale,
  customer: z.object({ name: z.string().nullable(), known: z.boolean() }),
  conversation: visitorConversation.nullable(),
  history: catchUpView,
  /** Up to where this customer has read, for the unread count. */
  readSeq: z.int(),
  /** People are there to answer (opening hours and presence). When not, the message form is offered on handoff. */
  peopleAvailable: z.boolean(),
  recentOrder: orderCard.nullable(),
})
export type VisitView = z.infer<typeof visitView>

export const leaveMessage = z.object({
  clientId: z.string().min(8).max(100),
  name: z.string().trim().min(1).max(80),
  contact: z.string().trim().min(3).max(200),
  text: z.string().trim().min(1).max(2000),
})

export const agreeToNotice = z.object({ textVersion: z.string().min(1).max(100), locale: uiLocale })
export type AgreeToNotice = z.input<typeof agreeToNotice>

/** She wants what is known of her deleted: people are told, nothing is deleted by itself. */
export const askErasure = z.object({ clientId: z.string().min(8).max(100), locale: uiLocale })

export const track = z.object({ events: z.array(trackEvent).min(1).max(50) })
export const visitorMarks = z.object({ deliveredSeq: seq.optional(), readSeq: seq.optional() })
export const giveFeedback = z.object({ messageId: id, value: z.enum(['up', 'down']).nullable() })
export const pageView = z.object({ url: z.string().max(2000), title: z.string().max(300) })

/** Calls of the visitor's socket; each is acknowledged. */
export interface VisitorCalls {
  'message.send': (message: WriteMessage, ack: (answer: Ack<MessageView>) => void) => void
  sync: (query: { after: number }, ack: (answer: Ack<z.infer<typeof visitorSync>>) => void) => void
  typing: (state: { typing: boolean; preview?: string }) => void
  marks: (marks: z.input<typeof visitorMarks>) => void
  feedback: (input: z.input<typeof giveFeedback>, ack: (answer: Ack<MessageView>) => void) => void
  rate: (input: z.input<typeof giveRating>, ack: (answer: Ack<null>) => void) => void
  track: (input: z.input<typeof track>, ack: (answer: Ack<null>) => void) => void
  page: (page: z.input<typeof pageView>) => void
  'queue.leave': (ack: (answer: Ack<null>) => void) => void
}
export const visitorSync = z.object({ history: catchUpView, conversation: visitorConversation.nullable() })

/** What the visitor's socket tells. */
export interface VisitorNews {
  message: (message: MessageView) => void
  'message.updated': (message: MessageView) => void
  conversation: (conversation: VisitorConversation) => void
  typing: (state: { author: 'bot' | 'agent'; name: string; typing: boolean }) => void
}

/**
 * What loader (on the shop's page) and chat (inside the iframe) tell each other by postMessage. Each side takes
 * messages only from the other's window and origin.
 */
export type LoaderToChat =
  | {
      zhanggui: 1
      type: 'start'
      publicKey: string
      visitorToken?: string
      customerToken?: string
      locale?: string
      page: { url: string; title: string }
      open: boolean
    }
  | { zhanggui: 1; type: 'opened' | 'closed' }
  | { zhanggui: 1; type: 'page'; page: { url: string; title: string } }
  | { zhanggui: 1; type: 'customer'; customerToken: string | null }
  | { zhanggui: 1; type: 'track'; events: z.input<typeof trackEvent>[] }
  | { zhanggui: 1; type: 'say'; text: string }
export type ChatToLoader =
  | { zhanggui: 1; type: 'ready' }
  | { zhanggui: 1; type: 'token'; visitorToken: string }
  | { zhanggui: 1; type: 'look'; accent: string; position: 'left' | 'right' }
  | { zhanggui: 1; type: 'unread'; count: number; preview: string | null }
  | { zhanggui: 1; type: 'close' }
  | { zhanggui: 1; type: 'open'; url: string }

/** `widget.ts` also serves the message view to type-only imports of the apps. */
export { messageView }
