import { z } from 'zod'

/** Every id of ours is a UUID; ids of shops and channels are their own strings. */
export const id = z.uuid()
export const externalId = z.string().min(1).max(200)

/** BCP 47 tags of the languages that screens and built-in texts have. */
export const uiLocale = z.enum(['zh-CN', 'en'])
export type UiLocale = z.infer<typeof uiLocale>

/** Any BCP 47 tag, as a customer or an entry may have it. */
export const locale = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)

/** A place in a conversation: counts its messages from 1. */
export const seqMax = 2_147_483_647
export const seq = z.int().min(0).max(seqMax)

/** Integer minor units (fen, cents) and an ISO 4217 code. */
export const money = z.object({ amount: z.int(), currency: z.string().length(3) })
export type Money = z.infer<typeof money>

export const time = z.iso.datetime({ offset: true })
/** A time that somebody asks for: one that databases know too. */
export const askedTime = time.refine((text) => {
  const year = new Date(text).getUTCFullYear()
  return year >= 1970 && year <= 9999
}, 'must be between the years 1970 and 9999')

/** What every refused request answers: a stable code and the facts that a sentence about it needs. */
export const errorBody = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })
export type ErrorBody = z.infer<typeof errorBody>

/** Query of a list: newest first unless the route says otherwise; `cursor` is opaque. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}
export interface Page<T> {
  items: T[]
  next: string | null
}

/** What a socket call is answered with. */
export type Ack<T> = { ok: true; value: T } | { ok: false; error: ErrorBody }
