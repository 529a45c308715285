import { z } from 'zod'
import { id, locale, pageQuery, time } from './common.ts'
import { channel } from './inbox.ts'

export const guidance = z.object({
  productIds: z.array(z.string().max(200)).max(6).default([]),
  links: z
    .array(z.object({ label: z.string().min(1).max(60), url: z.string().min(1).max(2000) }))
    .max(6)
    .default([]),
})
/** A question in one language, and the other ways in which customers put it. */
export const wording = z.object({
  locale,
  question: z.string().trim().min(1).max(300),
  paraphrases: z.array(z.string().trim().min(1).max(300)).max(200).default([]),
})
/** An answer; where several fit, the narrowest (language, channel, store, period) is given. */
export const answer = z.object({
  locale,
  text: z.string().trim().min(1).max(4000),
  channels: z.array(channel).default([]),
  storeIds: z.array(z.string().max(200)).default([]),
  validFrom: time.nullable().default(null),
  validTo: time.nullable().default(null),
})
export const writeFaqEntry = z.object({
  category: z.string().trim().min(1).max(60),
  wordings: z.array(wording).min(1).max(20),
  answers: z.array(answer).min(1).max(40),
  guidance: guidance.default({ productIds: [], links: [] }),
  enabled: z.boolean().default(true),
})
export const faqEntryView = writeFaqEntry.extend({
  id,
  /** Stable name used by import and export. */
  key: z.string(),
  version: z.int(),
  /** draft = never published; changed = differs from the published release. */
  state: z.enum(['draft', 'changed', 'published']),
  updatedAt: time,
  updatedBy: z.string().nullable(),
  /** Over the last 30 days. */
  answered: z.int(),
  thumbsUp: z.int(),
  thumbsDown: z.int(),
})
export type FaqEntryView = z.infer<typeof faqEntryView>

export const listFaq = pageQuery.extend({
  q: z.string().max(200).optional(),
  category: z.string().max(60).optional(),
  state: z.enum(['draft', 'changed', 'published']).optional(),
})

export const releaseView = z.object({
  number: z.int(),
  publishedAt: time,
  publishedBy: z.string().nullable(),
  note: z.string(),
  entries: z.int(),
  current: z.boolean(),
})
export type ReleaseView = z.infer<typeof releaseView>
export const publishRelease = z.object({ note: z.string().max(300).default('') })

/** Words that lead to products, questions or pages. */
export const keywordRule = z.object({
  id,
  keywords: z.array(z.string().trim().min(1).max(40)).min(1).max(50),
  text: z.object({ 'zh-CN': z.string().max(500), en: z.string().max(500) }),
  faqIds: z.array(z.string()).max(6).default([]),
  guidance,
})
export type KeywordRule = z.infer<typeof keywordRule>

/** "What would the bot say?": the best matches of the draft or of the live release. */
export const tryQuestion = z.object({
  text: z.string().trim().min(1).max(500),
  locale: locale.optional(),
  draft: z.boolean().default(false),
})
export const triedQuestion = z.object({
  decision: z.enum(['answer', 'clarify', 'unknown']),
  threshold: z.number(),
  matches: z.array(
    z.object({ entryId: id, question: z.string(), matched: z.string(), confidence: z.number(), answer: z.string() }),
  ),
})
export type TriedQuestion = z.infer<typeof triedQuestion>
