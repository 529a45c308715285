import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeFaqEntry } from '../../../../../contracts/knowledge.ts'
import { inviteStaff } from '../../../../../contracts/staff.ts'
import { ApiError } from '../api.ts'
import { type Checked, findingsOf, issuesFromError } from './issues.ts'

const say = (key: string, facts?: object) => (facts ? `${key} ${Object.values(facts)}` : key)
const issuesOf = (schema: Checked<unknown>, value: unknown) => {
  const found = schema.safeParse(value)
  return found.success ? {} : findingsOf(found.error.issues, say)
}

test('an entry without a question or answer names the fields to fill', () => {
  const entry = {
    category: ' ',
    wordings: [{ locale: 'zh-CN', question: '', paraphrases: [] }],
    answers: [],
  }

  assert.deepEqual(issuesOf(writeFaqEntry, entry), {
    category: 'required',
    'wordings.0.question': 'required',
    answers: 'tooFew 1',
  })
})

test('a wrong e-mail address is told beside the address', () => {
  assert.deepEqual(issuesOf(inviteStaff, { email: 'suhe@', name: '苏禾', role: 'agent' }), { email: 'email' })
})

test('a field that the server refused is found by its path', () => {
  const refusal = new ApiError('request.invalid', { issues: [{ path: '/widget/accent', message: 'x' }] }, 400)

  assert.deepEqual(issuesFromError(refusal, say), { 'widget.accent': 'wrong' })
  assert.deepEqual(issuesFromError(new ApiError('network', {}, 0), say), {})
})
