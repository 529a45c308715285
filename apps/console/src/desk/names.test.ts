import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskPhone } from './names.ts'

test('the middle of a phone number is hidden until it is asked for', () => {
  for (const [phone, shown] of [
    ['+8613812342046', '138****2046'],
    ['138 1234 2046', '138****2046'],
    ['+447700900123', '+44****0123'],
    ['12345', '*****'],
  ] as const)
    assert.equal(maskPhone(phone), shown)
})
