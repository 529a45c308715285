import type { Reading } from '../../../contracts/reading.ts'
import type { Locale } from './turn.ts'

/**
 * The language of the reply: that of the message, where it has words enough to tell; else that of the ones before. The
 * bot writes Chinese and English; who writes anything else gets English.
 */
export function replyLocale(reading: Reading, text: string, before: string | null): Locale {
  const words = withoutCodes(text, reading)
  if (/\p{Script=Han}/u.test(words)) return reading.language === 'ja' ? 'en' : 'zh-CN'
  if (!/\p{Script=Han}/u.test(text) && /\p{Script=Han}/u.test(reading.normalised)) return 'zh-CN'
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (letters < 2 && before) return supported(before)
  if (reading.language.startsWith('en')) return 'en'
  if (reading.language.startsWith('zh')) return 'zh-CN'
  return letters < 12 && before ? supported(before) : 'en'
}

function supported(locale: string): Locale {
  return locale.startsWith('zh') ? 'zh-CN' : 'en'
}

/** Numbers, addresses and the like are no language. */
function withoutCodes(text: string, reading: Reading): string {
  const codes = ['order_no', 'tracking_no', 'phone', 'email', 'sku']
  const words = text.replace(
    /(?:(?:\p{Script=Latin}{1,3}\s)|\p{Script=Latin}[\p{Script=Latin}-]{0,30})?\d[\p{Script=Latin}\d-]*/gu,
    ' ',
  )
  return reading.entities
    .filter((entity) => codes.includes(entity.kind))
    .reduce((rest, entity) => rest.replace(entity.text, ' '), words)
}
