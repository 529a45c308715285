import { createRequire } from 'node:module'
import { DateTime, type Zone } from 'luxon'
import type { Entity } from '../../../../contracts/reading.ts'
import { englishShoppingDayNames, shoppingDay } from './calendar.ts'
import { type Clock, dayOf, hereAndNow, isoMoment, isoOf, nearest, zoneOf } from './clock.ts'

const cue =
  /\b(?:today|tonight|yesterday|tomorrow|(?:last|next|this|past|few|\d{1,3}|an?|one|two|three|four|five|six|seven|ten|half an)\s(?:business\s|working\s)?(?:minute|hour|day|week|month|year|weekend|night|morning)s?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6})\b|(?<![\d/-])\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?(?![\d/-])/gi
const shopping = new RegExp(
  String.raw`\b(?:(last|this|next)\s(?:year['’]?s\s)?)?(${englishShoppingDayNames})(?:\s(20\d\d))?\b`,
  'gi',
)
const mayBeShopping =
  /double 1|singles|friday|monday|thanks|valentine|national|hallow|christ|xmas|new year|other|ather|festival|autumn|easter/i
const around = 48

let chrono: typeof import('chrono-node/en') | undefined

/** Dates and times in English, as ISO 8601. Only what stands near a word or number of dates is parsed. */
export function findEnglishDates(text: string, clock: Clock): Entity[] {
  const found: Entity[] = []
  if (mayBeShopping.test(text)) found.push(...shoppingDays(text, clock))
  for (const { start, end } of stretches(text)) {
    chrono ??= createRequire(import.meta.url)('chrono-node/en') as typeof import('chrono-node/en')
    const here = hereAndNow(clock)
    const parsed = chrono.parse(text.slice(start, end), { instant: clock.now, timezone: here.offset })
    for (const { text: said, index, start: from, end: to } of parsed) {
      const value = saidBy(from, to ?? undefined, zoneOf(clock))
      const at = start + index
      if (value && !/^for\b/i.test(said))
        found.push({ kind: 'date', text: said, start: at, end: at + said.length, value, confidence: 0.85 })
    }
  }
  return found
}

/** Where dates may stand: the neighbourhood of each cue, neighbours joined, never longer than a message's line. */
function stretches(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(cue)) {
    const start = Math.max(0, match.index - around)
    const end = Math.min(text.length, match.index + match[0].length + around)
    const last = found.at(-1)
    if (last && start <= last.end && end - last.start < 300) last.end = end
    else found.push({ start: Math.max(start, last?.end ?? 0), end })
    if (found.length > 15) break
  }
  return found
}

type Components = import('chrono-node').ParsedComponents

function saidBy(from: Components, to: Components | undefined, zone: Zone): string | undefined {
  if (!from.isCertain('day') && !from.isCertain('weekday') && !from.isCertain('month') && !from.isCertain('hour'))
    return undefined
  if (from.isCertain('hour') && !from.isCertain('day') && !from.isCertain('weekday')) return undefined
  const start = momentOf(from, zone)
  if (!start.isValid) return undefined
  if (!from.isCertain('day') && !from.isCertain('weekday') && from.isCertain('month') && !from.isCertain('hour'))
    return start.toFormat('yyyy-MM')
  const end = to && momentOf(to, zone)
  const iso = (moment: DateTime) => (from.isCertain('hour') ? isoMoment(moment, zone) : moment.toISODate()!)
  return end?.isValid && end > start ? `${iso(start)}/${iso(end)}` : iso(start)
}

function momentOf(part: Components, zone: Zone): DateTime {
  const day = { year: part.get('year')!, month: part.get('month')!, day: part.get('day')! }
  const time = part.isCertain('hour') ? { hour: part.get('hour')!, minute: part.get('minute') ?? 0 } : {}
  return DateTime.fromObject({ ...day, ...time }, { zone })
}

function shoppingDays(text: string, clock: Clock): Entity[] {
  const today = dayOf(hereAndNow(clock))
  return [...text.matchAll(shopping)].flatMap((match) => {
    const [said, which, name, year] = match
    const away: Record<string, number> = { last: -1, this: 0, next: 1 }
    const years = year
      ? [Number(year)]
      : which && /year/i.test(said)
        ? [today.year + away[which.toLowerCase()]!]
        : [-1, 0, 1].map((more) => today.year + more)
    const days = nearest(
      years.flatMap((one) => shoppingDay(name!, one, today.zone) ?? []),
      today,
    )
    if (!days) return []
    return [
      {
        kind: 'date' as const,
        text: said,
        start: match.index,
        end: match.index + said.length,
        value: isoOf(days),
        confidence: 0.93,
      },
    ]
  })
}
