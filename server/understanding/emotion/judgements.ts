import { type JudgementWord, judgementWords, type RelativeWord } from './judgement-words.ts'
import type { WordTree } from './word-tree.ts'

/** A place where goods or service are judged; below 0 is bad. */
export interface Judgement {
  start: number
  end: number
  weight: number
  /** What the weight would be without the words around it. */
  plain: number
}

const clauseEnd = /[,，。.!！?？;；~…\n、]/
const negation =
  /(?:不(?!但|仅|过|管|愧|光|只|知|得不|论|用说)|没(?!想到|得说|话说)|没有|无(?!论|比)|毫无|(?<!特|区|级|类|性)别(?!人|的|家)|并非|未(?!必)|not|never|no|n't|isnt|wasnt|arent|dont|didnt|doesnt|cant|hardly|without|nothing|不是|算不上|谈不上|称不上|缺乏|缺少|少了点)\s?(?:[是有那这么很太够怎特别到个任何一点会能显得觉出现发见看]|a|any|the|very|that|so|really|too|all|at|been|be|as){0,6}\s?$/
const strong =
  /(?:太|非常|特别|超级?|极其|极度|十分|真是?|简直|实在|相当|巨|贼|老|忒|好|最|更|完全|根本|绝对|very|so|really|extremely|totally|absolutely|super|too|incredibly)\s?(?:的|地|他妈)?\s?$/
const weak = /(?:有点儿?|有些|有一点|稍微?|略|些许|比较|较|还算?|slightly|a bit|a little|kind of|somewhat|fairly)\s?$/
const supposed =
  /(?:希望|要是|如果|假如|但愿|倘若|以为|本来|原本|听说|说是|号称|宣传|看评论|看评价|都说|别人|冲着|建议|应该|能否|能不能|可不可以|是否|是不是|想要?|要求|吹|if|hope|hoping|wish|would have|could have|should have|supposed to|thought|expected|expecting|claims?|claimed|advertised)[^,，。.!！?？;；\n]{0,12}$/
/** 很快 judges by what it is said of, as 快 does. */
const degree = /[很太超飞贼]/
const contrast =
  /但是?|不过|可是|然而|只是|可惜|就是(?=有|太|不|没|价|味|声|颜|物|包|有点|稍)|遗憾|美中不足|\bbut\b|\bhowever\b|\bthough\b|\bunfortunately\b/g

/** Every judgement of a normalised text, with what negation, degree and wishes make of it. */
export function findJudgements(text: string): Judgement[] {
  const words = judgementWords()
  const found: Judgement[] = []
  let clause = 0
  for (let at = 0; at < text.length; at++) {
    if (clauseEnd.test(text[at]!)) {
      clause = at + 1
      continue
    }
    const hit = longestJudgement(words, text, at)
    if (!hit) continue
    const before = text.slice(Math.max(clause, at - 18), at)
    const end = at + hit.length
    const own =
      hit.value.relative ?? (degree.test(text[at]!) ? words.longestAt(text, end - 1)?.value.relative : undefined)
    const relative = own && relativeWeight(own, before, text, end)
    const plain = relative || hit.value.weight
    if (plain !== 0) {
      const weight = inContext(plain, before, text.slice(at + hit.length, at + hit.length + 6))
      if (weight !== 0) found.push({ start: at, end: at + hit.length, weight, plain })
    }
    at += hit.length - 1
  }
  return found
}

/** The word at a place; 特别好 before 用 gives way to 好用, with its degree. */
function longestJudgement(words: WordTree<JudgementWord>, text: string, at: number) {
  const hit = words.longestAt(text, at)
  if (!hit || hit.length < 2 || hit.value.weight <= 0) return hit
  const over = words.longestAt(text, at + hit.length - 1)
  if (!over || over.length < 2 || over.value.weight === 0) return hit
  return { length: hit.length - 1 + over.length, value: over.value }
}

function relativeWeight({ good, bad }: RelativeWord, before: string, text: string, end: number): number {
  let best = -1
  let weight = 0
  for (const [names, sign] of [
    [good, 1.5],
    [bad, -1.5],
  ] as const)
    for (const name of names) {
      const at = before.lastIndexOf(name)
      if (at >= 0 && before.length - at - name.length <= 5 && at + name.length > best) {
        best = at + name.length
        weight = sign
      }
      if (best < 0 && weight === 0 && (text.startsWith(name, end) || text.startsWith(`的${name}`, end)))
        weight = sign * 0.7
    }
  return weight
}

function inContext(plain: number, before: string, after: string): number {
  const near = before.slice(-10)
  let weight = plain
  if (strong.test(near)) weight *= 1.4
  else if (weak.test(near)) weight *= 0.7
  if (negation.test(near.replace(strong, '').replace(/[很太]$/, ''))) weight *= weight > 0 ? -0.8 : -0.6
  if (supposed.test(before)) weight *= weight > 0 ? 0.1 : 0.5
  if (/^(?:吗|么\?|不\?|\?)/.test(after)) weight *= 0.2
  return weight
}

/** Where the text turns round (但是, but): what comes after the last such place weighs more. */
export function lastContrast(text: string): number {
  let last = -1
  for (const match of text.matchAll(contrast)) last = match.index
  return last
}
