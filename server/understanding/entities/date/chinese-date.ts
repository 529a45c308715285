import type { DateTime, Zone } from 'luxon'
import type { Entity } from '../../../../contracts/reading.ts'
import { numeralCharacters, readNumber } from '../number.ts'
import { shoppingDay, shoppingDayNames } from './calendar.ts'
import { type Clock, type Days, dayOf, hereAndNow, isoMoment, isoOf, nearest, zoneOf } from './clock.ts'
import { lunarDay } from './lunar.ts'
import { partBehind, timeBehind, timesAlone } from './time-of-day.ts'

type Rule = readonly [
  /** Without this the rule is not tried. */
  needs: RegExp,
  pattern: RegExp,
  read: (match: RegExpExecArray, today: DateTime, ahead: boolean) => Days | undefined,
  confidence?: number,
]

const count = String.raw`\d{1,3}|[${numeralCharacters}]{1,4}`
const notNumber = String.raw`(?<![\d.${numeralCharacters}])`
const year = '(?:(今年|去年|前年|明年|后年|20\\d\\d年?|[二2][〇零0][一二三四五六七八九〇零\\d]{2}年)(?:的)?\\s?)?'
const weekdays: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
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
  大前儿: -3,
  前天: -2,
  前日: -2,
  前晚: -2,
  前儿: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  昨儿: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  今夜: 0,
  今儿: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  明儿: 1,
  后天: 2,
  后日: 2,
  大后天: 3,
  大后儿: 3,
}
const yearsAway: Record<string, number> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 }
const weeksAway: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }

const rules: readonly Rule[] = [
  [
    /20\d/,
    /(?<!\d)(20\d\d)\s?[年/.-]\s?(1[0-2]|0?[1-9])\s?[月/.-]\s?(3[01]|[12]\d|0?[1-9])(?:日|号)?(?!\d)/g,
    (m, t) => ({ from: t.set({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }) }),
    0.97,
  ],
  [
    /月/,
    new RegExp(
      String.raw`${year}${notNumber}(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月\s?(3[01]|[12]\d|0?[1-9]|[${numeralCharacters}]{1,3})(?:日|号)?(?!\d|个|成)`,
      'g',
    ),
    (m, t, ahead) => monthDay(t, m[1], readNumber(m[2]!)!, readNumber(m[3]!) ?? 0, ahead),
    0.94,
  ],
  [
    /\//,
    /(?<![\d/.])(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/.%折])/g,
    (m, t, ahead) => monthDay(t, undefined, Number(m[1]), Number(m[2]), ahead),
    0.75,
  ],
  [
    /\./,
    /(?<![\d/.￥¥$])(11\.11|12\.12|6\.18)(?![\d.元块%折万])/g,
    (m, t, ahead) => monthDay(t, undefined, ...(m[1]!.split('.').map(Number) as [number, number]), ahead),
    0.75,
  ],
  [
    /[天日晚早儿夜]/,
    new RegExp(
      `(?:${Object.keys(daysAway)
        .sort((a, b) => b.length - a.length)
        .join('|')})(?:个)?`,
      'g',
    ),
    (m, t) => ({ from: t.plus({ days: daysAway[m[0].replace('个', '')]! }) }),
    0.94,
  ],
  [
    /[前后]/,
    new RegExp(
      String.raw`(?<![第${numeralCharacters}\d])(${count}|半)\s?(?:个)?\s?(天|日|周|星期|礼拜|月|年)(?:之|以)?(前|后)(?!面|续|台)`,
      'g',
    ),
    (m, t) => away(t, m[1]!, m[2]!, m[3] === '前' ? -1 : 1),
  ],
  [/末/, /(上上|上|下下|下|这|本)?(?:个)?(?:周|星期|礼拜)末/g, (m, t) => weekend(t, weeksAway[m[1] ?? '这']!)],
  [
    /[周星礼]/,
    /(上上|上|下下|下|这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])(?!\d|[个天]|杂志)/g,
    (m, t, ahead) => weekday(t, m[1], weekdays[m[2]!]!, ahead),
    0.94,
  ],
  [
    /[周星礼]/,
    /(上上|上|下下|下|这|本)(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末1-7])/g,
    (m, t) => {
      const from = mondayOf(t).plus({ weeks: weeksAway[m[1]!]! })
      return { from, to: from.plus({ days: 6 }) }
    },
  ],
  [
    /月/,
    new RegExp(
      String.raw`(上上|上|下下|下|这|本)(?:个)?月(?:份)?(?:(3[01]|[12]\d|[1-9]|[${numeralCharacters}]{1,3})(?:日|号)|(初|中旬|底|末))?`,
      'g',
    ),
    (m, t) => ofMonth(t.startOf('month').plus({ months: weeksAway[m[1]!]! }), m[2], m[3]),
  ],
  [
    /月/,
    new RegExp(
      String.raw`${year}${notNumber}(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(初|中旬|底|末)?(?![\d个]|[${numeralCharacters}])`,
      'g',
    ),
    (m, t, ahead) => {
      const month = monthDay(t, m[1], readNumber(m[2]!)!, 1, ahead)?.from
      return month && ofMonth(month, undefined, m[3])
    },
    0.85,
  ],
  [
    /月/,
    /(?<![上下这本份\d一二三四五六七八九十])月(初|中旬|底|末)/g,
    (m, t) => ofMonth(t.startOf('month'), undefined, m[1]!),
    0.85,
  ],
  [/年/, /(今年|去年|明年)?年(底|末|初)(?!货)/g, (m, t) => endOfYear(t, yearsAway[m[1] ?? '今年']!, m[2]!), 0.75],
  [/年/, /(今|去|明)年(底|末|初)/g, (m, t) => endOfYear(t, yearsAway[`${m[1]}年`]!, m[2]!), 0.88],
  [
    /年/,
    /(前年|去年|今年|明年|后年)(?![底末初])/g,
    (m, t) => ({ from: t.startOf('year').plus({ years: yearsAway[m[1]!]! }), whole: 'year' }),
    0.8,
  ],
  [
    /号/,
    /(?<![\d.])(3[01]|[12]\d|[1-9])号(?!线|店|楼|门|码|电池|色|库|院|机|链|仓|铺|床|房|墨|球|字|干|\d)/g,
    (m, t, ahead) => dayOfMonth(t, Number(m[1]), ahead),
    0.8,
  ],
  [
    /号/,
    new RegExp(
      `${notNumber}(三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?)号(?!线|店|楼|门|码|色|院)`,
      'g',
    ),
    (m, t, ahead) => dayOfMonth(t, readNumber(m[1]!)!, ahead),
    0.8,
  ],
  [
    /[节双黑网一二五八\d国圣旦春年除元清端七秋重夜腊]/,
    new RegExp(String.raw`${year}(?<![\d.一二三四五六七八九])(${shoppingDayNames})(?![\d元块件个号码年])`, 'g'),
    (m, t, ahead) => named(t, m[1], m[2]!, ahead),
    0.93,
  ],
  [
    /[历正腊冬年]/,
    /(?:(?:农历|阴历)((?:[一二三四五六七八九]|十[一二]?)月)?|([正腊冬]月)|(大年))(初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十)/g,
    (m, t) => lunarDate(t, m[1] ?? m[2] ?? '正月', m[4]!),
  ],
  [
    /20/,
    /(?<![a-zA-Z\d])(20[12]\d)年(?![\d底末初]|1?\d月)/g,
    (m, t) => ({ from: t.set({ year: Number(m[1]), month: 1, day: 1 }), whole: 'year' }),
    0.8,
  ],
]

const mayBeDate = /[天日晚早夜周末月年号儿期拜节旦国圣五一双黑网除端中秋元重清七]|618|\d[/:.]\d|20\d\d|[点时]/
const moment = new RegExp(
  String.raw`(?<![第\d.${numeralCharacters}])(?:(?:(\d{1,3}|[${numeralCharacters}]{1,3}|半)\s?(?:个)?\s?(半)?(小时|钟头|分钟|刻钟))(?:之|以)?(前|后)(?!面|续)|(刚刚|刚才|现在))`,
  'g',
)

/** A text with more dates than this is no message; the rest of them is not read. */
const most = 300

/** Dates and times in Chinese, as ISO 8601: a day, a month, a moment with its offset, or `from/to`. */
export function findChineseDates(text: string, clock: Clock): Entity[] {
  if (!mayBeDate.test(text)) return []
  const now = hereAndNow(clock)
  const today = dayOf(now)
  const zone = zoneOf(clock)
  const found: Entity[] = []
  for (const [needs, pattern, read, confidence = 0.9] of rules) {
    if (!needs.test(text) || found.length > most) continue
    for (const match of text.matchAll(pattern)) {
      if (found.length > most) break
      const days = read(match, today, isAhead(text, match))
      if (days?.from.isValid) found.push(dateEntity(text, match, days, zone, confidence))
    }
  }
  if (/[时钟]/.test(text)) found.push(...moments(text, now, zone))
  for (const { start, timed } of timesAlone(text, today, zone)) {
    const end = start + timed.length
    found.push({ kind: 'date', text: text.slice(start, end), start, end, value: timed.value, confidence: 0.75 })
  }
  return joinRanges(text, longestOnly(found))
}

/** Of the dates that begin in one another the longer ones. */
function longestOnly(found: Entity[]): Entity[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence)
  const kept: Entity[] = []
  for (const one of ordered) {
    const last = kept.at(-1)
    if (!last || one.start >= last.end) kept.push(one)
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one
  }
  return kept
}

const between = /^\s?(?:到|至|-|–|—|~|～)\s?$/

/** 周一到周五, 3号至5号: one period. */
function joinRanges(text: string, dates: Entity[]): Entity[] {
  const joined: Entity[] = []
  for (const one of dates) {
    const last = joined.at(-1)
    const [from, to] = [String(last?.value), String(one.value)]
    if (
      last &&
      between.test(text.slice(last.end, one.start)) &&
      from.length === to.length &&
      !`${from}${to}`.includes('/') &&
      from < to
    )
      joined[joined.length - 1] = {
        ...last,
        text: text.slice(last.start, one.end),
        end: one.end,
        value: `${from}/${to}`,
      }
    else joined.push(one)
  }
  return joined
}

function dateEntity(text: string, match: RegExpExecArray, days: Days, zone: Zone, confidence: number): Entity {
  const end = match.index + match[0].length
  const timed =
    days.to || days.whole ? undefined : timeBehind(text.slice(end, end + 40), days.from, zone, saidBy(match[0]))
  const until = timed ? end + timed.length : end + (days.to || days.whole ? 0 : partBehind(text.slice(end, end + 4)))
  const value = timed?.value ?? isoOf(days)
  return { kind: 'date', text: text.slice(match.index, until), start: match.index, end: until, value, confidence }
}

function saidBy(words: string): string | undefined {
  if (/[晚夜]$/.test(words)) return '晚上'
  return words.endsWith('早') ? '早上' : undefined
}

/** 半小时后, 两个小时前. */
function moments(text: string, now: DateTime, zone: Zone): Entity[] {
  return [...text.matchAll(moment)].flatMap((match) => {
    const [words, number, half, unit, side] = match
    if (!number) return []
    const value = number === '半' ? 0.5 : (readNumber(number) ?? Number.NaN)
    const size = unit === '分钟' ? 1 : unit === '刻钟' ? 15 : 60
    const minutes = Math.round((value + (half ? 0.5 : 0)) * size)
    if (!Number.isFinite(minutes)) return []
    const at = isoMoment(now.plus({ minutes: side === '前' ? -minutes : minutes }), zone)
    const end = match.index + words.length
    return [{ kind: 'date' as const, text: words, start: match.index, end, value: at, confidence: 0.92 }]
  })
}

const toCome =
  /^[^,，。!?！？]{0,4}?(?:前|之前|以前)?(?:能|会|可以|要|再|才|应该|可能|送得?到|到得了|到货|到不到|到吗|发货|有活动|有优惠|打折|开始)(?!了)/
const gone = /^[^,，。!?！？]{0,6}(?:买|下的?单|拍|付|订)的?|^[^,，。!?！？]{0,6}了(?!吗)/

/** Whether the words behind a date speak of what is still to come: 周五能到吗. */
function isAhead(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const after = text.slice(end, end + 12)
  return toCome.test(after) && !gone.test(after)
}

function yearOf(said: string, today: DateTime): number {
  if (said in yearsAway) return today.year + yearsAway[said]!
  return readNumber(said.replace('年', ''))!
}

/** 3月5号 without a year is the one nearest to today, sooner a past one. */
function monthDay(
  today: DateTime,
  said: string | undefined,
  month: number,
  day: number,
  ahead: boolean,
): Days | undefined {
  const years = said ? [yearOf(said, today)] : [-1, 0, 1].map((more) => today.year + more)
  const dates = years.map((year) => ({ from: today.set({ year, month: 1, day: 1 }).set({ month, day }) }))
  return nearest(
    dates.filter(({ from }) => from.isValid && from.month === month && from.day === day),
    today,
    ahead,
  )
}

function named(today: DateTime, said: string | undefined, name: string, ahead: boolean): Days | undefined {
  const zone: Zone = today.zone
  const years = said ? [yearOf(said, today)] : [-1, 0, 1].map((more) => today.year + more)
  return nearest(
    years.flatMap((year) => shoppingDay(name, year, zone) ?? []),
    today,
    ahead,
  )
}

/** 15号 is the last one or the next one, whichever is nearer. */
function dayOfMonth(today: DateTime, date: number, ahead: boolean): Days | undefined {
  const months = [-1, 0, 1].map((months) => today.startOf('month').plus({ months }))
  const dates = months
    .filter((month) => date <= month.daysInMonth!)
    .map((month) => ({ from: month.set({ day: date }) }))
  return nearest(dates, today, ahead)
}

/** 周三 is this week's; asked about what is to come, the next one. */
function weekday(today: DateTime, week: string | undefined, day: number, ahead: boolean): Days {
  const from = mondayOf(today).plus({ days: weeksAway[week ?? '这']! * 7 + day - 1 })
  return { from: !week && ahead && from < today ? from.plus({ weeks: 1 }) : from }
}

function mondayOf(today: DateTime): DateTime {
  return today.minus({ days: today.weekday - 1 })
}

function weekend(today: DateTime, weeks: number): Days {
  const from = mondayOf(today).plus({ days: weeks * 7 + 5 })
  return { from, to: from.plus({ days: 1 }) }
}

function away(today: DateTime, count: string, unit: string, sign: number): Days | undefined {
  const value = count === '半' ? 0.5 : readNumber(count)
  if (value === undefined || value > 400) return undefined
  if (/天|日/.test(unit)) return { from: today.plus({ days: sign * Math.round(value) }) }
  if (/周|星期|礼拜/.test(unit)) return { from: today.plus({ weeks: sign * value }) }
  const months = unit === '年' ? value * 12 : value
  return { from: months < 1 ? today.plus({ days: sign * 15 }) : today.plus({ months: sign * months }) }
}

function ofMonth(month: DateTime, date: string | undefined, part: string | undefined): Days | undefined {
  if (date) {
    const from = month.set({ day: readNumber(date) ?? 0 })
    return from.hasSame(month, 'month') ? { from } : undefined
  }
  if (part === '初') return { from: month.startOf('month'), to: month.set({ day: 10 }) }
  if (part === '中旬') return { from: month.set({ day: 11 }), to: month.set({ day: 20 }) }
  if (part) return { from: month.set({ day: 21 }), to: month.endOf('month').startOf('day') }
  return { from: month, whole: 'month' }
}

function endOfYear(today: DateTime, years: number, part: string): Days {
  return {
    from: today
      .startOf('year')
      .plus({ years })
      .set({ month: part === '初' ? 1 : 12 }),
    whole: 'month',
  }
}

function lunarDate(today: DateTime, month: string, day: string): Days | undefined {
  const months: Record<string, number> = { 正月: 1, 冬月: 11, 腊月: 12 }
  const number = months[month] ?? readNumber(month.replace('月', ''))
  const date = readNumber(day.replace('初', '').replace('廿', '二十'))
  if (!number || !date) return undefined
  const dates = [-1, 0, 1].map((more) => ({ from: lunarDay(today.year + more, number, date, today.zone) }))
  return nearest(dates, today)
}
