import { boundary, costOf, signOf } from './language-model.ts'
import { type ChineseResources, chineseResources } from './resources.ts'

const longestSyllable = 6
const longestText = 80
const beam = 8
const choices = 24

interface Row {
  text: string
  cost: number
}

/** The likeliest Chinese for letters that are pinyin throughout (syllables do not reach over spaces), with its cost a character. */
export function readPinyin(letters: string, before: string, after: string): { text: string; each: number } | undefined {
  if (letters.length > longestText) return undefined
  const resources = chineseResources()
  const rows: Row[][] = Array.from({ length: letters.length + 1 }, () => [])
  rows[0]!.push({ text: before.slice(-2), cost: 0 })
  for (let at = 0; at < letters.length; at++) {
    const here = best(rows[at]!)
    if (letters[at] === ' ') {
      rows[at + 1]!.push(...here)
      continue
    }
    for (let end = at + 1; end <= Math.min(letters.length, at + longestSyllable); end++) {
      const characters = resources.sounds.charactersOf.get(letters.slice(at, end))
      if (!characters || here.length === 0) continue
      for (const row of here)
        for (const character of characters.slice(0, choices))
          rows[end]!.push({ text: row.text + character, cost: row.cost + added(row.text, character, resources) })
    }
  }
  const done = rows[letters.length]!.map((row) => ({ ...row, cost: row.cost + closing(row.text, after, resources) }))
  const first = best(done)[0]
  if (!first) return undefined
  const text = first.text.slice(Math.min(2, before.length))
  return { text, each: first.cost / (text.length + 1) }
}

function best(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.cost - b.cost).slice(0, beam)
}

function added(text: string, character: string, { model }: ChineseResources): number {
  return costOf(model, signAt(text, -2), signAt(text, -1), signOf(character.charCodeAt(0)))
}

function closing(text: string, after: string, { model }: ChineseResources): number {
  return costOf(model, signAt(text, -2), signAt(text, -1), after === '' ? boundary : signOf(after.charCodeAt(0)))
}

function signAt(text: string, at: number): number {
  const index = text.length + at
  return index < 0 ? boundary : signOf(text.charCodeAt(index))
}

/** What a word costs a character between what stands before and after it. */
export function costBetween(word: string, before: string, after: string): number {
  const { model } = chineseResources()
  const row = `${before.slice(-2)}${word}`
  const from = row.length - word.length
  let cost = 0
  for (let i = from; i < row.length; i++)
    cost += costOf(model, signAt(row.slice(0, i), -2), signAt(row.slice(0, i), -1), signOf(row.charCodeAt(i)))
  const next = after === '' ? boundary : signOf(after.charCodeAt(0))
  cost += costOf(model, signAt(row, -2), signAt(row, -1), next)
  if (after.length > 0) {
    const later = after.length > 1 ? signOf(after.charCodeAt(1)) : boundary
    cost += costOf(model, signAt(row, -1), next, later)
  }
  return cost / (word.length + (after.length > 0 ? 2 : 1))
}
