import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base32, matchingStep, newTotpSecret, stepAt, totpAddress, totpCode } from './totp.ts'

const secret = base32(Buffer.from('12345678901234567890'))

for (const [seconds, code] of [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const)
  test(`${seconds} seconds after 1970 the code of RFC 6238 is ${code}`, () => {
    assert.equal(totpCode(secret, stepAt(new Date(seconds * 1000)), 8), code)
  })

test('a clock may be one step early or late, not two', () => {
  const now = new Date('2026-11-23T08:00:10Z')
  const codeAfter = (steps: number) => totpCode(secret, stepAt(now) + steps)

  for (const steps of [-1, 0, 1]) assert.equal(matchingStep(secret, codeAfter(steps), now), stepAt(now) + steps)
  for (const steps of [-2, 2, 40]) assert.equal(matchingStep(secret, codeAfter(steps), now), undefined)
})

test('a secret has 160 bits in 32 letters, and the address for apps names the service and the person', () => {
  const made = newTotpSecret()

  assert.match(made, /^[A-Z2-7]{32}$/)
  assert.notEqual(made, newTotpSecret())
  assert.equal(
    totpAddress('GEZDGNBV', '云杉 优选', 'lin@yunshan.example'),
    'otpauth://totp/%E4%BA%91%E6%9D%89%20%E4%BC%98%E9%80%89:lin%40yunshan.example?secret=GEZDGNBV&issuer=%E4%BA%91%E6%9D%89%20%E4%BC%98%E9%80%89',
  )
})
