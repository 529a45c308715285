import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const server = join(import.meta.dirname, '..', '..', '..', '..', 'server')
const sources = globSync('**/*.ts', { cwd: server, exclude: ['**/*.test.ts', '**/testing.ts'] }).map((file) =>
  readFileSync(join(server, file), 'utf8'),
)
const found = (pattern: RegExp) => sources.flatMap((source) => [...source.matchAll(pattern)].map((hit) => hit[1]!))

/** Codes that no screen of the console shows: of the command line, of the widget, or answered by the service itself. */
const notShown = [
  /^backup\./,
  /^kernel\./,
  /^metrics\./,
  /^channels\.web\./,
  /^dialogue\./,
  /^accounts\.tenant\.slug/,
  /^answering\.(evaluation|knowledge)\./,
  /^commerce\.shop(Exists|FileInvalid)$/,
  /^conversation\.rating\./,
  /^conversation\.message\.feedbackRefused$/,
  /^customers\.identity\.ofAnother$/,
  /^understanding\.(?!textTooLong|analysis)/,
]

Object.assign(globalThis, { document: { documentElement: {} } })
Object.defineProperty(globalThis, 'localStorage', { value: { getItem: () => null, setItem: () => {} } })
const { changeLocale, locales, findErrorText } = await import('./i18n.ts')
const { errorSentence } = await import('./errors.ts')
const { ApiError } = await import('./api.ts')
for (const file of globSync('**/errors.ts', { cwd: join(import.meta.dirname, '..') })) await import(`../${file}`)
const { findAuditSentence } = await import('../settings/audit-texts.ts')

test('whatever the service refuses is told in a sentence, in both languages', () => {
  const codes = found(/defineError(?:<[^(]*>)?\(\s*'([^']+)'/g)
  assert.ok(codes.length > 60, `only ${codes.length} codes were found`)

  for (const locale of locales) {
    changeLocale(locale)
    const missing = codes.filter((code) => !notShown.some((kind) => kind.test(code)) && !findErrorText(code, {}))
    assert.deepEqual(missing, [], locale)
  }
})

test('what a role may not do is told in a sentence, in both languages', () => {
  const subjects = found(/definePolicy\(\s*'([^']+)'/g)
  assert.ok(subjects.length > 10)

  for (const locale of locales) {
    changeLocale(locale)
    for (const subject of subjects)
      assert.equal(errorSentence(new ApiError(`${subject}.forbidden`, {}, 403)), findErrorText('forbidden', {}))
  }
})

test('every line of the audit log says in words what was done, in both languages', () => {
  const events = new Map(
    sources.flatMap((source) =>
      [...source.matchAll(/const (\w+) = (?:defineEvent\(\s*)?'(\w+\.[\w.]+)'/g)].map(
        (hit) => [hit[1]!, hit[2]!] as const,
      ),
    ),
  )
  const calls = found(/\baudit\(\w+,\s*((?:systemActor\(\w+\)|actorOf\(\w+\)|\w+),[^\n]*)/g)
  const actions = calls.flatMap((call) => {
    const literals = [...call.matchAll(/'(\w+\.[\w.]+)'/g)].map((hit) => hit[1]!)
    const named = [...call.matchAll(/\b(\w+)(?:\.name\b|(?=,))/g)].flatMap((hit) => events.get(hit[1]!) ?? [])
    assert.ok(literals.length + named.length > 0, `this action is not understood: ${call}`)
    return [...literals, ...named]
  })
  assert.ok(actions.length > 15, `only ${actions.length} actions were found`)

  for (const locale of locales) {
    changeLocale(locale)
    assert.deepEqual(
      actions.filter((action) => !findAuditSentence(action)),
      [],
      locale,
    )
  }
})
