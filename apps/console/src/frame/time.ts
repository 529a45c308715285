import { currentLocale } from './i18n.ts'

const oneDayMs = 86_400_000

function dayOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** Hours and minutes: 14:02. */
export function clockTime(iso: string): string {
  const date = new Date(iso)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

/** A day in words: 今天, 昨天, 11-08, 2025-11-08; in English Today, Yesterday, 8 Nov. */
export function dayName(iso: string, now = new Date()): string {
  const date = new Date(iso)
  const zh = currentLocale() === 'zh-CN'
  const days = Math.round((dayOf(now) - dayOf(date)) / oneDayMs)
  if (days === 0) return zh ? '今天' : 'Today'
  if (days === 1) return zh ? '昨天' : 'Yesterday'
  const sameYear = date.getFullYear() === now.getFullYear()
  if (!zh)
    return date.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      ...(sameYear ? {} : { year: 'numeric' }),
    })
  const monthDay = `${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
  return sameYear ? monthDay : `${date.getFullYear()}-${monthDay}`
}

/** How long ago, in a list: 刚刚, 3分, 14:02, 昨天19:40, 11-08. */
export function shortAgo(iso: string, now = new Date()): string {
  const date = new Date(iso)
  const zh = currentLocale() === 'zh-CN'
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000)
  if (minutes < 1) return zh ? '刚刚' : 'now'
  if (minutes < 60) return zh ? `${minutes}分` : `${minutes} min`
  const days = Math.round((dayOf(now) - dayOf(date)) / oneDayMs)
  if (days === 0) return clockTime(iso)
  return days === 1 ? `${dayName(iso, now)} ${clockTime(iso)}` : dayName(iso, now)
}

/** Day and time: 今天 14:02. */
export function dayAndTime(iso: string): string {
  return `${dayName(iso)} ${clockTime(iso)}`
}

/** A length of time as a clock: 0:48, 12:05, 1:02:09. */
export function clockLength(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** Money as people write it: ¥399.00. */
export function moneyText(money: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(currentLocale(), {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
  })
  return format.format(money.amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
