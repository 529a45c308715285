import { Converter as toTraditional } from 'opencc-js/cn2t'
import { toSimplified } from '../normalise/simplify.ts'

export type Script = 'Hans' | 'Hant' | 'Latn' | 'other'

/** Writings that are told apart, with the ranges of their letters. */
const ranges = {
  latin: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x24f],
    [0x1e00, 0x1eff],
  ],
  han: [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x323af],
  ],
  kana: [
    [0x3041, 0x30fa],
    [0x30fc, 0x30ff],
    [0xff66, 0xff9d],
  ],
  hangul: [
    [0x1100, 0x11ff],
    [0x3131, 0x318e],
    [0xac00, 0xd7a3],
  ],
  cyrillic: [[0x400, 0x52f]],
  arabic: [
    [0x620, 0x64a],
    [0x66e, 0x6d3],
    [0x750, 0x77f],
  ],
  thai: [[0xe00, 0xe7f]],
  devanagari: [[0x900, 0x97f]],
  greek: [[0x370, 0x3ff]],
  armenian: [[0x530, 0x58f]],
  hebrew: [[0x5d0, 0x5ea]],
  bengali: [[0x980, 0x9ff]],
  gurmukhi: [[0xa00, 0xa7f]],
  gujarati: [[0xa80, 0xaff]],
  oriya: [[0xb00, 0xb7f]],
  tamil: [[0xb80, 0xbff]],
  telugu: [[0xc00, 0xc7f]],
  kannada: [[0xc80, 0xcff]],
  malayalam: [[0xd00, 0xd7f]],
  lao: [[0xe80, 0xeff]],
  georgian: [[0x10a0, 0x10ff]],
  ethiopic: [[0x1200, 0x137f]],
} as const satisfies Record<string, readonly (readonly [from: number, to: number])[]>

export type Writing = keyof typeof ranges
/** How many letters of each writing a text has; `latinWords` counts rows of Latin letters. */
export type LetterCount = Record<Writing | 'latinWords', number>

const writings = Object.keys(ranges) as Writing[]
const writingOf = new Uint8Array(0x10000)
writings.forEach((name, index) => {
  for (const [from, to] of ranges[name]) if (to < 0x10000) writingOf.fill(index + 1, from, to + 1)
})

export function countLetters(text: string): LetterCount {
  const count = Object.fromEntries(writings.map((name) => [name, 0])) as LetterCount
  count.latinWords = 0
  let inLatin = false
  for (let i = 0; i < text.length; i++) {
    const kind = writingAt(text, i)
    if (kind) count[kind]++
    if (kind === 'latin' && !inLatin) count.latinWords++
    inLatin = kind === 'latin'
  }
  return count
}

/** Rare Chinese characters take two units; the first of them decides. */
function writingAt(text: string, at: number): Writing | undefined {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdbff) return writings[writingOf[code]! - 1]
  return (text.codePointAt(at) ?? 0) >= 0x20000 ? 'han' : undefined
}

type Convert = (text: string) => string
let traditional: Convert | undefined

/** Simplified or traditional, by which characters have another form on the other side; simplified in doubt. */
export function chineseScript(text: string): 'Hans' | 'Hant' {
  const simple = toSimplified(text)
  if (simple === text) return 'Hans'
  traditional ??= toTraditional({ from: 'cn', to: 't' }) as Convert
  const full = traditional(text)
  return differing(text, simple) > differing(text, full) ? 'Hant' : 'Hans'
}

function differing(a: string, b: string): number {
  let count = Math.abs(a.length - b.length)
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) count++
  return count
}
