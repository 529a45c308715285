import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addParaphrases,
  disagreements,
  emptyAnswer,
  emptyDraft,
  lastDayOf,
  mergeDrafts,
  pastedLines,
  sameDraft,
  shownAnswer,
  timeOfDay,
} from './faq-draft.ts'

test('a pasted list becomes one paraphrase a line, without its numbers and bullets', () => {
  const pasted =
    '1. 钱什么时候退给我\r\n2、退了好几天没收到钱\n\n- tui kuan 怎么还没到\n· 退款进度\n3.5折是什么意思\n２４小时内能到吗'

  assert.deepEqual(pastedLines(pasted), [
    '钱什么时候退给我',
    '退了好几天没收到钱',
    'tui kuan 怎么还没到',
    '退款进度',
    '3.5折是什么意思',
    '２４小时内能到吗',
  ])
})

test('a paraphrase that is there already is not added twice, whatever its marks and case', () => {
  const wording = { locale: 'zh-CN', question: '退款多久到账？', paraphrases: ['钱啥时候退'] }

  const result = addParaphrases(wording, ['退款多久到账', '钱啥时候退！', 'Refund 多久', 'refund多久', '？？'])

  assert.deepEqual(result.wording.paraphrases, ['钱啥时候退', 'Refund 多久'])
  assert.equal(result.added, 1)
  assert.equal(result.known, 4)
})

test('the preview shows the answer for the language, and of those the one for the web', () => {
  const draft = {
    ...emptyDraft('zh-CN'),
    answers: [
      { ...emptyAnswer('zh-CN'), text: '通用' },
      { ...emptyAnswer('zh-CN'), text: '网页', channels: ['web' as const] },
      { ...emptyAnswer('zh-CN'), text: '静安店', storeIds: ['jingan'] },
      { ...emptyAnswer('zh-CN'), text: '已过期', channels: ['web' as const], validTo: '2026-01-01T00:00:00Z' },
      { ...emptyAnswer('en'), text: 'General' },
    ],
  }
  const now = new Date('2026-11-22T08:00:00Z')

  assert.equal(shownAnswer(draft, 'zh-CN', now)?.text, '网页')
  assert.equal(shownAnswer(draft, 'en', now)?.text, 'General')
})

test('after somebody else saved, each part can be taken from either side', () => {
  const theirs = emptyDraft('zh-CN', '退款', '退款多久到账？')
  const mine = emptyDraft('zh-CN', '售后', '退款几天到？')

  assert.deepEqual(disagreements(mine, theirs), ['category', 'wordings'])
  const merged = mergeDrafts(mine, theirs, ['wordings'])
  assert.equal(merged.category, '退款')
  assert.equal(merged.wordings[0]!.question, '退款几天到？')
})

test('a draft is changed by what it says, not by what else was kept with it', () => {
  const draft = emptyDraft('zh-CN', '退款', '退款多久到账？')

  assert.ok(sameDraft({ ...draft, ifVersion: 1 } as typeof draft, draft))
  assert.ok(!sameDraft(draft, { ...draft, enabled: false }))
})

test('an answer that is valid to a day holds through the end of that day', () => {
  const end = timeOfDay('2026-11-30', 'end')!

  assert.equal(lastDayOf(end), '2026-11-30')
  assert.equal(new Date(end).getDate(), 1)
  assert.equal(timeOfDay('', 'end'), null)
})
