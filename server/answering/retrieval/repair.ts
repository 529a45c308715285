import { compileVocabulary, segment } from '../../understanding/index.ts'
import { chineseWords } from './notions.ts'
import { soundOf } from './pinyin.ts'

const noWords = compileVocabulary()
let bySound: Map<string, string[]> | undefined

/** The words of trade that customers mistype by sound, by how they sound. */
function wordsBySound(): Map<string, string[]> {
  bySound ??= Map.groupBy(chineseWords, soundsOf)
  return bySound
}

function soundsOf(text: string): string {
  return [...text].map((one) => soundOf(one) ?? one).join(' ')
}

/**
 * Puts right what was typed by sound: 几点开们 → 几点开门. A stretch is changed only where it cuts across what the
 * dictionary sees as words, sounds like one word of trade and shares a character with it.
 */
export function repairSounds(text: string): string {
  const loose = looseCharacters(text)
  let result = text
  for (let at = 0; at < text.length; at++) {
    for (let length = 4; length > 1; length--) {
      const piece = result.slice(at, at + length)
      if (piece.length < length || !/^[\u3400-\u9fff]+$/.test(piece)) continue
      if (![...piece].some((_, i) => loose[at + i])) continue
      const meant = meantBy(piece, loose, at)
      if (!meant) continue
      result = result.slice(0, at) + meant + result.slice(at + length)
      at += length - 1
      break
    }
  }
  return result
}

function meantBy(piece: string, loose: readonly boolean[], at: number): string | undefined {
  const candidates = wordsBySound().get(soundsOf(piece))
  if (!candidates || candidates.includes(piece)) return undefined
  return candidates.find((word) => {
    const changed = [...word].map((one, i) => one !== piece[i])
    const kept = changed.filter((one) => !one).length
    return kept > 0 && changed.every((one, i) => !one || loose[at + i])
  })
}

/** Characters that the dictionary leaves standing alone: where mistypings hide. */
function looseCharacters(text: string): boolean[] {
  const loose = Array.from({ length: text.length }, () => false)
  for (const { start, end } of segment(text, noWords, false)) if (end - start === 1) loose[start] = true
  return loose
}
