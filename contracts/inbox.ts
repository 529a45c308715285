import { z } from 'zod'
import { id, time, uiLocale } from './common.ts'
import { quickReply } from './message.ts'

export const channel = z.enum([
  'web',
  'wechat_mp',
  'wecom',
  'whatsapp',
  'telegram',
  'email',
  'sms',
  'phone',
  'weibo',
  'kiosk',
  'api',
])
export type Channel = z.infer<typeof channel>

const texts = z.object({ greeting: z.string().max(300), away: z.string().max(300) })

/** What the chat says about privacy, with a link to the shop's own notice. */
export const privacyNotice = z.object({
  /** The shop's privacy notice: an https address. */
  url: z
    .string()
    .max(280)
    .regex(/^https:\/\/[^\s/@?#"<>\\]+\.[^\s"<>\\]+$/),
  /** Put before the link; empty = the standard text. */
  texts: z.object({ 'zh-CN': z.string().trim().max(200), en: z.string().trim().max(200) }),
  /** Nothing she writes is taken before she agreed. */
  consentRequired: z.boolean(),
})
export type PrivacyNotice = z.infer<typeof privacyNotice>

/** Said before the link when the shop wrote nothing itself. */
export const standardNotice = {
  line: { 'zh-CN': '继续咨询即表示您已阅读并同意', en: 'By continuing you accept our' },
  consent: {
    'zh-CN': '为了答复您，我们会处理您发来的内容。开始前请阅读并同意',
    en: 'To answer you we process what you write. Before we start, please read and agree to our',
  },
}

/** How a web inbox looks and speaks. */
export const widgetSettings = z.object({
  /** Shown in the head of the chat. */
  title: z.string().trim().min(1).max(60),
  botName: z.string().trim().min(1).max(40),
  /** One or two characters in the seal beside the title. */
  mark: z.string().trim().min(1).max(2),
  /** Refused unless white or ink on it reaches a contrast of 4.5. */
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable(),
  position: z.enum(['right', 'left']),
  defaultLocale: uiLocale,
  texts: z.object({ 'zh-CN': texts, en: texts }),
  /** Offered on the first screen. */
  starters: z.object({ 'zh-CN': z.array(quickReply).max(8), en: z.array(quickReply).max(8) }),
  /** Origins (`https://shop.example`) whose pages may embed the widget; empty = any. */
  allowedOrigins: z.array(z.string().max(200)).max(50),
  sound: z.boolean(),
  /** Null = none; left out of a change, it stays as it is. */
  privacy: privacyNotice.nullable().optional(),
})
export type WidgetSettings = z.infer<typeof widgetSettings>

export const inboxView = z.object({
  id,
  channel,
  name: z.string(),
  enabled: z.boolean(),
  /** Named in the snippet; not secret. */
  publicKey: z.string(),
  widget: widgetSettings,
  createdAt: time,
})
export type InboxView = z.infer<typeof inboxView>

export const createInbox = z.object({
  name: z.string().trim().min(1).max(60),
  channel: z.enum(['web', 'api']).default('web'),
})
export const changeInbox = z
  .object({ name: z.string().trim().min(1).max(60), enabled: z.boolean(), widget: widgetSettings })
  .partial()
/** The secret with which the shop signs its customers; shown to administrators only. */
export const inboxSecret = z.object({ secret: z.string() })
