import { z } from 'zod'
import { id, time } from './common.ts'

export const privacyReason = z.enum(['asked', 'consent_withdrawn', 'no_longer_needed', 'unlawful', 'other'])
export type PrivacyReason = z.infer<typeof privacyReason>

export const requestExport = z.object({ contactId: id, note: z.string().trim().max(500).default('') })
export const requestErasure = z.object({
  contactId: id,
  reason: privacyReason,
  note: z.string().trim().max(500).default(''),
})
export const confirmErasure = z.object({ code: z.string().trim().min(1).max(20) })

const counts = z.record(z.string(), z.int())
export const privacyRequestView = z.object({
  id,
  kind: z.enum(['export', 'erasure']),
  state: z.enum(['unconfirmed', 'queued', 'running', 'done', 'failed', 'withdrawn']),
  contactId: id.nullable(),
  reason: privacyReason,
  note: z.string(),
  /** What has to be typed to confirm an erasure; only while it waits for that. */
  code: z.string().nullable(),
  /** Rows and files that would go, by table. */
  preview: z.object({ rows: counts, files: z.int() }).nullable(),
  requestedBy: z.string().nullable(),
  requestedAt: time,
  confirmedBy: z.string().nullable(),
  confirmedAt: time.nullable(),
  finishedAt: time.nullable(),
  /** The code of what went wrong. */
  error: z.string().nullable(),
  /** The number of the proof of an erasure. */
  proof: z.int().nullable(),
  file: z.object({ size: z.int(), until: time }).nullable(),
})
export type PrivacyRequestView = z.infer<typeof privacyRequestView>

const place = z.object({
  table: z.string(),
  column: z.string(),
  rows: z.int(),
  kinds: z.array(z.string()),
  sure: z.boolean(),
})
export const proofStatement = z.object({
  requestId: id,
  /** Fingerprints by which it can be shown for whom this was; they tell nothing by themselves. */
  subjects: z.array(z.string()),
  reason: privacyReason,
  requestedBy: z.string(),
  requestedAt: time,
  confirmedBy: z.string(),
  confirmedAt: time,
  erasedAt: time,
  holders: z.array(z.object({ name: z.string(), rows: counts, files: z.int() })),
  search: z.object({
    at: time,
    tables: z.int(),
    columns: z.int(),
    /** How many texts and ids were searched for. */
    identifiers: z.int(),
    /** Rows in which something of hers, and nobody else's, is still found. */
    found: z.int(),
    filesLeft: z.int(),
    places: z.array(place),
  }),
})
export type ProofStatement = z.infer<typeof proofStatement>

export const proofView = z.object({
  number: z.int(),
  madeAt: time,
  statement: proofStatement,
  previousHash: z.string(),
  hash: z.string(),
  signature: z.string(),
})
export type ProofView = z.infer<typeof proofView>

export const proofCheck = z.object({
  whole: z.boolean(),
  proofs: z.int(),
  /** The first that is not what was written, or whose forerunner is gone. */
  broken: z.int().nullable(),
})
export const findProofs = z.object({ text: z.string().trim().min(3).max(200) })

export const retentionRuleView = z.object({
  kind: z.string(),
  /** 0 = kept until it is erased. */
  days: z.int(),
  standardDays: z.int(),
  /** Fewer days than this are refused, because a law wants more. */
  leastDays: z.int(),
  updatedAt: time.nullable(),
})
export type RetentionRuleView = z.infer<typeof retentionRuleView>
export const changeRetention = z.object({
  rules: z
    .array(z.object({ kind: z.string().max(40), days: z.int().min(0).max(36_500) }))
    .min(1)
    .max(50),
})
export const retentionPreview = z.object({ kind: z.string(), days: z.int(), rows: z.int() })
