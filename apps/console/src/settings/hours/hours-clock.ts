import type { OpeningHours } from '../../../../../contracts/staff.ts'

export interface Span {
  from: string
  to: string
}
/** A moment on the wall clock of the shop: day (`2026-11-22`) and minute of the day. */
export interface WallTime {
  day: string
  minute: number
}
export interface OpenState {
  open: boolean
  /** When that changes next, within two weeks. */
  until: WallTime | null
  /** The exception that decides about the day, if any. */
  exception: string | null
}

export const dayMinutes = 1440

export function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return hours! * 60 + minutes!
}

export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The time that somebody typed (9, 930, 9:30, 21.00, ９：３０), or undefined if it is none. */
export function readClock(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const found = /^(\d{1,2})(?:\s*[:.点]\s*(\d{1,2})?|(\d{2}))?$/.exec(text)
  if (!found) return undefined
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? found[3] ?? 0)
  const minute = hours * 60 + minutes
  return minutes < 60 && minute <= dayMinutes ? clockOf(minute) : undefined
}

/** The same calendar day some days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The spans that hold on a day: its exception's, else its weekday's. */
export function spansOf(hours: OpeningHours, day: string): readonly Span[] {
  const exception = hours.exceptions.find((one) => one.date === day)
  return exception ? exception.spans : hours.weekly.filter((one) => one.weekday === weekdayOf(day))
}

/** Minutes of a span counted from its day's midnight; one that ends before it starts runs past midnight. */
function stretchOf(span: Span): [number, number] {
  const from = minuteOf(span.from)
  const to = minuteOf(span.to)
  return [from, to <= from ? to + dayMinutes : to]
}

function isOpenOn(hours: OpeningHours, { day, minute }: WallTime): boolean {
  const today = spansOf(hours, day).map(stretchOf)
  const overnight = spansOf(hours, addDays(day, -1))
    .map(stretchOf)
    .map(([from, to]) => [from - dayMinutes, to - dayMinutes] as const)
  return [...today, ...overnight].some(([from, to]) => from <= minute && minute < to)
}

/** Whether the shop is open at a moment of its wall clock, and when that changes. */
export function openStateAt(hours: OpeningHours, at: WallTime): OpenState {
  const open = isOpenOn(hours, at)
  const exception = hours.exceptions.find((one) => one.date === at.day)
  return { open, until: nextChange(hours, at, open), exception: exception?.name ?? null }
}

function nextChange(hours: OpeningHours, at: WallTime, open: boolean): WallTime | null {
  for (let days = 0; days <= 14; days++) {
    const day = addDays(at.day, days)
    const edges = [addDays(day, -1), day].flatMap((one, index) =>
      spansOf(hours, one)
        .flatMap(stretchOf)
        .map((minute) => minute - (index === 0 ? dayMinutes : 0)),
    )
    const later = edges
      .filter((minute) => minute >= 0 && minute < dayMinutes && (days > 0 || minute > at.minute))
      .toSorted((a, b) => a - b)
    const change = later.find((minute) => isOpenOn(hours, { day, minute }) !== open)
    if (change !== undefined) return { day, minute: change }
  }
  return null
}

/** What the shop's clock shows at a time. */
export function wallTimeOf(time: Date, timezone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '0'
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

/** Spans of one day that overlap, by their places in the list. */
export function overlapping(spans: readonly Span[]): number[] {
  return spans.flatMap((span, at) => {
    const [from, to] = stretchOf(span)
    const meets = spans.some((other, index) => {
      const [start, end] = stretchOf(other)
      return index < at && from < end && start < to
    })
    return meets ? [at] : []
  })
}

/** The weeks of a month as days, Monday first; days of the months around it fill the edges. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const start = addDays(first, 1 - weekdayOf(first))
  const weeks: string[][] = []
  for (let at = 0; at < 42; at += 7) {
    const week = Array.from({ length: 7 }, (_, day) => addDays(start, at + day))
    if (at === 0 || week.some((day) => day.startsWith(month))) weeks.push(week)
  }
  return weeks
}

/** The month before or after. */
export function addMonths(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number)
  const date = new Date(Date.UTC(year!, number! - 1 + months, 1))
  return date.toISOString().slice(0, 7)
}
