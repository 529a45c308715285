import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Cuts a text into the numbers of its word pieces, with the marks for beginning and end. */
export type WordPieces = (text: string) => number[]

const tokenizerFile = z.object({ model: z.object({ vocab: z.record(z.string(), z.number().int()) }) })
const settingsFile = z.object({ do_lower_case: z.boolean().default(true) })

const longestWord = 100
const chinese = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/gu
const mark = /([\p{P}$+<=>^`|~])/gu

/**
 * Reads the vocabulary of a BERT model (`vocab.txt`, or the one in `tokenizer.json`).
 *
 * @throws Error where the folder has none, or it lacks [CLS], [SEP] or [UNK].
 */
export function readWordPieces(folder: string, most: number): WordPieces {
  const vocabulary = readVocabulary(folder)
  const settings = join(folder, 'tokenizer_config.json')
  const { do_lower_case: lower } = settingsFile.parse(
    existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {},
  )
  const numberOf = (piece: string): number => {
    const number = vocabulary.get(piece)
    if (number === undefined) throw new Error(`the vocabulary in ${folder} lacks ${piece}`)
    return number
  }
  const [start, end, unknown] = [numberOf('[CLS]'), numberOf('[SEP]'), numberOf('[UNK]')]
  return (text) => {
    const pieces = [start]
    for (const word of wordsOf(text.slice(0, most * 20), lower)) {
      if (pieces.length >= most - 1) break
      pieces.push(...(cutWord(word, vocabulary) ?? [unknown]))
    }
    return [...pieces.slice(0, most - 1), end]
  }
}

function readVocabulary(folder: string): ReadonlyMap<string, number> {
  const lines = join(folder, 'vocab.txt')
  if (existsSync(lines))
    return new Map(
      readFileSync(lines, 'utf8')
        .trimEnd()
        .split(/\r?\n/)
        .map((piece, number) => [piece, number]),
    )
  const file = join(folder, 'tokenizer.json')
  if (!existsSync(file)) throw new Error(`${folder} has neither vocab.txt nor tokenizer.json`)
  const read = tokenizerFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file} is not of the kind WordPiece`)
  return new Map(Object.entries(read.data.model.vocab))
}

function wordsOf(text: string, lower: boolean): string[] {
  const clean = text.replace(/[\p{Cc}\p{Cf}\ufffd]/gu, (one) => (/\s/.test(one) ? ' ' : ''))
  const plain = lower
    ? clean
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
    : clean
  return plain
    .replace(chinese, ' $& ')
    .replace(mark, ' $1 ')
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** The longest pieces from the left; undefined where some part of the word is in no piece. */
function cutWord(word: string, vocabulary: ReadonlyMap<string, number>): number[] | undefined {
  if (word.length > longestWord) return undefined
  const pieces: number[] = []
  for (let at = 0; at < word.length; ) {
    let to = word.length
    while (to > at && !vocabulary.has((at > 0 ? '##' : '') + word.slice(at, to))) to--
    if (to === at) return undefined
    pieces.push(vocabulary.get((at > 0 ? '##' : '') + word.slice(at, to))!)
    at = to
  }
  return pieces
}
