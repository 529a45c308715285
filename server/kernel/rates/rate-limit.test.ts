import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../errors.ts'
import type { Redis } from '../redis.ts'
import { createLimits } from './limits.ts'
import { type Claim, createRateLimits } from './rate-limit.ts'

const li: Claim = { name: 'staff', id: 'li', perMinute: 60 }
const wang: Claim = { name: 'staff', id: 'wang', perMinute: 60 }
const shop: Claim = { name: 'tenant', id: 'shop', perMinute: 90 }

function open() {
  const clock = { at: 1_000_000 }
  return { clock, limits: createRateLimits({ now: () => clock.at }) }
}

/** How many of so many tries were let through. */
const passed = (tries: number, take: () => { retryAfterSeconds: number }) =>
  Array.from({ length: tries }, take).filter((verdict) => verdict.retryAfterSeconds === 0).length

test('who asks too often is told how long to wait, and gets on after that', () => {
  const { clock, limits } = open()

  assert.equal(
    passed(30, () => limits.take(li)),
    10,
  )
  assert.equal(limits.take(li).retryAfterSeconds, 1)
  clock.at += 1000
  assert.equal(
    passed(30, () => limits.take(li)),
    1,
  )
  clock.at += 60_000
  assert.equal(
    passed(30, () => limits.take(li)),
    10,
  )
})

test('in the long run somebody gets what a minute allows and no more', () => {
  const { clock, limits } = open()

  let through = 0
  for (let second = 0; second < 600; second++) {
    clock.at += 1000
    through += passed(5, () => limits.take(li))
  }

  assert.ok(through >= 600 && through <= 610, String(through))
})

test('colleagues do not use up what is not theirs, and together not more than their shop may', () => {
  const { limits } = open()

  assert.equal(
    passed(30, () => limits.take(li, shop)),
    10,
  )
  assert.equal(
    passed(30, () => limits.take(wang, shop)),
    5,
  )
  assert.equal(
    passed(30, () => limits.take(wang)),
    5,
    'what the shop refused was not counted for her',
  )
})

test('what is left is told, by name', () => {
  const { limits } = open()
  for (let i = 0; i < 4; i++) limits.take(li, shop)

  const { rates } = limits.take(li, shop)

  assert.deepEqual(rates, [
    { name: 'staff', quota: 10, windowSeconds: 10, left: 5, fullInSeconds: 5 },
    { name: 'tenant', quota: 15, windowSeconds: 10, left: 10, fullInSeconds: 4 },
  ])
})

test('a limit of 0 is none', () => {
  const { limits } = open()
  assert.equal(
    passed(500, () => limits.take({ ...li, perMinute: 0 })),
    500,
  )
})

test('who goes on and on is put out, and may come back after half a minute', () => {
  const limits = createLimits({})
  const over = Array.from({ length: 200 }, () => limits.noteRefused('troll')).indexOf(true)

  assert.equal(over, 60)
  assert.throws(
    () => limits.admit('troll'),
    (error) => error instanceof AppError && Number(error.facts.retryAfterSeconds) >= 30,
  )
  limits.admit('somebody else')
})

test('a whole network of IPv6 is one address', () => {
  const { address } = createLimits({})
  assert.equal(address('2001:db8:1:2:aaaa::1').id, address('2001:db8:1:2:bbbb::7').id)
  assert.notEqual(address('2001:db8:1:2::1').id, address('2001:db8:1:3::1').id)
  assert.notEqual(address('192.0.2.1').id, address('192.0.2.2').id)
})

test('two processes with one Redis let through together what one would, and each goes on alone while it is away', async () => {
  const kept = new Map<string, number>()
  let isAway = false
  const eval_ = async (_: string, { keys, arguments: spent }: { keys: string[]; arguments: string[] }) =>
    keys.map((key, i) => {
      const until = Math.max(kept.get(key) ?? 0, Date.now()) + Number(spent[i])
      kept.set(key, until)
      return Math.floor(until - Date.now())
    })
  const redis = {
    ask: async (question: (client: object) => Promise<unknown>) => (isAway ? undefined : question({ eval: eval_ })),
  } as unknown as Redis
  const [one, other] = [createRateLimits({ redis }), createRateLimits({ redis })]
  const slow: Claim = { name: 'key', id: 'erp', perMinute: 6, windowSeconds: 600 }

  for (let i = 0; i < 50; i++) one.take(slow)
  other.take(slow)
  await told()

  const left = passed(60, () => other.take(slow))
  assert.ok(left >= 8 && left <= 9, String(left))
  isAway = true
  const alone: Claim = { ...slow, id: 'alone' }
  for (let i = 0; i < 50; i++) one.take(alone)
  await told()
  assert.equal(
    passed(60, () => one.take(alone)),
    10,
  )
  assert.equal(
    passed(60, () => other.take(alone)),
    60,
  )
  for (const limits of [one, other]) limits.stop()
})

const told = () => new Promise((done) => setTimeout(done, 600))
