import type { Money, UiLocale } from '../../../../contracts/common.ts'
import type { DayPart, Words } from './words.ts'

/** ¥399.00, or ¥399 where there is little room. */
export function tellMoney(locale: UiLocale, { amount, currency }: Money, isShort = false): string {
  try {
    const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
    const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2
    const trailingZeroDisplay = isShort ? 'stripIfInteger' : 'auto'
    return new Intl.NumberFormat(locale, { ...style, trailingZeroDisplay }).format(amount / 10 ** digits)
  } catch {
    return `${(amount / 100).toFixed(2)} ${currency}`
  }
}

export function tellSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export function tellClock(locale: UiLocale, time: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(time),
  )
}

/** 今天 14:02 · 昨天 19:40 · 11月8日 09:12 */
export function tellTime(locale: UiLocale, say: Words, time: string, now = new Date()): string {
  return `${tellDay(locale, say, time, now)} ${tellClock(locale, time)}`
}

export function tellDay(locale: UiLocale, say: Words, time: string, now = new Date()): string {
  const date = new Date(time)
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000)
  if (days === 0) return say.today
  if (days === 1) return say.yesterday
  return tellDate(locale, time, now)
}

/** 11月3日 · 3 Nov; with the year when it is not this one. */
export function tellDate(locale: UiLocale, time: string, now = new Date()): string {
  const date = new Date(time)
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  const month = locale === 'en' ? 'short' : 'long'
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { year, month, day: 'numeric' }).format(date)
}

export function dayPart(now = new Date()): DayPart {
  const hour = now.getHours()
  if (hour >= 5 && hour < 11) return 'morning'
  if (hour >= 11 && hour < 13) return 'noon'
  return hour >= 13 && hour < 18 ? 'afternoon' : 'evening'
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
