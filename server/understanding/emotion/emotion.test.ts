import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from '../normalise/normalise.ts'
import { readEmotion } from './emotion.ts'

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
  ['😡😡😡', 'angry', 2, 3],
]

for (const [text, label, least, most] of cases)
  test(`"${text}" sounds ${label}`, () => {
    const read = readEmotion(text, normalise(text))

    assert.equal(read.label, label, JSON.stringify(read))
    assert.ok(read.strength >= least && read.strength <= most, JSON.stringify(read))
    for (const { text: words, start, end } of read.evidence) assert.equal(text.slice(start, end), words)
  })
