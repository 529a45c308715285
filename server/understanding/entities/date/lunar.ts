import { DateTime, type Zone } from 'luxon'

/**
 * The Chinese calendar: the day on which each year begins, then its months, long (L, 30 days) or short (S, 29); + stands
 * before a leap month. (The runtime's own Chinese calendar is a day late in 2027.)
 */
const years: Record<number, string> = {
  2015: '02-19 SLSSLSLLLSLS',
  2016: '02-08 LSLSSLSLLSLL',
  2017: '01-28 SLSLSS+LSLSLLL',
  2018: '02-16 SLSLSSLSLSLL',
  2019: '02-05 LSLSLSSLSSLL',
  2020: '01-25 SLLL+SLSSLSLSL',
  2021: '02-12 SLLSLSLSLSLS',
  2022: '02-01 LSLSLLSLSLSL',
  2023: '01-22 SL+SSLLSLLSLSL',
  2024: '02-10 SLSSLSLLSLLS',
  2025: '01-29 LSLSSL+SLSLLLS',
  2026: '02-17 LSLSSLSSLLLS',
  2027: '02-06 LLSLSSLSSLLS',
  2028: '01-26 LLLSL+SSLSSLLS',
  2029: '02-13 LLSLSLSLSSLL',
  2030: '02-03 SLSLLSLSLSLS',
  2031: '01-23 SLL+SLSLLSLSLS',
  2032: '02-11 LSSLSLLSLLSL',
  2033: '01-31 SLSSLSLSLLL+SL',
  2034: '02-19 SLSSLSLSLLSL',
  2035: '02-08 LSLSSLSSLLSL',
  2036: '01-28 LLSLSS+LSSLSLL',
  2037: '02-15 LLSLSSLSSLSL',
  2038: '02-04 LLSLSLSLSSLS',
  2039: '01-24 LLSLL+SLSLSLSS',
  2040: '02-12 LSLLSLSLLSLS',
  2041: '02-01 SLSLSLLSLLSL',
  2042: '01-22 SL+SSLSLSLLSLL',
  2043: '02-10 SLSSLSSLLSLL',
  2044: '01-30 LSLSSLS+SLSLLL',
  2045: '02-17 LSLSSLSSLSLL',
  2046: '02-06 LSLSLSLSSLSL',
  2047: '01-26 LSLLS+LSLSSLSL',
  2048: '02-14 SLLSLLSLSSLS',
  2049: '02-02 LSLSLLSLLSLS',
  2050: '01-23 SLS+LSLSLLSLLS',
  2051: '02-11 LSSLSSLLSLLL',
  2052: '02-01 SLSSLSSL+SLLLL',
  2053: '02-19 SLSSLSSLSLLL',
  2054: '02-08 SLLSSLSSLSLL',
  2055: '01-28 SLLSLS+LSSLSLS',
  2056: '02-15 LLLSLSLSSLSL',
  2057: '02-04 SLLSLSLLSSLS',
  2058: '01-24 LSLS+LSLLSLLSS',
  2059: '02-12 LSLSLSLSLLLS',
  2060: '02-02 LSSLSSLSLLLS',
}
const first = 2015
const last = 2060

/**
 * The day on which a day of the Chinese calendar falls; `year` is the one in which that Chinese year begins. Leap months
 * are passed over; the thirtieth of a short month is its last day. Beyond the table its nearest year stands in.
 */
export function lunarDay(year: number, month: number, day: number, zone: Zone): DateTime {
  const [begins, lengths] = years[Math.min(last, Math.max(first, year))]!.split(' ')
  let before = 0
  let number = 0
  for (const part of lengths!.match(/\+?[LS]/g)!) {
    const length = part.endsWith('L') ? 30 : 29
    if (!part.startsWith('+')) number++
    if (number === month && !part.startsWith('+'))
      return DateTime.fromISO(`${year}-${begins}`, { zone }).plus({ days: before + Math.min(day, length) - 1 })
    before += length
  }
  return DateTime.invalid('no such month')
}
