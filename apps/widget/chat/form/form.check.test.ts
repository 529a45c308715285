import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Form } from '../../../../contracts/message.ts'
import { checkForm } from './form.check.ts'

const fields: Form['fields'] = [
  { name: 'how', label: '想怎么处理', kind: 'radio', required: true },
  { name: 'phone', label: '电话', kind: 'phone', required: true },
  { name: 'mail', label: '邮箱', kind: 'email', required: false },
  { name: 'count', label: '件数', kind: 'number', required: false },
]

test('a form says at each field what is wrong with it', () => {
  assert.deepEqual(checkForm(fields, { phone: '电话', mail: 'a@b', count: '两件' }), {
    how: 'required',
    phone: 'badPhone',
    mail: 'badEmail',
    count: 'badNumber',
  })
})

test('a well filled form passes, what need not be filled may be empty', () => {
  assert.deepEqual(checkForm(fields, { how: 'swap', phone: '+86 138 0000 1111' }), {})
  assert.deepEqual(checkForm(fields, { how: 'swap', phone: '021-5566 7788', mail: 'a@b.cn', count: '2' }), {})
})
