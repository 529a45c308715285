import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Vocabulary } from './vocabulary.ts'

/** A word of the normalised text with jieba's tag mapped to a universal part of speech. */
export interface Word {
  text: string
  start: number
  end: number
  tag: string | null
}

let jieba: Jieba | undefined

/** Words that customers of shops use and the dictionary lacks; the figure is how strongly they hold together. */
const domainWords = (
  '转人工 人工客服 到哪了 退款 退货 换货 退换货 发货 没发货 催单 催发货 包邮 运费险 优惠券 满减券 代金券 价保 保价 七天无理由 无理由退货 ' +
  '物流信息 快递单号 订单号 收货地址 电子发票 专票 普票 抬头 积分 会员卡 尾款 定金 预售 补差价 少发 漏发 错发 破损 色差 起球 掉色 签收 ' +
  '拒收 退回 到账 没到账 售后 客诉 差评 好评 曝光 自提 门店自提'
).split(' ')

function loaded(): Jieba {
  if (!jieba) {
    jieba = Jieba.withDict(dict)
    jieba.loadDict(Buffer.from(domainWords.map((word) => `${word} 20000 n`).join('\n')))
  }
  return jieba
}

const gap = /^\s+$/

/**
 * Cuts a normalised text into words; names of the tenant's vocabulary are never cut through. Without `guess` only words
 * of the dictionary hold together: what it does not know falls into characters.
 */
export function segment(text: string, vocabulary: Vocabulary, guess = true): Word[] {
  const words: Word[] = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const name = vocabulary.size > 0 ? vocabulary.longestAt(text, at) : undefined
    if (!name) {
      at++
      continue
    }
    cut(text, from, at, words, guess)
    words.push({ text: text.slice(at, at + name.length), start: at, end: at + name.length, tag: 'NOUN' })
    at += name.length
    from = at
  }
  cut(text, from, text.length, words, guess)
  return words
}

function cut(text: string, from: number, to: number, into: Word[], guess: boolean): void {
  if (to <= from) return
  let at = from
  for (const { word, tag } of loaded().tag(text.slice(from, to), guess)) {
    const end = at + word.length
    if (!gap.test(word)) into.push({ text: text.slice(at, end), start: at, end, tag: universalTag(tag, word) })
    at = end
  }
}

const byFirstLetter: Record<string, string> = {
  n: 'NOUN',
  v: 'VERB',
  a: 'ADJ',
  b: 'ADJ',
  d: 'ADV',
  r: 'PRON',
  m: 'NUM',
  q: 'NOUN',
  p: 'ADP',
  c: 'CCONJ',
  u: 'PART',
  y: 'PART',
  e: 'INTJ',
  o: 'INTJ',
  t: 'NOUN',
  f: 'NOUN',
  s: 'NOUN',
  i: 'VERB',
  l: 'VERB',
  z: 'ADJ',
}
const names = new Set(['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz'])

function universalTag(tag: string, word: string): string {
  if (/^\d/.test(word)) return 'NUM'
  if (/^[\p{P}]+$/u.test(word)) return 'PUNCT'
  if (/^(?:\p{S}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u.test(word)) return 'SYM'
  if (names.has(tag)) return 'PROPN'
  if (tag === 'eng') return 'X'
  return byFirstLetter[tag[0] ?? ''] ?? 'X'
}
