import { defineError } from './errors.ts'

export const cursorInvalid = defineError('request.cursorInvalid', 400, 'the cursor is not one that this list gave out')

/** The opaque form of the place where a list goes on. */
export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/**
 * Reads a cursor back into as many parts as it was written with.
 *
 * @throws cursorInvalid when it was not made by `writeCursor` with that many parts.
 */
export function readCursor(cursor: string, length: number): (string | number)[] {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parts) && parts.length === length && parts.every(isScalar)) return parts
  } catch {}
  throw cursorInvalid({})
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const clock = /^[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-5])(:[0-5]\d)?)$/
const lastMs = Date.UTC(10_000, 0) - 1

/**
 * Reads the cursor of a list that goes by time and id: a time that PostgreSQL takes, in text or milliseconds, and an id.
 *
 * @throws cursorInvalid
 */
export function readPlace(cursor: string): { at: string; id: string } {
  const [given, id] = readCursor(cursor, 2)
  const at = typeof given === 'number' ? timeOf(given) : given
  if (typeof id !== 'string' || !uuid.test(id) || !at || !isTime(at)) throw cursorInvalid({})
  return { at, id }
}

/**
 * Reads the cursor of a list that goes by id.
 *
 * @throws cursorInvalid
 */
export function readIdPlace(cursor: string): string {
  const [id] = readCursor(cursor, 1)
  if (typeof id !== 'string' || !uuid.test(id)) throw cursorInvalid({})
  return id
}

/**
 * Reads the cursor of a list that goes by a running number.
 *
 * @throws cursorInvalid
 */
export function readNumberPlace(cursor: string): number {
  const number = Number(readCursor(cursor, 1)[0])
  if (!Number.isInteger(number) || number < 0 || number > 2 ** 31 - 1) throw cursorInvalid({})
  return number
}

function timeOf(ms: number): string | undefined {
  return Number.isInteger(ms) && ms >= 0 && ms <= lastMs ? new Date(ms).toISOString() : undefined
}

function isTime(text: string): boolean {
  const day = text.slice(0, 10)
  return day > '0001' && isDay(day) && clock.test(text.slice(10))
}

/** Whether there is such a day: February has no 31st. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function isScalar(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number'
}
