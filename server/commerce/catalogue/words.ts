const han = /\p{Script=Han}/u
const pieces = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu

/** A text as it is searched: full-width letters made narrow, lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/**
 * What a text is found by: for Chinese every pair of neighbouring characters (and a lone one by itself), so that words
 * of two characters work without a dictionary; for other scripts words, without the plural's s.
 */
export function termsOf(text: string): string[] {
  return [...fold(text).matchAll(pieces)].flatMap(([piece]) => (han.test(piece) ? pairs(piece) : [singular(piece)]))
}

function pairs(piece: string): string[] {
  const characters = [...piece]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => characters[index]! + character)
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(ses|xes|ches|shes)$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Whether a name is written in Chinese, so that it needs no blanks around it. */
export function isHan(text: string): boolean {
  return han.test(text)
}
