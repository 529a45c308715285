import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isStrongEnough, strengthOf } from './password.ts'

const cases: [string, number][] = [
  ['', 0],
  ['abc123', 0],
  ['12345678', 1],
  ['aaaaaaaaaaaa', 1],
  ['password2026', 1],
  ['yunshanshop', 1],
  ['yunshan2026', 2],
  ['Yunshan2026!', 4],
  ['四月的杉树下有只猫真可爱呀你看', 2],
  ['correct horse battery staple', 4],
]
for (const [password, strength] of cases)
  test(`the password “${password}” counts as ${strength} of 4`, () => {
    assert.equal(strengthOf(password), strength)
  })

test('a password of seven characters is refused before it is sent', () => {
  assert.equal(isStrongEnough('1234567'), false)
  assert.equal(isStrongEnough('12345678'), true)
  assert.equal(isStrongEnough('长'.repeat(129)), false)
})
