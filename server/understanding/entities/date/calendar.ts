import { DateTime, type Zone } from 'luxon'
import type { Days } from './clock.ts'
import { lunarDay } from './lunar.ts'

type OfYear = (year: number, zone: Zone) => Days

const fixed =
  (month: number, day: number): OfYear =>
  (year, zone) => ({ from: DateTime.fromObject({ year, month, day }, { zone }) })

/** The nth weekday (1 = Monday) of a month, and so many days more. */
const nth =
  (month: number, weekday: number, count: number, more = 0): OfYear =>
  (year, zone) => {
    const first = DateTime.fromObject({ year, month, day: 1 }, { zone })
    return { from: first.plus({ days: ((weekday - first.weekday + 7) % 7) + (count - 1) * 7 + more }) }
  }

/** A day of the Chinese calendar, and so many days more. */
const lunar =
  (month: number, day: number, more = 0): OfYear =>
  (year, zone) => ({ from: lunarDay(year, month, day, zone).plus({ days: more }) })

/** Clear and bright: a solar term, by the formula for this century. */
const qingming: OfYear = (year, zone) => {
  const short = year % 100
  return {
    from: DateTime.fromObject(
      { year, month: 4, day: Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4) },
      { zone },
    ),
  }
}

/** Gauss's rule for Easter Sunday, in the form for the Gregorian calendar. */
const easter: OfYear = (year, zone) => {
  const century = Math.floor(year / 100)
  const shift = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30
  const moon = (19 * (year % 19) + shift) % 30
  const week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + ((4 + century - Math.floor(century / 4)) % 7)) % 7
  const late = (moon === 29 && week === 6) || (moon === 28 && week === 6 && (11 * shift + 11) % 30 < 19) ? 7 : 0
  return { from: DateTime.fromObject({ year, month: 3, day: 22 }, { zone }).plus({ days: moon + week - late }) }
}

/** The sale before the Spring Festival has no fixed date: the four weeks before its eve. */
const newYearSale: OfYear = (year, zone) => {
  const spring = lunarDay(year, 1, 1, zone)
  return { from: spring.minus({ days: 29 }), to: spring.minus({ days: 1 }) }
}

/** Days of the shopping calendar by the names customers give them. */
const days: readonly (readonly [names: string, ofYear: OfYear])[] = [
  ['双十一 双11 双1１ 光棍节 double 11|singles day|singles’ day', fixed(11, 11)],
  ['双十二 双12 double 12', fixed(12, 12)],
  ['六一八 618 年中大促', fixed(6, 18)],
  ['九九大促 99大促', fixed(9, 9)],
  ['年货节', newYearSale],
  ['黑五 黑色星期五 black friday', nth(11, 4, 4, 1)],
  ['网一 网络星期一 cyber monday', nth(11, 4, 4, 4)],
  ['感恩节 thanksgiving', nth(11, 4, 4)],
  ['女神节 女王节 三八节 妇女节 38节', fixed(3, 8)],
  ['情人节 valentine’s day', fixed(2, 14)],
  ['白色情人节', fixed(3, 14)],
  ['愚人节', fixed(4, 1)],
  ['五一 劳动节', fixed(5, 1)],
  ['五二零', fixed(5, 20)],
  ['六一儿童节 儿童节', fixed(6, 1)],
  ['教师节', fixed(9, 10)],
  ['国庆节 国庆 十一国庆 national day', fixed(10, 1)],
  ['万圣节 halloween', fixed(10, 31)],
  ['平安夜 christmas eve', fixed(12, 24)],
  ['圣诞节 圣诞 christmas|xmas', fixed(12, 25)],
  ['跨年 new year’s eve', fixed(12, 31)],
  ['元旦节 元旦 new year’s day', fixed(1, 1)],
  ['母亲节 mother’s day', nth(5, 7, 2)],
  ['父亲节 father’s day', nth(6, 7, 3)],
  ['春节 过年 大年初一 农历新年 chinese new year|lunar new year|spring festival', lunar(1, 1)],
  ['除夕 大年三十 年三十 年夜', lunar(1, 1, -1)],
  ['元宵节 元宵 lantern festival', lunar(1, 15)],
  ['清明节 清明', qingming],
  ['端午节 端午 dragon boat festival', lunar(5, 5)],
  ['七夕节 七夕', lunar(7, 7)],
  ['中秋节 中秋 mid-autumn festival|mid-autumn', lunar(8, 15)],
  ['重阳节 重阳', lunar(9, 9)],
  ['腊八节 腊八', (year, zone) => ({ from: lunarDay(year - 1, 12, 8, zone) })],
  ['复活节 easter', easter],
]

const chinese = new Map<string, OfYear>()
const english = new Map<string, OfYear>()
for (const [names, ofYear] of days) {
  const [, ours = '', theirs = ''] = /^([^a-z]*)(.*)$/.exec(names)!
  for (const name of ours.split(' ')) if (name) chinese.set(name, ofYear)
  for (const name of theirs.split('|')) if (name) english.set(name, ofYear)
}

const byLength = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|')
/** For use inside regular expressions. */
export const shoppingDayNames = byLength(chinese.keys())
export const englishShoppingDayNames = byLength(english.keys()).replaceAll('’', "['’]?")

/** A named day in a given year; undefined for other names. */
export function shoppingDay(name: string, year: number, zone: Zone): Days | undefined {
  const plain = name.toLowerCase().replace(/['’]/g, '’')
  const ofYear = chinese.get(name) ?? english.get(plain) ?? english.get(plain.replace(/s (day|eve)/, '’s $1'))
  return ofYear?.(year, zone)
}
