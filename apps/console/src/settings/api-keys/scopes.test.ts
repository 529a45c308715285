import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysLeft, endAfter, groupScopes, presetScopes, scopesOf } from './scopes.ts'

test('scopes are grouped by what they are about, conversations first and looking before changing', () => {
  const groups = groupScopes(['webhook:read', 'accounts.staff:read', 'conversation:say', 'conversation:read'])

  assert.deepEqual(
    groups.map((group) => [group.subject, group.scopes.map((one) => one.action)]),
    [
      ['conversation', ['read', 'say']],
      ['accounts.staff', ['read']],
      ['webhook', ['read']],
    ],
  )
})

test('a read-only key looks and changes nothing; each role is offered only what it may', () => {
  const all = [
    { scope: 'conversation:read', roles: ['agent' as const, 'administrator' as const] },
    { scope: 'conversation:say', roles: ['agent' as const, 'administrator' as const] },
    { scope: 'accounts.audit:read', roles: ['administrator' as const] },
  ]

  assert.deepEqual(presetScopes('read', scopesOf(all, 'agent')), ['conversation:read'])
  assert.deepEqual(presetScopes('all', scopesOf(all, 'agent')), ['conversation:read', 'conversation:say'])
  assert.deepEqual(presetScopes('read', scopesOf(all, 'administrator')), ['conversation:read', 'accounts.audit:read'])
})

test('the last two weeks of a key are pointed out, while it works', () => {
  const now = new Date('2026-11-22T08:00:00Z')
  const key = (expiresAt: string | null, state: 'active' | 'revoked' = 'active') => daysLeft({ expiresAt, state }, now)

  assert.equal(key('2026-12-22T08:00:00Z'), undefined)
  assert.equal(key('2026-12-01T09:00:00Z'), 9)
  assert.equal(key('2026-11-22T20:00:00Z'), 0)
  assert.equal(key('2026-11-23T20:00:00Z', 'revoked'), undefined)
  assert.equal(key(null), undefined)
  assert.equal(endAfter(30, now), '2026-12-22T08:00:00.000Z')
  assert.equal(endAfter(0, now), null)
})
