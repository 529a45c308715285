import { hasWord } from './bloom.ts'
import type { Change } from './changes.ts'
import { costBetween, readPinyin } from './pinyin.ts'
import { initials } from './repairs.ts'
import { chineseResources, englishResources } from './resources.ts'

/** Letters that mean themselves in a Chinese message: units, sizes, devices. */
const meant = new Set(
  (
    'kg g mg km m dm cm mm ml l oz lb w kw v mah hz gb mb tb xs s xl xxl xxxl vip svip app usb qq wx ip id ok hi no yes pc tv ps hd ' +
    'led lcd hdmi cpu gpu ssd wifi gps nfc diy pdf jpg png gif mp pro max plus mini air se ai pvc pp pe abs spa bb cc dha spf uv ' +
    'pm am by vs diy logo type typec ios mac ipad iphone nba ktv atm sku sn bug'
  ).split(' '),
)
/** A reading that costs more than this a character is not believed. */
const believable = { initials: 4.6, listed: 7.5, joined: 6, pinyin: 5, alone: 4.4 }
const fewestUses = 4
const row = /[a-z]+/g
const nearby = /[a-z0-9@._/#:+-]/i
const han = /[\u3400-\u9fff]/

/** Initials (kd), pinyin (kuaidi) and half-pinyin (退kuan) in a Chinese message; `original` tells capitals. */
export function repairLatin(text: string, original: string, kept: Uint8Array): Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(row)) {
    const typed = match[0]
    const start = match.index
    const end = start + typed.length
    if (kept[start] || nearby.test(text[start - 1] ?? '') || nearby.test(text[end] ?? '') || meant.has(typed)) continue
    const capital = original.slice(start, end) !== typed
    const before = text.slice(Math.max(0, start - 2), start)
    const after = text.slice(end, end + 2)
    const word =
      readInitials(typed, before, after, capital) ?? (capital ? undefined : readSyllables(typed, before, after))
    if (word) changes.push({ start, end, with: word })
  }
  return changes
}

function readInitials(typed: string, before: string, after: string, capital: boolean): string | undefined {
  if (typed.length < 2 || typed.length > 5) return undefined
  const listed = initials[typed]
  const words = capital
    ? []
    : (chineseResources().byInitials.get(typed) ?? []).filter(({ count }) => count >= fewestUses)
  let found: string | undefined
  let least = 0
  for (const word of new Set([...(listed ?? []), ...words.slice(0, 12).map((one) => one.word)])) {
    const limit = listed?.includes(word) && !capital ? believable.listed : believable.initials
    const gain = limit - costBetween(word, before, after)
    if (gain <= least) continue
    least = gain
    found = word
  }
  return found
}

function readSyllables(typed: string, before: string, after: string): string | undefined {
  const words = chineseResources().byPinyin.get(typed)
  if (words && !isEnglish(typed))
    return words.toSorted((a, b) => costBetween(a.word, before, after) - costBetween(b.word, before, after))[0]!.word
  const joined = han.test(before.slice(-1)) || han.test(after.slice(0, 1))
  if (typed.length < 3 || !joined || isEnglish(typed)) return undefined
  const read = readPinyin(typed, before, after)
  return read && read.each < (read.text.length > 1 ? believable.pinyin : believable.joined) ? read.text : undefined
}

function isEnglish(word: string): boolean {
  const { counts, dictionary } = englishResources()
  return word.length > 2 && (counts.has(word) || hasWord(dictionary, word))
}

/** A whole message typed as pinyin: 我要退款 for `wo yao tuikuan`; undefined for any other. */
export function readPinyinMessage(text: string): { start: number; end: number; with: string } | undefined {
  const found = /^[\s.,!?~]*([a-z]+(?: +[a-z]+)*)[\s.,!?~]*$/.exec(text)
  if (!found) return undefined
  const letters = found[1]!
  const words = letters.split(/ +/)
  const { sounds } = chineseResources()
  if (letters.length < 4 || !words.every((word) => isPinyin(word, sounds.syllables))) return undefined
  if (words.every(isEnglish)) return undefined
  const read = readPinyin(letters, '', '')
  if (!read || read.text.length < 2 || read.each > believable.alone) return undefined
  const start = text.indexOf(letters)
  return { start, end: start + letters.length, with: read.text }
}

/** Whether a row of letters is syllables throughout. */
function isPinyin(word: string, syllables: ReadonlySet<string>): boolean {
  const reached = new Uint8Array(word.length + 1)
  reached[0] = 1
  for (let at = 0; at < word.length; at++)
    for (let length = 1; reached[at] && length <= 6 && at + length <= word.length; length++)
      if (syllables.has(word.slice(at, at + length))) reached[at + length] = 1
  return reached[word.length] === 1
}
