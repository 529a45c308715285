import { askedFor, concepts } from './concepts.ts'
import { stem } from './stem.ts'

/** What a notion counts that says only what kind of thing is asked. */
const askedWeight = 0.4
/** A single Chinese character says less than a word. */
const characterWeight = 0.6

interface Term {
  length: number
  ids: string[]
}

const chineseTerms = new Map<string, Term>()
const englishTerms = new Map<string, Term>()
let longestChinese = 1
let longestEnglish = 1

for (const { id, chinese, english } of concepts) {
  for (const word of chinese) {
    longestChinese = Math.max(longestChinese, word.length)
    addTerm(chineseTerms, word, word.length, id)
  }
  for (const phrase of english) {
    const stems = stemsOf(phrase)
    longestEnglish = Math.max(longestEnglish, stems.length)
    addTerm(englishTerms, stems.join(' '), stems.length, id)
  }
}

function addTerm(terms: Map<string, Term>, key: string, length: number, id: string): void {
  const term = terms.get(key) ?? { length, ids: [] }
  if (!term.ids.includes(id)) term.ids.push(id)
  terms.set(key, term)
}

/** The notions that a text speaks of, whatever its language, with how much they count. */
export function notionsOf(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const [run] of text.matchAll(/[\u3400-\u9fff\da-z.]+/g)) addChinese(run, found)
  addEnglish(text, found)
  return found
}

function addChinese(run: string, found: Map<string, number>): void {
  if (!/[\u3400-\u9fff]/.test(run)) return
  for (let at = 0, covered = 0; at < run.length; at++) {
    const term = longestChineseAt(run, at)
    // 什么时候到账 holds 什么时候到 and 到账: words may overlap, not lie within each other.
    if (!term || at + term.length <= covered) continue
    covered = at + term.length
    mark(found, term.ids, term.length === 1 ? characterWeight : 1)
  }
}

function longestChineseAt(run: string, at: number): Term | undefined {
  for (let length = Math.min(longestChinese, run.length - at); length > 0; length--) {
    const term = chineseTerms.get(run.slice(at, at + length))
    if (term) return term
  }
  return undefined
}

function addEnglish(text: string, found: Map<string, number>): void {
  const stems = stemsOf(text)
  for (let at = 0; at < stems.length; ) {
    const term = longestEnglishAt(stems, at)
    if (term) mark(found, term.ids, 1)
    at += term?.length ?? 1
  }
}

function longestEnglishAt(stems: readonly string[], at: number): Term | undefined {
  for (let length = Math.min(longestEnglish, stems.length - at); length > 0; length--) {
    const term = englishTerms.get(stems.slice(at, at + length).join(' '))
    if (term) return term
  }
  return undefined
}

function mark(found: Map<string, number>, ids: readonly string[], weight: number): void {
  const share = weight / Math.sqrt(ids.length)
  for (const id of ids) {
    const own = askedFor.has(id) ? share * askedWeight : share
    found.set(id, Math.max(found.get(id) ?? 0, own))
  }
}

function stemsOf(text: string): string[] {
  return [...text.matchAll(/[a-z][a-z'’-]*|\d+(?:\.\d+)?/g)].map(([word]) => stem(word.replace(/[’]/g, "'")))
}
