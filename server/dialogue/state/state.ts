import { z } from 'zod'

const address = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  district: z.string().optional(),
  region: z.string().optional(),
  country: z.string(),
  postcode: z.string().optional(),
})

/** A step that the customer is in the middle of. */
const step = z.discriminatedUnion('kind', [
  /** She is to show who she is, to see an order; what she told already is kept. */
  z.object({
    kind: z.literal('identify'),
    orderNo: z.string().nullable(),
    /** Digits that she gave before the number. */
    lastFour: z.string().nullable().default(null),
    /** What she asked for, in her words: answered once she is known. */
    question: z.string(),
    wish: z.enum(['status', 'cancel', 'changeAddress']).default('status'),
  }),
  /** A cancellation is summed up and waits for her yes; `version` is the order as she saw it. */
  z.object({ kind: z.literal('confirmCancel'), orderId: z.string(), version: z.int() }),
  /** A new address is asked for; once it was read back, it waits for her yes. */
  z.object({
    kind: z.literal('changeAddress'),
    orderId: z.string(),
    version: z.int(),
    address: address.nullable(),
  }),
  /** One of her orders is to be named. */
  z.object({ kind: z.literal('chooseOrder'), orderIds: z.array(z.string()) }),
  /** A message for people who are away is asked for. */
  z.object({ kind: z.literal('leaveMessage') }),
])
export type Step = z.infer<typeof step>

/** What the conversation is about: what 「那个」, 「多少钱」 and 「什么时候到」 mean. */
const topic = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), orderId: z.string() }),
  /** The products last shown, as they were listed, and the words that they were looked for with. */
  z.object({
    kind: z.literal('products'),
    productIds: z.array(z.string()).max(30),
    query: z.string().nullable(),
    variantIds: z.array(z.string()).max(60).default([]),
    /** All that were shown since the search, so that 「换一批」 brings others. */
    seen: z.array(z.string()).max(60).default([]),
  }),
])

const attempt = z.object({ said: z.string(), did: z.string() })
export type Attempt = z.infer<typeof attempt>

/** What the bot remembers of one session. Every field has a standard, so that older rows stay readable. */
export const dialogueState = z.object({
  locale: z.enum(['zh-CN', 'en']).nullable().default(null),
  /** The shop's customer that she proved to be, in this session. */
  provenCustomerId: z.string().nullable().default(null),
  failedProofs: z.int().default(0),
  /** Messages in a row that got no real answer. */
  unanswered: z.int().default(0),
  /** Messages that were clearly angry. */
  angry: z.int().default(0),
  soothed: z.boolean().default(false),
  greeted: z.boolean().default(false),
  step: step.nullable().default(null),
  /** The bot's last words asked for a yes: only then is a typed one taken as an answer. */
  awaitsYes: z.boolean().default(false),
  /** The last real answer: what 「解决了」 and 「谢谢」 refer to. */
  lastAnswer: z
    .object({ messageId: z.string(), kind: z.enum(['faq', 'order', 'product']) })
    .nullable()
    .default(null),
  topic: topic.nullable().default(null),
  /** The buttons below the bot's last words: typing one is as good as pressing it. */
  offered: z.array(z.object({ id: z.string(), label: z.string(), text: z.string().optional() })).default([]),
  /** For the summary to people, oldest first. */
  attempts: z.array(attempt).default([]),
})
export type DialogueState = z.infer<typeof dialogueState>

const attemptsKept = 8
const longestSaid = 120

/** Remembers what was asked and what came of it. */
export function withAttempt(state: DialogueState, said: string, did: string): DialogueState {
  const next = { said: said.trim().slice(0, longestSaid), did }
  return { ...state, attempts: [...state.attempts, next].slice(-attemptsKept) }
}
