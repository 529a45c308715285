import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCommonPassword } from './common-passwords.ts'

const tried = [
  ...['password', 'Password1', 'P@ssw0rd2024!', 'pass-word', 'passwordpassword', 'letmein!', 'qwertyuiop', 'QWERTY123'],
  ...['12345678', '87654321', '11111111', '88888888', '123123123', '1q2w3e4r', '1qaz2wsx', 'abc12345', 'a1b2c3d4'],
  ...['iloveyou', 'helloworld', 'admin@123', 'Admin888', 'adminadmin', 'welcome1', 'changeme', 'root1234', 'Sunsh1ne'],
  ...[
    'woaini1314',
    'woaini520',
    '5201314520',
    'wodemima',
    'nihao123',
    'zhangsan1990',
    '19900101',
    '1990-01-01',
    '147258369',
  ],
  ...['我的密码123', '密码密码', '我爱你我爱你', 'zhanggui2026', 'ｐａｓｓｗｏｒｄ', '!@#$%^&*', 'abcd1234'],
]
const own = [
  'shan-lu-shui-yun-7',
  'correct horse battery staple',
  '春眠不觉晓处处闻啼鸟',
  'k7#mQ2vx',
  'dragon-lake-7-mill',
]

test('what everybody tries first is known, in any dress: English and Chinese words, rows of keys, figures, dates', () => {
  assert.deepEqual(
    tried.filter((password) => !isCommonPassword(password)),
    [],
  )
})

test('words of her own, and what nobody would think of, are let through', () => {
  assert.deepEqual(
    own.filter((password) => isCommonPassword(password)),
    [],
  )
})

test("a person's own name, e-mail and shop are tried first too", () => {
  assert.ok(isCommonPassword('Linxiaowen2026', ['林晓雯', 'linxiaowen', 'yunshan']))
  assert.ok(isCommonPassword('yunshan_2026', ['yunshan']))
  assert.ok(!isCommonPassword('Linxiaowen2026', ['suhe']))
})

test('a password of any length is judged at once', () => {
  for (const part of ['a', 'ab', '1', '密码', '!a1']) isCommonPassword(part.repeat(128 / part.length))
})
