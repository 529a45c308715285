import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { segment } from '../segment/segment.ts'
import { compileVocabulary } from '../segment/vocabulary.ts'
import { wordSetOf } from './bloom.ts'
import { domainWords, englishWords } from './domain.ts'
import { fold } from './fold.ts'
import { storeLanguageModel, trainLanguageModel } from './language-model.ts'
import { repairListed } from './normalise.ts'

type Row = Record<string, unknown>

const own = join(import.meta.dirname, '../../../demo/data')
const require = createRequire(import.meta.url)
/** How much a text of a shop counts beside any other. */
const shopWeight = 3
const fewest = { threes: 2, words: 2, english: 4, listed: 3, everyday: 1000 }
const chineseWord = /^[\u4e00-\u9fff]{2,4}$/

/** `train normalise`: what follows what in customers' Chinese, how it sounds, and which words there are. */
export function trainNormaliseCommand(options: { data: string; out: string; print?: (line: string) => void }): void {
  const { data, out, print = console.log } = options
  const rows = (file: string) => readRows(join(data, file))
  const shop = [...rows('zh_jddc_intent/train.jsonl').map(textOf), ...ownTexts('zh-CN')].map(uniform)
  const other = [
    ...rows('zh_crosswoz/val.jsonl').flatMap(({ turns }) => (turns as Row[]).map(textOf)),
    ...rows('zh_asap_sample/train.jsonl').map(textOf),
    ...rows('zh_cold_offensive/train.jsonl').map(textOf),
  ].map(uniform)
  const words = countWords(shop)
  const texts: [string, number][] = [
    ...shop.map((text): [string, number] => [text, shopWeight]),
    ...domainWords.map((text): [string, number] => [text, 1]),
    ...other.map((text): [string, number] => [text, 1]),
  ]
  const model = trainLanguageModel(texts, fewest.threes)
  const dictionary = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
  const english = countEnglish(data)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'characters.bin'), storeLanguageModel(model))
  writeFileSync(join(out, 'sounds.txt'), describeSounds(shop, dictionary))
  writeFileSync(join(out, 'words.txt'), describeWords(words))
  writeFileSync(join(out, 'chinese.bin'), wordSetOf(listedWords(dictionary)))
  writeFileSync(join(out, 'english.txt'), [...english].map(([word, count]) => `${word} ${count}\n`).join(''))
  writeFileSync(join(out, 'english.bin'), wordSetOf(require('an-array-of-english-words') as string[]))
  print(`${texts.length} Chinese texts, ${model.size} n-grams; ${words.size} words; ${english.size} English words`)
}

/** The dictionary's words; those of everyday language once more with a star. */
function* listedWords(dictionary: readonly string[][]): Generator<string> {
  for (const [word, count] of dictionary) {
    if (!chineseWord.test(word!) || Number(count) < fewest.listed) continue
    yield word!
    if (Number(count) >= fewest.everyday) yield `${word}*`
  }
}

/** Customers' own mistypings are not to be learnt where they are known. */
function uniform(text: string): string {
  return repairListed(fold(text))
}

function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
}

function textOf(row: Row): string {
  return String(row.text ?? '')
}

/** The demo shop's knowledge: questions, paraphrases, answers. */
function ownTexts(locale: string): string[] {
  return readRows(join(own, 'knowledge.jsonl'))
    .filter((row) => row.locale === locale)
    .flatMap((row) => [row.question, ...((row.paraphrases as string[] | undefined) ?? []), row.answer].map(String))
}

/** Chinese words of shops by how often they are used, and the house's own list. */
function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>(domainWords.map((word) => [word, fewest.words]))
  const none = compileVocabulary()
  for (const text of texts)
    for (const word of segment(text, none, false))
      if (chineseWord.test(word.text)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count >= fewest.words).sort(byCount))
}

function byCount([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number {
  return n - m || (a < b ? -1 : 1)
}

/** A word, how often it is used and its syllables a line. */
function describeWords(words: ReadonlyMap<string, number>): string {
  return [...words].map(([word, count]) => `${word} ${count} ${syllablesOf(word).join(' ')}\n`).join('')
}

function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).map((one) => one.toLowerCase())
}

/** A syllable and its characters a line, those of shops first with how often they are used there; ' marks a second reading. */
function describeSounds(texts: readonly string[], dictionary: readonly string[][]): string {
  const used = new Map<string, number>()
  for (const text of texts) for (const one of text) used.set(one, (used.get(one) ?? 0) + 1)
  for (const [word] of dictionary) for (const one of word ?? '') if (!used.has(one)) used.set(one, 0)
  const bySound = new Map<string, string[]>()
  for (const [one, count] of [...used].sort(byCount)) {
    if (!/^[\u4e00-\u9fff]$/.test(one)) continue
    const readings = pinyin(one, { toneType: 'none', type: 'array', multiple: true, v: true })
    const entry = count > 0 ? `${one}${count}` : one
    for (const sound of new Set(readings.slice(0, 2)))
      if (/^[a-z]+$/.test(sound))
        bySound.set(sound, [...(bySound.get(sound) ?? []), sound === readings[0] ? entry : `${entry}'`])
  }
  return [...bySound]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sound, list]) => `${sound} ${list.join(' ')}\n`)
    .join('')
}

/** English words of customers, checked against the word list, by how often they are used. */
function countEnglish(data: string): Map<string, number> {
  const real = new Set(require('an-array-of-english-words') as string[])
  const counts = new Map<string, number>(englishWords.map((word) => [word, 40]))
  const texts = [
    ...['en_clinc150/train.jsonl', 'en_banking77/train.jsonl'].flatMap((file) =>
      readRows(join(data, file)).map(textOf),
    ),
    ...['fastfood', 'software'].flatMap((name) => readRows(join(data, `en_multidogo/${name}.train.jsonl`)).map(textOf)),
    ...ownTexts('en').flatMap((text) => Array.from({ length: shopWeight }, () => text)),
  ]
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g))
      if (real.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].filter(([word, count]) => count >= fewest.english && word.length > 2).sort(byCount))
}
