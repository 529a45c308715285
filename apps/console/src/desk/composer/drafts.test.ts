import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDrafts, emptyDraft } from './drafts.ts'

function memoryStore() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('a draft is still there after the page was closed', () => {
  const store = memoryStore()
  createDrafts(store, 'suhe').write('c1', 'reply', { text: '今晚送达', attachments: [] })

  assert.equal(createDrafts(store, 'suhe').read('c1', 'reply').text, '今晚送达')
})

test('reply and note, conversations and people each have their own draft', () => {
  const store = memoryStore()
  const drafts = createDrafts(store, 'suhe')
  drafts.write('c1', 'reply', { text: '给客户', attachments: [] })

  assert.equal(drafts.read('c1', 'note').text, '')
  assert.equal(drafts.read('c2', 'reply').text, '')
  assert.equal(createDrafts(store, 'guyan').read('c1', 'reply').text, '')
})

test('an emptied draft leaves nothing behind, and a damaged one counts as empty', () => {
  const store = memoryStore()
  const drafts = createDrafts(store, 'suhe')
  drafts.write('c1', 'reply', { text: '写了', attachments: [] })
  drafts.write('c1', 'reply', emptyDraft)
  assert.equal(store.kept.size, 0)

  store.setItem('zhanggui.draft.suhe.c1.reply', '{damaged')
  assert.deepEqual(drafts.read('c1', 'reply'), emptyDraft)
})
