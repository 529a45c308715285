import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { OpeningHours } from '../../../contracts/staff.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createTestAccounts, createTestTenant } from '../testing.ts'
import { openStateAt } from './opening-hours.ts'

const database = await createTestDatabase()
after(() => database.close())

const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:00' },
  { weekday, from: '13:30', to: '18:00' },
])
const shanghai: OpeningHours = {
  timezone: 'Asia/Shanghai',
  weekly: week,
  exceptions: [
    { date: '2026-10-01', name: '国庆节', spans: [] },
    { date: '2026-10-02', name: '国庆节', spans: [] },
    { date: '2026-10-10', name: '调休上班', spans: [{ from: '09:00', to: '17:00' }] },
  ],
}
const night: OpeningHours = {
  timezone: 'Asia/Shanghai',
  weekly: [
    { weekday: 5, from: '20:00', to: '02:00' },
    { weekday: 7, from: '18:00', to: '24:00' },
    { weekday: 1, from: '00:00', to: '01:00' },
  ],
  exceptions: [{ date: '2026-11-28', name: '盘点', spans: [] }],
}
const always: OpeningHours = {
  timezone: 'Asia/Shanghai',
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
  exceptions: [],
}
const berlin: OpeningHours = {
  timezone: 'Europe/Berlin',
  weekly: [
    { weekday: 6, from: '22:00', to: '06:00' },
    { weekday: 7, from: '10:00', to: '12:00' },
  ],
  exceptions: [],
}
const newYork: OpeningHours = {
  timezone: 'America/New_York',
  weekly: [{ weekday: 7, from: '02:30', to: '04:00' }],
  exceptions: [],
}

/** What, hours, moment, open or not, next change. */
const cases: [string, OpeningHours, string, boolean, string | null][] = [
  ['in the morning', shanghai, '2026-11-23T09:00:00+08:00', true, '2026-11-23T12:00:00+08:00'],
  ['a second before opening', shanghai, '2026-11-23T08:59:59+08:00', false, '2026-11-23T09:00:00+08:00'],
  ['in the lunch break', shanghai, '2026-11-23T12:00:00+08:00', false, '2026-11-23T13:30:00+08:00'],
  ['after work', shanghai, '2026-11-23T18:00:00+08:00', false, '2026-11-24T09:00:00+08:00'],
  ['on Friday evening', shanghai, '2026-11-27T20:00:00+08:00', false, '2026-11-30T09:00:00+08:00'],
  ['on a holiday', shanghai, '2026-10-01T10:00:00+08:00', false, '2026-10-05T09:00:00+08:00'],
  ['on a working Saturday', shanghai, '2026-10-10T12:30:00+08:00', true, '2026-10-10T17:00:00+08:00'],
  ['seen from another zone', shanghai, '2026-11-23T01:30:00Z', true, '2026-11-23T04:00:00Z'],
  ['past midnight', night, '2026-11-28T01:59:00+08:00', true, '2026-11-28T02:00:00+08:00'],
  ['past midnight into a closed day', night, '2026-11-28T00:30:00+08:00', true, '2026-11-28T02:00:00+08:00'],
  ['until 24:00 and on from 00:00', night, '2026-11-29T23:30:00+08:00', true, '2026-11-30T01:00:00+08:00'],
  ['before a night that is not', night, '2026-11-28T12:00:00+08:00', false, '2026-11-29T18:00:00+08:00'],
  ['around the clock', always, '2026-11-23T12:00:00+08:00', true, null],
  [
    'around the clock until a holiday far away',
    { ...always, exceptions: [{ date: '2027-02-06', name: '春节', spans: [] }] },
    '2026-11-23T12:00:00+08:00',
    true,
    '2027-02-06T00:00:00+08:00',
  ],
  ['with no hours at all', { ...always, weekly: [] }, '2026-11-23T12:00:00+08:00', false, null],
  [
    'with one opening far away',
    {
      ...always,
      weekly: [],
      exceptions: [{ date: '2027-02-06', name: '春节', spans: [{ from: '10:00', to: '12:00' }] }],
    },
    '2026-11-23T12:00:00+08:00',
    false,
    '2027-02-06T10:00:00+08:00',
  ],
  ['in the night when clocks go forward', berlin, '2026-03-29T00:30:00Z', true, '2026-03-29T04:00:00Z'],
  ['in the night when clocks go back', berlin, '2026-10-25T01:30:00Z', true, '2026-10-25T05:00:00Z'],
  ['on the morning after clocks went back', berlin, '2026-10-25T08:59:00Z', false, '2026-10-25T09:00:00Z'],
  ['at an hour that clocks leave out', newYork, '2026-03-08T07:00:00Z', false, '2026-03-08T07:30:00Z'],
]

for (const [what, hours, at, open, nextChangeAt] of cases)
  test(`people are ${open ? 'there' : 'away'} ${what} (${at})`, () => {
    assert.deepEqual(openStateAt(hours, new Date(at)), {
      open,
      nextChangeAt: nextChangeAt === null ? null : new Date(nextChangeAt),
    })
  })

test('an operator sets the hours, a colleague sees whether it is open now', async () => {
  const { app, accounts, as } = await openShop('2026-11-23T12:10:00+08:00')

  assert.deepEqual((await as('agent', 'GET', '/opening-hours/now')).json(), { open: true, nextChangeAt: null })
  assert.equal((await as('agent', 'PUT', '/opening-hours', shanghai)).json().code, 'accounts.openingHours.forbidden')
  assert.equal((await as('operator', 'PUT', '/opening-hours', shanghai)).statusCode, 200)

  assert.deepEqual((await as('agent', 'GET', '/opening-hours')).json(), shanghai)
  assert.deepEqual((await as('agent', 'GET', '/opening-hours/now')).json(), {
    open: false,
    nextChangeAt: '2026-11-23T05:30:00.000Z',
  })
  assert.ok(accounts)
  await app.close()
})

test('hours that cannot be are refused and the old ones stay', async () => {
  const { app, as } = await openShop('2026-11-23T12:10:00+08:00')
  await as('administrator', 'PUT', '/opening-hours', shanghai)
  const day = { date: '2026-12-25', name: '', spans: [] }

  const wrong: [object, string][] = [
    [{ ...shanghai, timezone: 'Asia/Hangzhou' }, 'accounts.settings.timezoneUnknown'],
    [{ ...shanghai, weekly: [{ weekday: 1, from: '09:00', to: '09:00' }] }, 'accounts.openingHours.spanEmpty'],
    [{ ...shanghai, weekly: [{ weekday: 1, from: '24:00', to: '09:00' }] }, 'accounts.openingHours.spanEmpty'],
    [{ ...shanghai, exceptions: [day, day] }, 'accounts.openingHours.dateTwice'],
    [{ ...shanghai, weekly: [{ weekday: 8, from: '09:00', to: '10:00' }] }, 'request.invalid'],
    [{ ...shanghai, exceptions: [{ ...day, date: '2026-02-30' }] }, 'request.invalid'],
  ]
  for (const [hours, code] of wrong)
    assert.equal((await as('administrator', 'PUT', '/opening-hours', hours)).json().code, code)

  assert.deepEqual((await as('administrator', 'GET', '/opening-hours')).json(), shanghai)
  await app.close()
})

async function openShop(at: string) {
  const tenant = await createTestTenant(database.db)
  const { app, accounts } = await createTestAccounts(database, { now: () => new Date(at), as: tenant.cast })
  const as = (who: string, method: 'GET' | 'PUT', url: string, payload?: object) =>
    app.inject({ method, url: `/api/v1${url}`, headers: { authorization: who }, ...(payload ? { payload } : {}) })
  return { app, accounts, as }
}
