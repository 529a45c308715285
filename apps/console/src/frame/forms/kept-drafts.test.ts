import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forgetDraft, keepDraft, readDraft } from './kept-drafts.ts'

function createStore(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }
}

test('a draft is found again after the page was closed, until it is saved', () => {
  const store = createStore()

  keepDraft('faq.1', { question: '退款多久到账？' }, store)

  assert.deepEqual(readDraft('faq.1', store), { question: '退款多久到账？' })
  forgetDraft('faq.1', store)
  assert.equal(readDraft('faq.1', store), undefined)
})

test('a kept draft that cannot be read is no draft', () => {
  const store = createStore()
  store.setItem('zhanggui.draft.faq.1', '{broken')

  assert.equal(readDraft('faq.1', store), undefined)
})

test('a full store does not stop the typing', () => {
  const full = {
    ...createStore(),
    setItem: () => {
      throw new Error('full')
    },
  }

  keepDraft('faq.1', { question: '发票' }, full)
})
