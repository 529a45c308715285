import type { UiLocale } from '../../../contracts/common.ts'
import type { Letter } from '../mail.ts'
import type { DisabledReason } from './webhook.events.ts'

/** Who is told when an endpoint is disabled. */
export interface Reader {
  email: string
  name: string
  locale: UiLocale
}

interface Facts {
  host: string
  reason: DisabledReason
  link: string | undefined
}

const why: Record<UiLocale, Record<'failing' | 'gone', string>> = {
  'zh-CN': {
    failing: '它连续五天没有成功接收过任何通知',
    gone: '它回答“410 Gone”，表示不再接收',
  },
  en: {
    failing: 'it has taken nothing for five days',
    gone: 'it answered “410 Gone”, which means that it wants nothing any more',
  },
}

/** The letter to an administrator about a webhook that was disabled by itself. */
export function disabledLetter({ email, name, locale }: Reader, { host, reason, link }: Facts): Letter {
  const because = why[locale][reason === 'gone' ? 'gone' : 'failing']
  if (locale === 'zh-CN')
    return {
      to: email,
      subject: `发往${host}的Webhook已停用`,
      text: `${name}，你好：\n\n发往${host}的Webhook已自动停用：${because}。从现在起，那边收不到新的通知。\n\n修好以后，请在“设置 → Webhooks”里重新启用，再补发失败的通知。${link ? `\n\n${link}` : ''}\n`,
    }
  return {
    to: email,
    subject: `The webhook to ${host} was disabled`,
    text: `Hello ${name},\n\nThe webhook to ${host} was disabled, because ${because}. It is told nothing from now on.\n\nOnce it works again, enable it in Settings → Webhooks and resend what failed.${link ? `\n\n${link}` : ''}\n`,
  }
}
