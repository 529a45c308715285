import { z } from 'zod'
import { id, locale, money, time } from './common.ts'
import { reading } from './reading.ts'

/** The most characters (UTF-16 units) one message may have. */
export const messageTextMax = 5000

/** A picture or file of a message. `url` is signed and expires; ask for the message again to get a fresh one. */
export const attachmentView = z.object({
  id,
  name: z.string(),
  mime: z.string(),
  kind: z.enum(['image', 'audio', 'video', 'file']),
  size: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  url: z.string(),
})
export type AttachmentView = z.infer<typeof attachmentView>

/** A button below a message. Choosing it sends `text` (or the label) as the customer's message, with `choice: {id}`. */
export const quickReply = z.object({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(120),
  text: z.string().max(500).optional(),
  icon: z.enum(['truck', 'return', 'invoice', 'store', 'person', 'order', 'product', 'question']).optional(),
})
export type QuickReply = z.infer<typeof quickReply>

/** A button on a card: opens a page, or speaks for the customer like a quick reply. */
export const cardAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), label: z.string(), url: z.string() }),
  z.object({ kind: z.literal('reply'), id: z.string(), label: z.string(), text: z.string().optional() }),
])

export const productCard = z.object({
  kind: z.literal('product'),
  productId: z.string(),
  title: z.string(),
  image: z.string().nullable(),
  url: z.string().nullable(),
  price: money,
  priceTo: money.nullable(),
  availability: z.enum(['in', 'low', 'out']),
  note: z.string().nullable(),
  actions: z.array(cardAction).default([]),
})
export type ProductCard = z.infer<typeof productCard>

export const orderState = z.enum([
  'awaiting_payment',
  'paid',
  'processing',
  'part_shipped',
  'shipped',
  'part_delivered',
  'delivered',
  'cancelled',
  'closed',
])
export type OrderState = z.infer<typeof orderState>

export const shipmentState = z.enum([
  'packed',
  'shipped',
  'in_transit',
  'out_for_delivery',
  'delivered',
  'exception',
  'returned',
  'cancelled',
])
export type ShipmentState = z.infer<typeof shipmentState>

export const orderCard = z.object({
  kind: z.literal('order'),
  orderId: z.string(),
  no: z.string(),
  state: orderState,
  placedAt: time,
  total: money,
  itemCount: z.int(),
  lines: z.array(
    z.object({ title: z.string(), options: z.string(), qty: z.int(), unit: money, image: z.string().nullable() }),
  ),
  shipments: z.array(
    z.object({
      carrier: z.string().nullable(),
      trackingNo: z.string().nullable(),
      state: shipmentState,
      /** Newest first. */
      trace: z.array(z.object({ at: time, text: z.string(), place: z.string().nullable() })),
    }),
  ),
  url: z.string().nullable(),
  actions: z.array(cardAction).default([]),
})
export type OrderCard = z.infer<typeof orderCard>

export const linkCard = z.object({
  kind: z.literal('link'),
  title: z.string(),
  text: z.string().nullable(),
  image: z.string().nullable(),
  url: z.string(),
})
export const card = z.discriminatedUnion('kind', [productCard, orderCard, linkCard])
export type Card = z.infer<typeof card>

/** Fields the customer fills in one go. The answer arrives as a message with `form: {id, values}`. */
export const formField = z.object({
  name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,40}$/),
  label: z.string().min(1).max(120),
  kind: z.enum(['text', 'textarea', 'email', 'phone', 'number', 'select', 'radio']),
  required: z.boolean().default(false),
  placeholder: z.string().max(120).optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  maxLength: z.int().max(2000).optional(),
})
export const form = z.object({
  id: z.string().min(1).max(100),
  title: z.string().max(200).optional(),
  fields: z.array(formField).min(1).max(12),
  submitLabel: z.string().max(40),
})
export type Form = z.infer<typeof form>

/** Where an answer comes from. `updatedAt` is shown with the title under the answer. */
export const source = z.object({
  kind: z.enum(['faq', 'order', 'product', 'policy', 'store']),
  id: z.string(),
  title: z.string(),
  updatedAt: time.nullable(),
  url: z.string().nullable(),
})
export type Source = z.infer<typeof source>

/** Facts of a system message; clients make the sentence, so that each side reads its own language. */
export const systemFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('handoff_requested'), reason: z.string() }),
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('agent_joined'), agentName: z.string() }),
  z.object({ kind: z.literal('agent_left'), agentName: z.string() }),
  z.object({ kind: z.literal('queue_left') }),
  z.object({ kind: z.literal('returned_to_bot') }),
  z.object({ kind: z.literal('resolved'), by: z.enum(['agent', 'bot', 'customer', 'silence']) }),
  z.object({ kind: z.literal('reopened') }),
  z.object({ kind: z.literal('rating_requested'), sessionId: id }),
  z.object({ kind: z.literal('rated'), score: z.int() }),
  z.object({ kind: z.literal('contact_left'), name: z.string().nullable() }),
])
export type SystemFact = z.infer<typeof systemFact>

export const messageContent = z.object({
  quickReplies: z.array(quickReply).max(12).optional(),
  cards: z.array(card).max(10).optional(),
  form: form.optional(),
  sources: z.array(source).max(10).optional(),
  system: systemFact.optional(),
  /** The customer is asked for thumbs on this answer. */
  asksFeedback: z.boolean().optional(),
  /** On incoming messages: the quick reply or card action that was chosen, or the form that was filled. */
  choice: z.object({ id: z.string().max(100), of: id.optional() }).optional(),
  filledForm: z
    .object({ id: z.string().max(100), of: id.optional(), values: z.record(z.string(), z.string().max(2000)) })
    .optional(),
})
export type MessageContent = z.infer<typeof messageContent>

export const authorKind = z.enum(['customer', 'bot', 'agent', 'system'])

/** A message as customers, agents and the API see it. A customer never gets private ones, nor `reading`. */
export const messageView = z.object({
  id,
  conversationId: id,
  sessionId: id,
  /** Grows by one within the conversation; clients ask for what came after the last they hold. */
  seq: z.int(),
  direction: z.enum(['incoming', 'outgoing', 'system']),
  author: z.object({
    kind: authorKind,
    id: z.string().nullable(),
    name: z.string().nullable(),
    avatar: z.string().nullable(),
  }),
  private: z.boolean(),
  text: z.string(),
  content: messageContent,
  attachments: z.array(attachmentView),
  clientId: z.string().nullable(),
  feedback: z.enum(['up', 'down']).nullable(),
  reading: reading.nullable().optional(),
  createdAt: time,
})
export type MessageView = z.infer<typeof messageView>

/** What anybody who writes sends. `clientId` makes a retry harmless: the same one is stored once. */
export const writeMessage = z
  .object({
    clientId: z.string().min(8).max(100),
    text: z.string().max(messageTextMax).default(''),
    attachmentIds: z.array(id).max(9).default([]),
    choice: messageContent.shape.choice,
    filledForm: messageContent.shape.filledForm,
  })
  .refine((m) => m.text.trim() !== '' || m.attachmentIds.length > 0 || m.filledForm !== undefined, {
    message: 'a message needs text, an attachment or a filled form',
  })
export type WriteMessage = z.input<typeof writeMessage>

/** What the bot does on one turn, as `zhanggui bot` prints it. */
export const botOutput = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    text: z.string(),
    quickReplies: z.array(quickReply).optional(),
    form: form.optional(),
    cards: z.array(card).optional(),
    sources: z.array(source).optional(),
    locale: locale.optional(),
  }),
  z.object({ type: z.literal('action'), name: z.string(), facts: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('handoff'), reason: z.string() }),
  z.object({ type: z.literal('turn_end') }),
])
export type BotOutput = z.infer<typeof botOutput>
