import { z } from 'zod'
import { id, time } from './common.ts'

/** What a person can agree to. */
export const consentKind = z.enum(['marketing', 'face', 'voice_recording', 'profiling', 'cross_border', 'service'])
export type ConsentKind = z.infer<typeof consentKind>

export const recordConsent = z.object({
  kind: consentKind,
  given: z.boolean(),
  /** How she told: on the phone, on paper, in the widget … */
  channel: z.string().trim().min(1).max(40),
  /** Which text she was shown. */
  textVersion: z.string().trim().max(100).default(''),
  note: z.string().trim().max(500).default(''),
})
export type RecordConsent = z.output<typeof recordConsent>

export const consentView = z.object({
  id,
  kind: consentKind,
  given: z.boolean(),
  at: time,
  channel: z.string(),
  textVersion: z.string(),
  note: z.string(),
  by: z.object({ kind: z.enum(['customer', 'staff', 'system']), name: z.string().nullable() }),
})
export type ConsentView = z.infer<typeof consentView>

export const contactConsents = z.object({
  /** What holds now, by kind; a kind that she was never asked for is left out. */
  current: z.partialRecord(consentKind, z.boolean()),
  /** Newest first. */
  records: z.array(consentView),
})
export type ContactConsents = z.infer<typeof contactConsents>
