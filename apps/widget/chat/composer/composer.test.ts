import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSendKey } from './composer.keys.ts'
import { admitFiles, fileSizeMax } from './upload.list.ts'

const enter = { key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13 }

test('Enter sends, Shift and Enter begins a line, and an input method keeps its Enter', () => {
  assert.equal(isSendKey(enter), true)
  assert.equal(isSendKey({ ...enter, shiftKey: true }), false)
  assert.equal(isSendKey({ ...enter, isComposing: true }), false)
  assert.equal(isSendKey({ ...enter, keyCode: 229 }), false)
  assert.equal(isSendKey({ ...enter, key: 'a' }), false)
})

test('a file over 25 MB or without content is refused by name before anything is uploaded', () => {
  const file = (name: string, size: number) => ({ name, size }) as File

  const { admitted, refused } = admitFiles([file('a.png', 1), file('film.mov', fileSizeMax + 1), file('b', 0)], 0)

  assert.deepEqual(
    admitted.map((each) => each.name),
    ['a.png'],
  )
  assert.deepEqual(refused, [
    { kind: 'tooLarge', name: 'film.mov' },
    { kind: 'emptyFile', name: 'b' },
  ])
})

test('a message carries at most nine files', () => {
  const files = Array.from({ length: 5 }, (_, i) => ({ name: String(i), size: 1 }) as File)

  const { admitted, refused } = admitFiles(files, 6)

  assert.equal(admitted.length, 3)
  assert.deepEqual(refused, [{ kind: 'tooMany' }])
})
