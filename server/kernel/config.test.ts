import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { envExample, readConfig } from './config.ts'

test('without any setting the service runs on this machine alone', () => {
  const config = readConfig({})

  assert.equal(config.PORT, 3000)
  assert.equal(config.HOST, '127.0.0.1')
  assert.deepEqual(config.ROLES, ['web', 'worker'])
})

test('wrong settings are refused with a sentence each', () => {
  const wrong = { PORT: 'eighty', DATABASE_URL: 'mysql://shop', SECRET_KEY: 'short' }

  assert.throws(
    () => readConfig(wrong),
    (error: Error) => {
      assert.match(error.message, /^PORT: /m)
      assert.match(error.message, /^DATABASE_URL: must start with postgres:\/\//m)
      assert.match(error.message, /^SECRET_KEY: must have at least 32 characters/m)
      return true
    },
  )
})

test('a secret may be given as a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'zhanggui-config-')), 'secret')
  writeFileSync(file, `${'k'.repeat(40)}\n`)

  assert.equal(readConfig({ SECRET_KEY_FILE: file }).SECRET_KEY, 'k'.repeat(40))
  assert.throws(() => readConfig({ SECRET_KEY_FILE: '/nowhere' }), /SECRET_KEY_FILE: \/nowhere cannot be read/)
})

test('the settings example names every setting with its sentence', () => {
  const text = envExample()

  for (const name of ['PORT', 'DATABASE_URL', 'SMTP_URL', 'S3_ENDPOINT'])
    assert.match(text, new RegExp(`^# ${name}=`, 'm'))
})
