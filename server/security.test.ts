import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .slice(2, -2)
      .split('|')
      .map((cell) => cell.trim()),
  )

test('what the page on security promises is tested where it says so', () => {
  const named = [...page.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path]) => path!)

  assert.ok(named.length > 80)
  assert.deepEqual(
    named.filter((path) => !existsSync(join(root, path))),
    [],
  )
})

test('each item of the standard stands there once, with a state that is one of five', () => {
  const states = ['met', 'partly', 'not met', 'yours', 'n/a']

  assert.ok(rows.length > 200)
  assert.equal(new Set(rows.map(([item]) => item)).size, rows.length)
  assert.deepEqual(
    rows.filter(([, , state]) => !states.includes(state!)),
    [],
  )
})

test('what is not met, met in part or left to others says what is missing', () => {
  const silent = rows.filter(([, , state, how]) => ['partly', 'not met'].includes(state!) && !how)

  assert.deepEqual(silent, [])
})

test('the page leads only to files that are there', () => {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path!)

  assert.deepEqual(
    links.filter((path) => !existsSync(join(root, 'docs', path))),
    [],
  )
})
