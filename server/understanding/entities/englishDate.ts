import { DateTime } from 'luxon'
import type { Entity } from '../../../contracts/reading.ts'
import type { Clock } from './date.ts'

const mayBeDate =
  /\b(?:today|tonight|yesterday|tomorrow|days?|weeks?|months?|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[/-]\d{1,2}/i

let loading: Promise<typeof import('chrono-node/en')> | undefined

/** Dates and times in English, as ISO 8601. */
export async function findEnglishDates(text: string, clock: Clock): Promise<Entity[]> {
  if (!mayBeDate.test(text)) return []
  loading ??= import('chrono-node/en')
  const { parse } = await loading
  const here = DateTime.fromJSDate(clock.now, { zone: clock.timezone })
  return parse(text, { instant: clock.now, timezone: here.offset }).flatMap(({ text: said, index, start }) => {
    if (!start.isCertain('day') && !start.isCertain('weekday') && !start.isCertain('month')) return []
    const zone = here.zone
    const day = { year: start.get('year')!, month: start.get('month')!, day: start.get('day')! }
    const hours = start.isCertain('hour') ? { hour: start.get('hour')!, minute: start.get('minute') ?? 0 } : undefined
    const moment = DateTime.fromObject({ ...day, ...hours }, { zone })
    if (!moment.isValid) return []
    const value = hours ? moment.toISO({ suppressSeconds: true, suppressMilliseconds: true }) : moment.toISODate()
    return [{ kind: 'date' as const, text: said, start: index, end: index + said.length, value, confidence: 0.85 }]
  })
}
