import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OpeningHours } from '../../../../../contracts/staff.ts'
import {
  addMonths,
  clockOf,
  minuteOf,
  openStateAt,
  overlapping,
  readClock,
  wallTimeOf,
  weeksOf,
} from './hours-clock.ts'

const hours: OpeningHours = {
  timezone: 'Asia/Shanghai',
  weekly: [
    ...[1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '09:00', to: '12:00' },
      { weekday, from: '13:00', to: '18:00' },
    ]),
    { weekday: 6, from: '20:00', to: '02:00' },
    { weekday: 7, from: '22:00', to: '24:00' },
  ],
  exceptions: [
    { date: '2027-01-01', name: '元旦', spans: [] },
    { date: '2026-12-24', name: '平安夜', spans: [{ from: '10:00', to: '15:00' }] },
  ],
}
/** Monday 23 November 2026 and the days after it. */
const cases: [string, string, string, boolean, string | null][] = [
  ['a weekday before opening', '2026-11-23', '08:59', false, '2026-11-23 09:00'],
  ['the minute of opening', '2026-11-23', '09:00', true, '2026-11-23 12:00'],
  ['the lunch break', '2026-11-23', '12:30', false, '2026-11-23 13:00'],
  ['the minute of closing', '2026-11-23', '18:00', false, '2026-11-24 09:00'],
  ['Saturday night', '2026-11-28', '23:00', true, '2026-11-29 02:00'],
  ['the small hours of Sunday', '2026-11-29', '01:59', true, '2026-11-29 02:00'],
  ['Sunday until midnight', '2026-11-29', '23:59', true, '2026-11-30 00:00'],
  ['a holiday', '2027-01-01', '10:00', false, '2027-01-02 20:00'],
  ['a short day', '2026-12-24', '14:00', true, '2026-12-24 15:00'],
]
for (const [when, day, clock, open, until] of cases)
  test(`${when} (${day} ${clock}) the shop is ${open ? 'open' : 'closed'} until ${until}`, () => {
    const state = openStateAt(hours, { day, minute: minuteOf(clock) })

    assert.equal(state.open, open)
    assert.equal(state.until && `${state.until.day} ${clockOf(state.until.minute)}`, until)
  })

test('a shop that never opens says so, and one that never closes too', () => {
  const at = { day: '2026-11-23', minute: 600 }
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))

  assert.deepEqual(openStateAt({ ...hours, weekly: [], exceptions: [] }, at), {
    open: false,
    until: null,
    exception: null,
  })
  assert.deepEqual(openStateAt({ ...hours, weekly: always, exceptions: [] }, at), {
    open: true,
    until: null,
    exception: null,
  })
})

test('the clock is the shop’s, not the browser’s', () => {
  const time = new Date('2026-11-22T16:30:00Z')

  assert.deepEqual(wallTimeOf(time, 'Asia/Shanghai'), { day: '2026-11-23', minute: 30 })
  assert.deepEqual(wallTimeOf(time, 'America/New_York'), { day: '2026-11-22', minute: 690 })
})

test('spans of a day that overlap are marked', () => {
  const spans = [
    { from: '09:00', to: '12:00' },
    { from: '11:00', to: '13:00' },
    { from: '13:00', to: '18:00' },
  ]

  assert.deepEqual(overlapping(spans), [1])
})

test('a month is shown in whole weeks from Monday', () => {
  const weeks = weeksOf('2026-11')

  assert.equal(weeks[0]![0], '2026-10-26')
  assert.equal(weeks.length, 6)
  assert.equal(weeks.at(-1)!.at(-1), '2026-12-06')
  assert.equal(addMonths('2026-12', 1), '2027-01')
})

const typed: [string, string | undefined][] = [
  ['9', '09:00'],
  ['930', '09:30'],
  ['9:30', '09:30'],
  ['21.00', '21:00'],
  ['９：３０', '09:30'],
  ['9点', '09:00'],
  ['24:00', '24:00'],
  ['2130', '21:30'],
  ['24:30', undefined],
  ['9:75', undefined],
  ['早上', undefined],
  ['', undefined],
]
for (const [text, clock] of typed)
  test(`the typed time “${text}” is ${clock ?? 'refused'}`, () => {
    assert.equal(readClock(text), clock)
  })
