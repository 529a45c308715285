import {
  bareOf,
  canonicalPhrase,
  canonicalStem,
  compileVocabulary,
  notionsOf,
  segment,
  soundOf,
} from '../../understanding/index.ts'

/** Four views of a question: its words, characters, sounds and notions. Each is a bag of features with counts. */
export const channels = ['word', 'character', 'sound', 'notion'] as const
export type Channel = (typeof channels)[number]
export type Bags = Record<Channel, Map<string, number>>

const noWords = compileVocabulary()
const englishWord = /[a-z][a-z']*/g
const chineseRun = /[\u3400-\u9fff]+/g
const stopStems = new Set(
  (
    'a an the is are am be was were been do does did i you it we they he she my your our its their me us them to of in on ' +
    'at for and or so if this that these those there with by as can could will would should may have has had please just ' +
    'really now today yesterday tomorrow last week still already also after before go want need like know tell one thing ' +
    'some any very too about from up out how what when where why which who'
  ).split(' '),
)
const stopWords = new Set(
  (
    '的 了 吗 呢 啊 吧 呀 哦 嘛 么 我 你 您 我们 你们 他 她 它 他们 这 那 这个 那个 这种 那种 这样 那样 是 在 有 就 都 也 还 和 跟 与 给 把 ' +
    '被 让 对 从 到 要 会 一个 一下 个 得 地 着 过 又 再 才 只 很 太 挺 好 最 更 想 说 看 去 来 上 下 里 之前 之后 以后 后来 然后 现在 今天 ' +
    '昨天 明天 前天 上周 刚 刚刚 刚才 已经 一直 情况 处理 请问 家里 你家 你们家 自己 一套 一看 有点 一点 一般 可是 但是 因为 所以 如果 的话 ' +
    '什么 怎么 能 多久 什么时候 需要 哪里 有没有 为什么 多少钱 买 用 东西 商品 下单'
  ).split(' '),
)

/** What of a stop word still counts, beside a full word's 1. */
const stopWeight = 0.25

/** Reads a question into the bags by which it is found. */
export function featuresOf(text: string): Bags {
  const bare = bareOf(text)
  const bags: Bags = { word: new Map(), character: new Map(), sound: new Map(), notion: notionsOf(bare) }
  const phrase = canonicalPhrase(bare)
  addChineseWords(phrase, bags.word)
  addEnglishWords(phrase, bags.word, bags.character)
  for (const [run] of phrase.matchAll(chineseRun)) addCharacters(run, bags)
  for (const [number] of phrase.matchAll(/\d+/g)) add(bags.word, `#${number}`)
  return bags
}

function addChineseWords(phrase: string, words: Map<string, number>): void {
  let last: string | undefined
  for (const { text } of segment(phrase, noWords)) {
    if (!/[\u3400-\u9fff]/.test(text)) continue
    const stop = stopWords.has(text)
    add(words, text, stop ? stopWeight : 1)
    if (stop) continue
    if (last) add(words, `${last}_${text}`, 0.5)
    last = text
  }
}

function addEnglishWords(phrase: string, words: Map<string, number>, characters: Map<string, number>): void {
  let last: string | undefined
  for (const [word] of phrase.matchAll(englishWord)) {
    const stem = canonicalStem(word)
    const stop = stopStems.has(stem)
    add(words, stem, stop ? stopWeight : 1)
    if (stop) continue
    if (last) add(words, `${last}_${stem}`, 0.5)
    last = stem
    const framed = `^${word}$`
    for (let i = 0; i + 4 <= framed.length; i++) add(characters, framed.slice(i, i + 4), 0.5)
    if (framed.length < 5) add(characters, framed)
  }
}

function addCharacters(run: string, { character, sound }: Bags): void {
  const sounds = [...run].map((one) => soundOf(one) ?? one)
  for (let i = 0; i < run.length; i++) {
    add(character, run[i]!, stopWords.has(run[i]!) ? stopWeight : 0.7)
    if (i + 1 < run.length) {
      add(character, run.slice(i, i + 2))
      add(sound, `${sounds[i]} ${sounds[i + 1]}`)
    }
    if (i + 2 < run.length) add(character, run.slice(i, i + 3), 0.6)
  }
}

function add(bag: Map<string, number>, feature: string, weight = 1): void {
  bag.set(feature, (bag.get(feature) ?? 0) + weight)
}

/** Several texts as one. */
export function mergeBags(bags: readonly Bags[]): Bags {
  const merged: Bags = { word: new Map(), character: new Map(), sound: new Map(), notion: new Map() }
  for (const bag of bags)
    for (const channel of channels) for (const [feature, count] of bag[channel]) add(merged[channel], feature, count)
  return merged
}
