import { z } from 'zod'
import { id, time, uiLocale } from './common.ts'
import { staffRole } from './role.ts'

export const staffView = z.object({
  id,
  name: z.string(),
  email: z.email(),
  role: staffRole,
  locale: uiLocale,
  avatar: z.string().nullable(),
  status: z.enum(['invited', 'active', 'disabled']),
  /** Weighted units of work this person can hold at once. */
  capacity: z.int().min(0).max(50),
  skills: z.array(z.object({ name: z.string().min(1).max(60), level: z.int().min(1).max(5) })),
  createdAt: time,
})
export type StaffView = z.infer<typeof staffView>

export const changeStaff = z
  .object({
    name: z.string().trim().min(1).max(80),
    role: staffRole,
    locale: uiLocale,
    status: z.enum(['active', 'disabled']),
    capacity: staffView.shape.capacity,
    skills: staffView.shape.skills,
  })
  .partial()

export const inviteStaff = z.object({
  email: z.email().max(200),
  name: z.string().trim().min(1).max(80),
  role: staffRole,
  locale: uiLocale.default('zh-CN'),
})
/** `link` opens the page where the invited person sets a password; also sent by mail when SMTP is set. */
export const invitationView = z.object({ staff: staffView, link: z.string(), mailed: z.boolean(), expiresAt: time })

/** What the signed-in person may know of herself; `can` lists `subject:action` that will be allowed. */
export const meView = z.object({
  staff: staffView,
  tenant: z.object({ id, slug: z.string(), name: z.string() }),
  can: z.array(z.string()),
})
export type MeView = z.infer<typeof meView>

/** Opened from an invitation or a password-reset link. */
export const acceptLink = z.object({ token: z.string().min(20).max(500), password: z.string().min(8).max(128) })
export const linkView = z.object({ kind: z.enum(['invitation', 'reset']), name: z.string(), email: z.string() })

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
/** Weekday 1 = Monday … 7 = Sunday. Several spans a day make breaks; a span that ends before it starts runs past midnight. */
export const openingHours = z.object({
  timezone: z.string().min(1).max(60),
  weekly: z.array(z.object({ weekday: z.int().min(1).max(7), from: clock, to: clock })).max(60),
  /** A day that differs: closed, or its own spans. */
  exceptions: z
    .array(
      z.object({
        date: z.iso.date(),
        name: z.string().max(60),
        spans: z.array(z.object({ from: clock, to: clock })).max(6),
      }),
    )
    .max(400),
})
export type OpeningHours = z.infer<typeof openingHours>

export const auditEntryView = z.object({
  id: z.string(),
  at: time,
  actorId: z.string(),
  actorName: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  facts: z.record(z.string(), z.unknown()),
})

export const tenantSettings = z.object({
  name: z.string().trim().min(1).max(80),
  locale: uiLocale,
  timezone: z.string().min(1).max(60),
  /** Minutes of silence after which a conversation with people, or with the bot, is resolved by itself. */
  resolveAfterMinutes: z.int().min(1).max(10080),
  botResolveAfterMinutes: z.int().min(1).max(10080),
  /** Assign waiting work to the least loaded agent, or let agents accept by hand. */
  assignment: z.enum(['automatic', 'manual']),
})
export type TenantSettings = z.infer<typeof tenantSettings>
