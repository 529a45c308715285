import { z } from 'zod'
import { id, locale, time } from './common.ts'
import { channel } from './inbox.ts'

/** A fact or tag of a contact, with where it came from. */
export const profileFact = z.object({
  name: z.string(),
  value: z.string(),
  source: z.enum(['customer', 'shop', 'bot', 'agent', 'import']),
  confidence: z.number().min(0).max(1),
  expiresAt: time.nullable(),
  updatedAt: time,
})

export const identityView = z.object({
  inboxId: id,
  channel,
  externalId: z.string(),
  verified: z.boolean(),
  createdAt: time,
})

export const contactView = z.object({
  id,
  /** A visitor is not yet identified. */
  kind: z.enum(['visitor', 'contact']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  avatar: z.string().nullable(),
  locale: locale.nullable(),
  city: z.string().nullable(),
  /** The shop's own id, when a signed token or the shop told it. */
  shopCustomerId: z.string().nullable(),
  level: z.string().nullable(),
  tags: z.array(z.string()),
  note: z.string(),
  facts: z.array(profileFact),
  identities: z.array(identityView),
  firstSeenAt: time,
  lastSeenAt: time,
})
export type ContactView = z.infer<typeof contactView>

export const changeContact = z
  .object({
    name: z.string().trim().min(1).max(80),
    email: z.email().max(200).nullable(),
    phone: z.string().trim().max(30).nullable(),
    locale: locale.nullable(),
    tags: z.array(z.string().trim().min(1).max(40)).max(50),
    note: z.string().max(5000),
  })
  .partial()

/** Where a customer is and what she did there; newest first in lists. */
export const activityKind = z.enum([
  'viewed',
  'searched',
  'added_to_cart',
  'removed_from_cart',
  'checked_out',
  'signed_in',
  'custom',
])
export const trackEvent = z.object({
  kind: activityKind,
  name: z.string().max(80).optional(),
  productId: z.string().max(200).optional(),
  query: z.string().max(200).optional(),
  title: z.string().max(300).optional(),
  url: z.string().max(2000).optional(),
  at: time.optional(),
})
export type TrackEvent = z.infer<typeof trackEvent>
export const activityView = trackEvent.extend({ id: z.string(), at: time })
export type ActivityView = z.infer<typeof activityView>
