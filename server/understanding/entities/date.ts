import { DateTime } from 'luxon'
import type { Entity } from '../../../contracts/reading.ts'
import { numeralCharacters, readNumber } from './chineseNumber.ts'

/** When and where the text was written: what "yesterday" and "Wednesday last week" are counted from. */
export interface Clock {
  now: Date
  timezone: string
}

type Read = (match: RegExpExecArray, today: DateTime) => Found | undefined
interface Found {
  from: DateTime
  /** Last day of a period; a single day without. */
  to?: DateTime
  /** A month has no day. */
  month?: boolean
}

const number = String.raw`\d{1,3}|[${numeralCharacters}]{1,4}`
const weekdays: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  末: 6,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  7: 7,
}
const daysAway: Record<string, number> = {
  大前天: -3,
  前天: -2,
  前晚: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨儿: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  今儿: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  明儿: 1,
  后天: 2,
  大后天: 3,
}
const weeksAway: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }
/** Days of the shopping calendar that have a fixed date, `month-day`. */
const shoppingDays: Record<string, readonly [number, number]> = {
  双十一: [11, 11],
  双11: [11, 11],
  双十二: [12, 12],
  双12: [12, 12],
  六一八: [6, 18],
  '618': [6, 18],
  女神节: [3, 8],
  三八节: [3, 8],
  情人节: [2, 14],
  国庆: [10, 1],
  国庆节: [10, 1],
  元旦: [1, 1],
  五一: [5, 1],
  劳动节: [5, 1],
  圣诞: [12, 25],
  圣诞节: [12, 25],
}

const rules: readonly (readonly [RegExp, Read])[] = [
  [
    /(?<!\d)(20\d\d)\s?[年/.-]\s?(1[0-2]|0?[1-9])\s?[月/.-]\s?(3[01]|[12]\d|0?[1-9])(?:日|号)?(?!\d)/g,
    (m, t) => day(t, m[1]!, m[2]!, m[3]!),
  ],
  [
    new RegExp(
      String.raw`(?<![\d${numeralCharacters}])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(3[01]|[12]\d|0?[1-9]|[${numeralCharacters}]{1,3})(?:日|号)?(?!\d)`,
      'g',
    ),
    (m, t) => nearestYear(t, readNumber(m[1]!)!, readNumber(m[2]!) ?? 0),
  ],
  [new RegExp(Object.keys(daysAway).join('|'), 'g'), (m, t) => ({ from: t.plus({ days: daysAway[m[0]]! }) })],
  [
    new RegExp(String.raw`(${number}|半)\s?(个)?(天|日|周|星期|礼拜|月|年)(?:之|以)?(前|后)`, 'g'),
    (m, t) => away(t, m[1]!, m[3]!, m[4] === '前' ? -1 : 1),
  ],
  [
    /(上上|上|下下|下|这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末1-7])(?!\d)/g,
    (m, t) => weekday(t, weeksAway[m[1] ?? '这']!, weekdays[m[2]!]!),
  ],
  [
    /(上上|上|下|这|本)(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末1-7])/g,
    (m, t) => {
      const from = t.startOf('week').plus({ weeks: weeksAway[m[1]!]! })
      return { from, to: from.plus({ days: 6 }) }
    },
  ],
  [
    new RegExp(
      String.raw`(上|下|这|本)(?:个)?月(?:(3[01]|[12]\d|[1-9]|[${numeralCharacters}]{1,3})(?:日|号)|(初|中旬|底|末))?`,
      'g',
    ),
    (m, t) => ofMonth(t.startOf('month').plus({ months: weeksAway[m[1]!]! }), m[2], m[3]),
  ],
  [/(?<!\d)(3[01]|[12]\d|[1-9])号(?!线|店|楼|门|码|电池|\d)/g, (m, t) => nearestMonth(t, Number(m[1]))],
  [
    new RegExp(
      String.raw`(?<![\d${numeralCharacters}])(${Object.keys(shoppingDays)
        .sort((a, b) => b.length - a.length)
        .join('|')})(?![\d元块件个])`,
      'g',
    ),
    (m, t) => nearestYear(t, ...shoppingDays[m[1]!]!),
  ],
]

const mayBeDate = /[天日晚早周月年号儿期拜]|双1|双十|618|六一八|节|国庆|元旦|五一|圣诞|20\d\d/
const timeOfDay =
  /^\s?(凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|晚|早)?\s?(?:(\d{1,2}|十[一二]?|[一二两三四五六七八九])(?:点|时)(半|一刻|三刻|(\d{1,2})分?)?|(\d{1,2}):(\d{2}))/

/** Dates and times in Chinese, as ISO 8601: a day, a month, a moment with its offset, or `from/to`. */
export function findChineseDates(text: string, clock: Clock): Entity[] {
  if (!mayBeDate.test(text)) return []
  const today = DateTime.fromJSDate(clock.now, { zone: clock.timezone }).startOf('day')
  const found: Entity[] = []
  for (const [pattern, read] of rules)
    for (const match of text.matchAll(pattern)) {
      const date = read(match, today)
      if (date?.from.isValid) found.push(dateEntity(text, match, date))
    }
  return found
}

function dateEntity(text: string, match: RegExpExecArray, date: Found): Entity {
  const end = match.index + match[0].length
  const time = date.to || date.month ? null : timeOfDay.exec(text.slice(end, end + 12))
  const moment = time && atTime(date.from, time, /晚$/.test(match[0]) ? '晚上' : undefined)
  const until = moment ? end + time[0].length : end
  const value = moment ? moment.toISO({ suppressSeconds: true, suppressMilliseconds: true }) : isoOf(date)
  return { kind: 'date', text: text.slice(match.index, until), start: match.index, end: until, value, confidence: 0.9 }
}

function isoOf({ from, to, month }: Found): string {
  if (month) return from.toFormat('yyyy-MM')
  return to ? `${from.toISODate()}/${to.toISODate()}` : from.toISODate()!
}

function atTime(day: DateTime, time: RegExpExecArray, said: string | undefined): DateTime | undefined {
  const part = time[1] ?? said ?? ''
  const hour = readNumber(time[2] ?? time[5]!) ?? Number.NaN
  const late = /下午|傍晚|晚|夜/.test(part) && hour >= 1 && hour < 12
  const quarter: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 }
  const minute = Number(time[6] ?? time[4] ?? quarter[time[3] ?? ''] ?? 0)
  const moment = day.set({ hour: late ? hour + 12 : hour, minute })
  return hour <= 24 && minute < 60 && moment.isValid ? moment : undefined
}

function day(today: DateTime, year: string, month: string, date: string): Found {
  return { from: today.set({ year: Number(year), month: Number(month), day: Number(date) }) }
}

/** 3月5号 without a year is the one nearest to today, sooner a past one. */
function nearestYear(today: DateTime, month: number, date: number): Found | undefined {
  const candidates = [-1, 0, 1]
    .map((years) => DateTime.fromObject({ year: today.year + years, month, day: date }, { zone: today.zone }))
    .filter((candidate) => candidate.isValid)
  return nearest(candidates, today)
}

/** 15号 is the last one or the next one, whichever is nearer. */
function nearestMonth(today: DateTime, date: number): Found | undefined {
  const months = [-1, 0, 1].map((months) => today.startOf('month').plus({ months }))
  return nearest(
    months.filter((month) => date <= month.daysInMonth!).map((month) => month.set({ day: date })),
    today,
  )
}

function nearest(candidates: readonly DateTime[], today: DateTime): Found | undefined {
  // Customers speak of what was more often than of what will be: the future counts three times as far.
  const distance = (candidate: DateTime) => {
    const away = candidate.diff(today).milliseconds
    return away > 0 ? away * 3 : -away
  }
  const [from] = [...candidates].sort((a, b) => distance(a) - distance(b))
  return from && { from }
}

function weekday(today: DateTime, weeks: number, weekday: number): Found {
  return { from: today.startOf('week').plus({ weeks, days: weekday - 1 }) }
}

function away(today: DateTime, count: string, unit: string, sign: number): Found | undefined {
  const value = count === '半' ? 0.5 : readNumber(count)
  if (value === undefined || value > 400) return undefined
  if (/天|日/.test(unit)) return { from: today.plus({ days: sign * Math.round(value) }) }
  if (/周|星期|礼拜/.test(unit)) return { from: today.plus({ weeks: sign * value }) }
  const months = unit === '年' ? value * 12 : value
  return { from: months < 1 ? today.plus({ days: sign * 15 }) : today.plus({ months: sign * months }) }
}

function ofMonth(month: DateTime, date: string | undefined, part: string | undefined): Found | undefined {
  if (date) {
    const from = month.set({ day: readNumber(date) ?? 0 })
    return from.hasSame(month, 'month') ? { from } : undefined
  }
  if (part === '初') return { from: month, to: month.set({ day: 10 }) }
  if (part === '中旬') return { from: month.set({ day: 11 }), to: month.set({ day: 20 }) }
  if (part) return { from: month.set({ day: 21 }), to: month.endOf('month') }
  return { from: month, month: true }
}
