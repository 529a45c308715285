import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon'

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

/** Offsets change on quarter hours only: asking for one costs more than all the rest of reading a date. */
const slotMs = 900_000
const offsets = new Map<string, { slot: number; offset: number }>()

/** The moment on the clock where the text was written, at that moment's offset. */
export function hereAndNow(clock: Clock): DateTime {
  const slot = Math.floor(clock.now.getTime() / slotMs)
  let known = offsets.get(clock.timezone)
  if (known?.slot !== slot) {
    const here = DateTime.fromJSDate(clock.now, { zone: clock.timezone })
    known = { slot, offset: here.isValid ? here.offset : 0 }
    offsets.set(clock.timezone, known)
  }
  return DateTime.fromMillis(clock.now.getTime(), { zone: FixedOffsetZone.instance(known.offset) })
}

/** The zone that moments on other days are in; UTC for names that are none. */
export function zoneOf(clock: Clock): Zone {
  const zone = IANAZone.create(clock.timezone)
  return zone.isValid ? zone : FixedOffsetZone.utcInstance
}

/** Today's date, as the clock on the wall shows it: days are counted without a zone, which is much quicker. */
export function dayOf(here: DateTime): DateTime {
  return DateTime.utc(here.year, here.month, here.day)
}

/** ISO 8601: a day, a month, a year, or `from/to`. */
export function isoOf({ from, to, whole }: Days): string {
  if (whole) return from.toFormat(whole === 'month' ? 'yyyy-MM' : 'yyyy')
  return to ? `${from.toISODate()}/${to.toISODate()}` : from.toISODate()!
}

/** ISO 8601: a moment with its offset; a time on the wall becomes one in the zone. */
export function isoMoment(moment: DateTime, zone: Zone): string {
  const wall = Math.floor((moment.toMillis() + moment.offset * 60_000) / 60_000) * 60_000
  const offset = offsetAt(zone, wall - offsetAt(zone, wall) * 60_000)
  return new Date(wall).toISOString().slice(0, 16) + (zone.isUniversal ? 'Z' : formatOffset(offset))
}

const knownOffsets = new Map<string, number>()
const mostOffsets = 5000

/** Minutes ahead of UTC at a moment; asked of the runtime once for each quarter of an hour. */
function offsetAt(zone: Zone, time: number): number {
  const key = `${zone.name} ${Math.floor(time / slotMs)}`
  let offset = knownOffsets.get(key)
  if (offset === undefined) {
    offset = zone.offset(time)
    if (knownOffsets.size >= mostOffsets) knownOffsets.clear()
    knownOffsets.set(key, offset)
  }
  return offset
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(Math.round(size % 60))}`
}

/** Of several readings the one nearest to today; `ahead` when the words speak of what is to come. */
export function nearest(candidates: readonly Days[], today: DateTime, ahead = false): Days | undefined {
  // Customers speak of what was more often than of what will be: the future counts three times as far.
  const distance = ({ from, to }: Days) => {
    if (from <= today && today <= (to ?? from)) return 0
    const away = (from > today ? from : (to ?? from)).toMillis() - today.toMillis()
    return away > 0 === ahead ? Math.abs(away) : Math.abs(away) * (ahead ? 1000 : 3)
  }
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0]
}
