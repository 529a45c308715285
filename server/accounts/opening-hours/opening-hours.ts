import { DateTime } from 'luxon'
import type { OpeningHours } from '../../../contracts/staff.ts'

export interface OpenState {
  open: boolean
  /** When it closes or opens next; null when it never does. */
  nextChangeAt: Date | null
}

interface Span {
  from: number
  to: number
}

/**
 * Whether people are there at a moment, and when that changes. A date with an exception has its own spans instead of
 * the weekday's; a span past midnight belongs to the day on which it starts.
 */
export function openStateAt(hours: OpeningHours, at: Date): OpenState {
  const time = at.getTime()
  const first = DateTime.fromJSDate(at, { zone: hours.timezone }).startOf('day').minus({ days: 1 })
  const days = daysToLook(hours, first)
  const spans = joined(Array.from({ length: days }, (_, index) => spansOf(hours, first.plus({ days: index }))).flat())
  const lookedUntil = first.plus({ days }).toMillis()
  const now = spans.find((span) => span.from <= time && time < span.to)
  if (now) return { open: true, nextChangeAt: now.to >= lookedUntil ? null : new Date(now.to) }
  const next = spans.find((span) => span.from > time)
  return { open: false, nextChangeAt: next ? new Date(next.from) : null }
}

/** A week repeats itself, so what does not change within one changes only at an exception. */
function daysToLook(hours: OpeningHours, first: DateTime): number {
  const last = hours.exceptions.map(
    ({ date }) => DateTime.fromISO(date, { zone: hours.timezone }).diff(first, 'days').days,
  )
  return Math.min(800, Math.max(0, ...last.map(Math.ceil)) + 10)
}

function spansOf(hours: OpeningHours, day: DateTime): Span[] {
  const date = day.toISODate()
  const exception = hours.exceptions.find((one) => one.date === date)
  const spans = exception?.spans ?? hours.weekly.filter(({ weekday }) => weekday === day.weekday)
  return spans.map(({ from, to }) => {
    const end = to > from ? day : day.plus({ days: 1 })
    return { from: instant(day, from), to: instant(end, to) }
  })
}

/** A time on a day's clock. One that a clock change leaves out is the moment as far after the change. */
function instant(day: DateTime, clock: string): number {
  if (clock === '24:00') return day.plus({ days: 1 }).startOf('day').toMillis()
  const [hour, minute] = clock.split(':').map(Number)
  return day.set({ hour: hour!, minute: minute! }).toMillis()
}

/** Spans in order, those that touch or overlap made one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}
