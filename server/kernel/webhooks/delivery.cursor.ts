import { z } from 'zod'
import { cursorInvalid, readCursor } from '../cursor.ts'

export { writeCursor } from '../cursor.ts'

/** The id at which a list goes on. @throws cursorInvalid */
export function readPlaceId(cursor: string): string {
  const place = z.uuid().safeParse(readCursor(cursor, 1)[0])
  if (!place.success) throw cursorInvalid({})
  return place.data
}
