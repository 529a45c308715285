import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accentText, contrast, onAccent, ownAccent, usableAccent } from './accent.ts'

test("a shop's accent is used only when words on it can be read", () => {
  assert.equal(usableAccent('#A5432B'), '#A5432B')
  assert.equal(usableAccent('#FFD84D'), '#FFD84D')
  assert.equal(onAccent('#FFD84D'), '#1D2320')
  assert.equal(onAccent('#A5432B'), '#FFFFFF')
  for (const refused of [null, 'red', '#fff', '#12345', 'url(x)']) assert.equal(usableAccent(refused), ownAccent)
})

test('whatever the accent, words in it can be read on light and dark', () => {
  for (const accent of ['#FFD84D', '#FFFFFF', '#000000', '#A5432B', '#0B7763', '#8888FF'])
    for (const surface of ['#FFFFFF', '#191D1B'])
      assert.ok(contrast(accentText(accent, surface), surface) >= 4.5, `${accent} on ${surface}`)
})
