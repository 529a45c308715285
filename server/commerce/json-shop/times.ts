import { DateTime } from 'luxon'
import { z } from 'zod'

const relative = /^now(?:([+-])(\d{1,6})([smhdw]))?$/
const seconds: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }
const keyOfTime = /^(at|eta)$|At$/

/** A point in time of a shop file: ISO 8601, or relative to the moment of import (`now-5d`, `now+2h`). */
export const timeFormat = z
  .string()
  .refine((text) => relative.test(text) || DateTime.fromISO(text).isValid, 'must be an ISO 8601 time or like now-5d')

/** `now-5d` as an ISO time; anything else as it is. */
export function absoluteTime(text: string, now: Date): string {
  const match = relative.exec(text)
  if (!match) return text
  const [, sign, count, unit] = match
  const offset = unit ? Number(count) * seconds[unit]! * (sign === '-' ? -1 : 1) : 0
  return new Date(now.getTime() + offset * 1000).toISOString()
}

/** The same document with every relative time made absolute, also in fields that we do not know. */
export function withAbsoluteTimes<T>(value: T, now: Date): T {
  if (Array.isArray(value)) return value.map((item) => withAbsoluteTimes(item, now)) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    typeof item === 'string' && keyOfTime.test(key) ? absoluteTime(item, now) : withAbsoluteTimes(item, now),
  ])
  return Object.fromEntries(entries) as T
}

/** Reads a stored time; one without an offset is in the shop's own zone. */
export function readTime(text: string, zone: string): Date {
  return DateTime.fromISO(text, { zone }).toJSDate()
}
