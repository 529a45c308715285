import { DateTime } from 'luxon'

/** When and where the text was written: what "yesterday" and "Wednesday last week" are counted from. */
export interface Clock {
  now: Date
  timezone: string
}

/** A day, or from the first to the last day of a period, or a whole month or year. */
export interface Days {
  from: DateTime
  to?: DateTime
  whole?: 'month' | 'year'
}

export function hereAndNow(clock: Clock): DateTime {
  const here = DateTime.fromJSDate(clock.now, { zone: clock.timezone })
  return here.isValid ? here : DateTime.fromJSDate(clock.now, { zone: 'utc' })
}

/** ISO 8601: a day, a month, a year, or `from/to`. */
export function isoOf({ from, to, whole }: Days): string {
  if (whole) return from.toFormat(whole === 'month' ? 'yyyy-MM' : 'yyyy')
  return to ? `${from.toISODate()}/${to.toISODate()}` : from.toISODate()!
}

/** ISO 8601: a moment with its offset. */
export function isoMoment(moment: DateTime): string {
  return moment.startOf('minute').toISO({ suppressSeconds: true, suppressMilliseconds: true })!
}

/** Of several readings the one nearest to today; `ahead` when the words speak of what is to come. */
export function nearest(candidates: readonly Days[], today: DateTime, ahead = false): Days | undefined {
  // Customers speak of what was more often than of what will be: the future counts three times as far.
  const distance = ({ from, to }: Days) => {
    if (from <= today && today <= (to ?? from)) return 0
    const away = (from > today ? from : (to ?? from)).diff(today).milliseconds
    return away > 0 === ahead ? Math.abs(away) : Math.abs(away) * (ahead ? 1000 : 3)
  }
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0]
}
