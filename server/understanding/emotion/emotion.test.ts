import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalise } from '../normalise/normalise.ts'
import { readEmotion } from './emotion.ts'
import { emotionTrend } from './trend.ts'

const cases: [text: string, label: string, least: number, most: number][] = [
  ['我的订单到哪了', 'neutral', 0, 0],
  ['再不发货我就打12315了', 'angry', 3, 3],
  ['你们就是骗子!!!', 'angry', 3, 3],
  ['什么破店,差评', 'angry', 2, 3],
  ['有点烦', 'angry', 1, 1],
  ['太失望了', 'disappointed', 2, 3],
  ['不太满意', 'disappointed', 1, 2],
  ['收到的杯子坏了', 'disappointed', 1, 1],
  ['急死我了,明天就要用', 'anxious', 2, 3],
  ['怎么还没发货', 'anxious', 1, 1],
  ['好难过😭', 'sad', 2, 3],
  ['围巾特别喜欢', 'satisfied', 2, 3],
  ['谢谢', 'grateful', 1, 2],
  ['非常感謝您', 'grateful', 2, 3],
  ['不好意思打扰一下', 'neutral', 0, 0],
  ['给好评返现吗', 'neutral', 0, 0],
  ['没有生气', 'neutral', 0, 0],
  ['谢谢,不过你们的态度真的太差,我要投诉', 'angry', 2, 3],
  ['this is ridiculous, worst shop ever!!', 'angry', 2, 3],
  ['thank you so much', 'grateful', 2, 2],
  ['not happy with it', 'disappointed', 1, 2],
  ['Where is my parcel?', 'neutral', 0, 0],
  ['YS20261118-0391', 'neutral', 0, 0],
  ['SF1234567890到哪了', 'neutral', 0, 0],
  ['😡😡😡', 'angry', 2, 3],
]

for (const [text, label, least, most] of cases)
  test(`"${text}" sounds ${label}`, () => {
    const read = readEmotion(text, normalise(text))

    assert.equal(read.label, label, JSON.stringify(read))
    assert.ok(read.strength >= least && read.strength <= most, JSON.stringify(read))
    for (const { text: words, start, end } of read.evidence) assert.equal(text.slice(start, end), words)
  })

const read = (text: string) => readEmotion(text, normalise(text))

const threats: [text: string, threat: boolean][] = [
  ['周五前不退钱，我就打12315', true],
  ['再这样我发小红书让大家避雷', true],
  ['等着差评吧', true],
  ['明天律师函就到你们公司', true],
  ['my next step is a chargeback', true],
  ['expect a one star review from me', true],
  ['投诉电话是多少，帮我妈问的', false],
  ['在小红书看到你们的围巾，多少钱', false],
  ['我不是来投诉的，只想换个颜色', false],
  ['is there a complaint form for my landlord', false],
]
for (const [text, threat] of threats)
  test(`"${text}" ${threat ? 'announces' : 'announces no'} complaint elsewhere`, () => {
    assert.equal(read(text).threat, threat)
  })

test('a message that cannot wait is more urgent than one that can', () => {
  const now = read('急急急！下午三点前必须拿到，求你们快点')
  const soon = read('还没发货，能催一下吗')
  const whenever = read('不着急，你们有空回我就行')

  assert.ok(now.urgency === 3 && now.urgency > soon.urgency && whenever.urgency === 0, JSON.stringify([now, soon]))
})

test('praise that is meant the other way round is heard as anger', () => {
  const { label, sarcasm } = read('厉害了，真快，隔壁小区寄过来走了九天')

  assert.deepEqual({ label, sarcasm }, { label: 'angry', sarcasm: true })
})

test('insults are told from anger', () => {
  assert.equal(read('你们客服是不是智障').offensive, true)
  assert.equal(read('太过分了！骗子！我要退钱！').offensive, false)
})

test('feelings are read where no listed word shows them, and the words that speak are shown', () => {
  const { label, evidence } = read('攒了半年的钱，到手当天就罢工，心凉半截')

  assert.equal(label, 'disappointed')
  assert.ok(evidence.length > 0)
})

test('a session that starts angry and ends with thanks goes better', () => {
  const angry = { label: 'angry', strength: 3 } as const
  const calm = { label: 'neutral', strength: 0 } as const
  const thanks = { label: 'grateful', strength: 2 } as const

  assert.equal(emotionTrend([angry, angry, calm, thanks]).trend, 'better')
  assert.equal(emotionTrend([thanks, calm, angry, angry]).trend, 'worse')
  assert.equal(emotionTrend([calm, calm, calm]).trend, 'steady')
  assert.deepEqual(emotionTrend([]), { mood: 0, trend: 'steady' })
})

test('whatever is written, the evidence points back into the message', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('太差了', '不满意', '谢谢', '😡', '\ud83d', '12315', '質量很好', 'NOT good', '！！！'),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      for (const { text: words, start, end } of read(text).evidence) assert.equal(text.slice(start, end), words)
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('a hundred thousand characters of anything are read', () => {
  for (const unit of ['太', '不', '物流太慢', 'not good ', '！', '😡', '投诉'])
    assert.ok(read(unit.repeat(100_000 / unit.length)).strength >= 0)
})
