import { type Lexicon, listedTag } from './lexicon.ts'

/** Single characters that GSD cuts off the end of a word and counts as particles: 北京|市, 科学|家. */
export const suffixes = new Set(
  '人站市线区性湖会军语场国家式长部们量门者舰机局员物生化力街品树省文教商度业馆数县镇乡村路山河江岛州洋海港桥楼院校厅室署团队党社族派界型类级率权法学论史报曲剧片奖赛杯战案罪病症药酒油车船炮弹器具板石木花草虫鱼鸟兽犯师手士兵官帝王妃府宫寺庙塔城堡台园屋店厂矿行所处科系组班币价费税金款值体形状色音味感观',
)
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'PART', 'NUM', 'X', 'DET', 'ADP'])
const predicative = new Set(['VERB', 'ADJ', 'AUX'])
const stems = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'X'])
const listed = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'PART', 'X'])
const number =
  /^第[\d一二三四五六七八九十百零]+$|^首[届次批任位]$|^[\d.,]+[余多万亿千]*$|^许多$|^[一二三四五六七八九十百千万两]+$/
const length = /^(平方)?(公里|千米|米|英尺|英里)$/

/**
 * Tags in which GSD is regular where the other treebanks are not: affixes, ordinal numbers, 等 after a list, 的 by the
 * word before it, 为 without a verb behind it. The rules were seen in GSD's development part.
 */
export function followHabits(words: readonly string[], tags: string[], lexicon: Lexicon): void {
  for (let at = 0; at < words.length; at++) tags[at] = affix(words, tags, at) ?? numeric(words[at]!) ?? tags[at]!
  for (let at = 0; at < words.length; at++) {
    if (tags[at] === 'NOUN' && degree.test(words[at]!)) tags[at] = 'ADJ'
    if (tags[at] === 'NOUN' && isSuffix(words, tags, at + 1) && listedTag(lexicon, words[at]!) === 'VERB')
      tags[at] = 'VERB'
    tags[at] = particle(words, tags, at) ?? tags[at]!
  }
}

/** 太差, 很贵: an adjective with its degree, cut as one word. */
const degree = /^[太很挺真][差慢贵快小大重轻短薄厚硬软紧松旧脏臭丑少多远久坏假乱吵]$/

function isSuffix(words: readonly string[], tags: readonly string[], at: number): boolean {
  return tags[at] === 'PART' && suffixes.has(words[at]!)
}

function affix(words: readonly string[], tags: readonly string[], at: number): string | undefined {
  const [word, before, next] = [words[at]!, words[at - 1] ?? '', tags[at + 1] ?? '']
  if (word.length > 1) return undefined
  if (suffixes.has(word) && before.length > 1 && stems.has(tags[at - 1]!) && tags[at] === 'NOUN') return 'PART'
  if (next !== 'NOUN' && next !== 'PROPN') return undefined
  if ('总副正'.includes(word)) return 'PART'
  const small = '大小新古低旧高老长'.includes(word) && tags[at] === 'ADJ'
  return small && words[at + 1]!.length > 1 ? 'PART' : undefined
}

function numeric(word: string): string | undefined {
  if (number.test(word)) return 'NUM'
  return length.test(word) ? 'NOUN' : undefined
}

function particle(words: readonly string[], tags: readonly string[], at: number): string | undefined {
  const before = tags[at - 1] ?? ''
  if (words[at] === '等' && listed.has(before)) return 'NOUN'
  if (words[at] === '的' && nominal.has(before)) return 'PART'
  if (words[at] === '的' && predicative.has(before)) return 'SCONJ'
  if (words[at] !== '为' || tags[at] !== 'ADP' || before === 'VERB') return undefined
  return tags.slice(at + 1, at + 10).includes('VERB') ? undefined : 'AUX'
}
