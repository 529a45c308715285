import type { Money, UiLocale } from '../../contracts/common.ts'

const zone = 'Asia/Shanghai'
const dayMs = 86_400_000

/** A price as people write it: ¥1,280, and ¥399.00 where cents matter. */
export function writeMoney({ amount, currency }: Money, options: { cents?: boolean } = {}): string {
  const digits = options.cents || amount % 100 !== 0 ? 2 : 0
  return new Intl.NumberFormat('zh-CN', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 100)
}

/** 11月19日, and with the year when it is another one. */
export function writeDay(at: Date, locale: UiLocale, now: Date): string {
  const year = sameYear(at, now) ? {} : { year: 'numeric' as const }
  const month = locale === 'en' ? ('short' as const) : ('long' as const)
  return format(at, locale, { ...year, month, day: 'numeric' })
}

/** 今天14:40, 昨天19:40, 11-19 21:08. */
export function writeMoment(at: Date, locale: UiLocale, now: Date): string {
  const clock = format(at, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const near = nearDay(at, locale, now)
  if (near) return locale === 'en' ? `${near} ${clock}` : `${near}${clock}`
  if (locale === 'en') return `${writeDay(at, locale, now)}, ${clock}`
  const day = format(at, locale, { month: '2-digit', day: '2-digit' }).replace('/', '-')
  return sameYear(at, now) ? `${day} ${clock}` : `${format(at, locale, { year: 'numeric' })}${day}`
}

const nearDays = {
  'zh-CN': ['昨天', '今天', '明天'],
  en: ['Yesterday', 'Today', 'Tomorrow'],
}

function nearDay(at: Date, locale: UiLocale, now: Date): string | undefined {
  return nearDays[locale][[-1, 0, 1].findIndex((days) => dayOf(at) === dayOf(new Date(now.getTime() + days * dayMs)))]
}

/** Hours and minutes of the shop's clock, as minutes since midnight. */
export function minutesOfDay(at: Date): number {
  const [hours = 0, minutes = 0] = format(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .split(':')
    .map(Number)
  return hours * 60 + minutes
}

function dayOf(at: Date): string {
  return format(at, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' })
}

function sameYear(at: Date, now: Date): boolean {
  return format(at, 'en', { year: 'numeric' }) === format(now, 'en', { year: 'numeric' })
}

function format(at: Date, locale: UiLocale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: zone, ...options }).format(at)
}
