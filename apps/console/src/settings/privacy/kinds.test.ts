import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import i18next from 'i18next'
import { knownKinds } from './kinds.ts'

const server = join(import.meta.dirname, '..', '..', '..', '..', '..', 'server')
const kept = globSync('**/*.ts', { cwd: server, exclude: ['**/*.test.ts'] }).flatMap((file) =>
  [...readFileSync(join(server, file), 'utf8').matchAll(/defineRetention\(\{\s*kind: '([^']+)'/g)].map(
    ([, kind]) => kind!,
  ),
)

Object.assign(globalThis, { document: { documentElement: {} } })
Object.defineProperty(globalThis, 'localStorage', { value: { getItem: () => null, setItem: () => {} } })
const { locales } = await import('../../frame/i18n.ts')
await import('./texts.ts')

test('every kind of data that goes by itself has a name and a hint in both languages, and a place in the list', () => {
  assert.ok(kept.length >= 9, `only ${kept.length} kinds were found`)
  assert.deepEqual(kept.toSorted(), knownKinds.toSorted())

  for (const locale of locales)
    for (const kind of kept)
      for (const key of [`kind_${kind}`, `kind_${kind}_hint`])
        assert.ok(i18next.getResource(locale, 'privacy', key), `${key} in ${locale}`)
})
