import type { DateTime } from 'luxon'

/** The full hour at or after a moment, as a day and an hour from 1 to 24: 23:20 is 24 of the same day. */
export function fullHour(at: DateTime): { day: DateTime; hour: number } {
  const isFull = at.minute === 0 && at.second === 0 && at.millisecond === 0
  const hour = isFull ? at.hour : at.hour + 1
  return hour === 0 ? { day: at.minus({ days: 1 }), hour: 24 } : { day: at, hour }
}
