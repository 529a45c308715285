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

function isScalar(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number'
}
