import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvCell, csvLine } from './csv.ts'

const cases: [string, string][] = [
  ['林小满', '林小满'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd|calc', "'+cmd|calc"],
  ['  =1+1', "'  =1+1"],
  ['+86 138 0000 2046', '+86 138 0000 2046'],
  ['-12.5', '-12.5'],
  ['a,b', '"a,b"'],
  ['two\nlines', '"two\nlines"'],
]
for (const [text, cell] of cases)
  test(`a spreadsheet shows ${JSON.stringify(text)} and runs nothing`, () => assert.equal(csvCell(text), cell))

test('a line ends as the standard of such files wants it', () => {
  assert.equal(csvLine(['a', null, 3]), 'a,,3\r\n')
})
