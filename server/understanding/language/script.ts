import { Converter as toTraditional } from 'opencc-js/cn2t'
import { toSimplified } from '../normalise/simplify.ts'

export type Script = 'Hans' | 'Hant' | 'Latn' | 'other'

/** How many letters of each writing a text has. */
export interface LetterCount {
  han: number
  kana: number
  hangul: number
  cyrillic: number
  thai: number
  arabic: number
  latin: number
  latinWords: number
}

export function countLetters(text: string): LetterCount {
  const count: LetterCount = { han: 0, kana: 0, hangul: 0, cyrillic: 0, thai: 0, arabic: 0, latin: 0, latinWords: 0 }
  let inLatin = false
  for (const character of text) {
    const kind = letterKind(character.codePointAt(0)!)
    if (kind) count[kind]++
    if (kind === 'latin' && !inLatin) count.latinWords++
    inLatin = kind === 'latin'
  }
  return count
}

function letterKind(code: number): Exclude<keyof LetterCount, 'latinWords'> | undefined {
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'latin'
  if (code < 0xc0) return undefined
  if (code <= 0x24f || (code >= 0x1e00 && code <= 0x1eff)) return code === 0xd7 || code === 0xf7 ? undefined : 'latin'
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic'
  if ((code >= 0x600 && code <= 0x6ff) || (code >= 0x750 && code <= 0x77f)) return 'arabic'
  if (code >= 0xe00 && code <= 0xe7f) return 'thai'
  if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9d)) return 'kana'
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)) return 'hangul'
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x20000 && code <= 0x323af))
    return 'han'
  return undefined
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
