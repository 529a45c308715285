import { createHash } from 'node:crypto'
import type { UiLocale } from '../../../contracts/common.ts'
import { type PrivacyNotice, standardNotice } from '../../../contracts/inbox.ts'
import type { VisitorNotice } from '../../../contracts/widget.ts'

export type Notice = Omit<VisitorNotice, 'agreed'>

/** A shop's privacy notice as it is shown, with the version that stands for link and texts. */
export function noticeOf({ url, texts, consentRequired }: PrivacyNotice): Notice {
  const ours = standardNotice[consentRequired ? 'consent' : 'line']
  const shown = { 'zh-CN': texts['zh-CN'] || ours['zh-CN'], en: texts.en || ours.en }
  const whole = JSON.stringify([url, shown['zh-CN'], shown.en])
  const textVersion = createHash('sha256').update(whole).digest('hex').slice(0, 12)
  return { url, texts: shown, consentRequired, textVersion }
}

/** What she was shown, for the record of her consent. */
export function wordsOf({ texts, url }: Notice, locale: UiLocale): string {
  return `${texts[locale]} ${url}`
}
