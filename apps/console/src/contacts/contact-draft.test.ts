import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContactDraft, changesOf, checkedChanges, maskEmail } from './contact-draft.ts'

const saved: ContactDraft = { name: '林晓雯', email: '', phone: '+8613800138000', tags: ['送礼多'], note: '' }

test('only what was changed is sent', () => {
  assert.deepEqual(changesOf(saved, { ...saved, note: '怕羊毛扎' }), { note: '怕羊毛扎' })
  assert.deepEqual(changesOf(saved, { ...saved, name: '林晓雯 ' }), {})
})

test('an emptied phone number is removed, not saved as an empty one', () => {
  assert.deepEqual(changesOf(saved, { ...saved, phone: ' ' }), { phone: null })
})

test('a visitor without a name can get a note without getting a name', () => {
  const visitor = { ...saved, name: '', phone: '' }

  const checked = checkedChanges(visitor).safeParse({ ...visitor, note: '问过礼盒' })

  assert.deepEqual(checked, { success: true, data: { note: '问过礼盒' } })
})

test('a name cannot be emptied', () => {
  assert.equal(checkedChanges(saved).safeParse({ ...saved, name: '' }).success, false)
})

test('an e-mail address is shown without its person until asked for', () => {
  assert.equal(maskEmail('lin.xiaowen@mail.example'), 'l***@mail.example')
  assert.equal(maskEmail('broken'), '***')
})
