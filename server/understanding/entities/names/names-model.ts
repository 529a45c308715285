import { readFileSync } from 'node:fs'
import { bestPath, type Chain, marginals, scoresOf } from '../../sequence/chain.ts'
import { openChain } from '../../sequence/chain-file.ts'
import { type Lexicon, sharedLexicon } from '../../tagging/lexicon.ts'
import { markRegions } from '../address/regions.ts'
import { type NamedSpan, spansOf } from './bio.ts'
import { nameFeatures } from './name-features.ts'
import { given, surnames } from './name-lists.ts'

export interface NamesModel {
  chain: Chain
  lexicon: Lexicon
}

let shipped: NamesModel | undefined

/** The model that ships with the product; rebuilt by `train names`. */
export function shippedNames(): NamesModel {
  shipped ??= {
    chain: openChain(readFileSync(new URL('../../../../models/names/names.bin', import.meta.url))),
    lexicon: sharedLexicon(),
  }
  return shipped
}

export interface ReadName extends NamedSpan {
  /** How probable the whole name is: the least of its characters' probabilities. */
  confidence: number
}

/** The names that the model sees in a text, with how sure it is of each. */
export function readNames(text: string, { chain, lexicon }: NamesModel): ReadName[] {
  const count = chain.labels.length
  const scores = scoresOf(chain, nameFeatures(text, lexicon))
  const path = bestPath(scores, chain.transitions, count)
  const outside = chain.labels.indexOf('O')
  if (path.every((label) => label === outside)) return []
  const { probabilities } = marginals(scores, chain.transitions, count)
  return spansOf(Array.from(path, (label) => chain.labels[label]!)).map((span) => {
    let confidence = 1
    for (let at = span.start; at < span.end; at++)
      confidence = Math.min(confidence, probabilities[at * count + path[at]!]!)
    return { ...span, confidence }
  })
}

const endings = /公司|集团|银行|大学|学院|中学|小学|医院|法院|协会|超市|酒店|广场|公园|机场|车站|大厦|[省市县镇村州岛]/
const foreignRun =
  /[阿埃艾奥巴班鲍贝伯布查戴德蒂尔法菲费弗戈格哈赫霍吉杰卡凯科克肯库奎拉莱劳勒雷里利琳卢鲁伦罗洛马玛曼梅密莫姆穆娜涅诺努欧帕佩皮普奇乔切琼瑞萨塞莎史斯丝索塔泰汤特托瓦威维乌希谢亚伊因泽詹兹佐蕾黛薇]{3}/

/** Whether it is worth while to ask the model: most messages of customers hold nothing that could be a name. */
export function mayHoldNames(text: string, lexicon: Lexicon): boolean {
  if (endings.test(text) || foreignRun.test(text) || markRegions(text).some((mark) => mark > 0)) return true
  for (let at = 0; at + 1 < text.length; at++)
    if (surnames.has(text[at]!) && mayBePerson(text, at, lexicon)) return true
  return false
}

const nameCharacter = /[\u4e00-\u9fff]/

/** A surname that no ordinary word takes up, with a character behind it that names are made of. */
function mayBePerson(text: string, at: number, lexicon: Lexicon): boolean {
  if (!nameCharacter.test(text[at + 1]!)) return false
  if (lexicon.rowOf(text.slice(at, at + 3)) >= 0 && text.length >= at + 3)
    return isNamed(lexicon, text.slice(at, at + 3))
  const pair = text.slice(at, at + 2)
  if (lexicon.rowOf(pair) >= 0) return isNamed(lexicon, pair)
  const twice = given.has(text[at + 1]!) && given.has(text[at + 2] ?? '')
  if (at > 0 && !twice && lexicon.rowOf(text.slice(at - 1, at + 1)) >= 0) return false
  return given.has(text[at + 1]!) || given.has(text[at + 2] ?? '')
}

/** Whether the list has the word only as a name: it gives names the tags that 王伟 and 李娜 have. */
function isNamed(lexicon: Lexicon, word: string): boolean {
  const row = lexicon.rowOf(word)
  return row >= 0 && nameTags(lexicon).has(lexicon.tag[row]!)
}

const tagsOf = new WeakMap<Lexicon, Set<number>>()
function nameTags(lexicon: Lexicon): Set<number> {
  let tags = tagsOf.get(lexicon)
  if (!tags) {
    const rows = ['王伟', '李娜', '刘洋', '约翰', '北京', '上海']
      .map((word) => lexicon.rowOf(word))
      .filter((row) => row >= 0)
    tags = new Set(rows.map((row) => lexicon.tag[row]!))
    tagsOf.set(lexicon, tags)
  }
  return tags
}
