import type { DateTime, Zone } from 'luxon'
import { readNumber } from '../number.ts'
import { isoMoment } from './clock.ts'

const part = '凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|夜里|半夜|晚间|晚|早'
const hour = String.raw`(?:(\d{1,2}|十[一二]?|二十[一二三四]?|[一二两三四五六七八九零])(?:点钟|点|时)(半|一刻|三刻|整|(\d{1,2}|[一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分?)?|(\d{1,2}):(\d{2}))`
const source = String.raw`\s?(?:的)?(${part})?\s?${hour}`
const afterDay = new RegExp(`^${source}`)
const until = new RegExp(String.raw`^\s?(?:到|至|-|~|～)${source}`)
/** A time without a day, which is today's. */
const alone = new RegExp(String.raw`(?<![\d:.])(${part})\s?${hour}(?![:\d])`, 'g')
const partAlone = new RegExp(`^(?:的)?(?:${part}|夜)(?!饭|餐|点[^钟]?)`)

export interface Timed {
  value: string
  /** How many characters the time takes. */
  length: number
}

/** The time that stands behind a day, also from–to. `said` is a part of the day that the day's own word carried (昨晚). */
export function timeBehind(text: string, day: DateTime, zone: Zone, said: string | undefined): Timed | undefined {
  const match = afterDay.exec(text)
  const from = match && at(day, match, said)
  if (!from) return undefined
  const rest = until.exec(text.slice(match[0].length))
  const end = rest && at(day, rest, rest[1] ?? match[1] ?? said)
  if (end && end > from)
    return { value: `${isoMoment(from, zone)}/${isoMoment(end, zone)}`, length: match[0].length + rest[0].length }
  return { value: isoMoment(from, zone), length: match[0].length }
}

/** 上午 behind a day takes part in the words, not in the value. */
export function partBehind(text: string): number {
  return partAlone.exec(text)?.[0].length ?? 0
}

/** 下午三点 without a day: today. */
export function timesAlone(text: string, today: DateTime, zone: Zone): { start: number; timed: Timed }[] {
  if (!/[点时:]/.test(text)) return []
  return [...text.matchAll(alone)].flatMap((match) => {
    const timed = timeBehind(text.slice(match.index, match.index + 40), today, zone, undefined)
    return timed ? [{ start: match.index, timed }] : []
  })
}

function at(day: DateTime, match: RegExpExecArray, said: string | undefined): DateTime | undefined {
  const when = match[1] ?? said ?? ''
  const written = readNumber(match[2] ?? match[5]!) ?? Number.NaN
  const late = /下午|午后|傍晚|晚|夜/.test(when) && written >= 1 && written < 12 && !(/夜/.test(when) && written < 5)
  const noon = when === '中午' && written >= 1 && written < 4
  const quarters: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45, 整: 0 }
  const minutes = match[6] ?? match[4]?.replace(/^零/, '')
  const minute = minutes === undefined ? (quarters[match[3] ?? ''] ?? 0) : (readNumber(minutes) ?? Number.NaN)
  const moment = day.set({ hour: late || noon ? written + 12 : written, minute })
  return written <= 24 && minute < 60 && moment.isValid ? moment : undefined
}
