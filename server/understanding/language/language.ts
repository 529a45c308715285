import { readPinyinMessage } from '../normalise/latin.ts'
import { speaksEnglish } from './english.ts'
import { enough } from './grams.ts'
import { scoresOf, shippedIdentifier } from './identifier.ts'
import { foreignLetters, languageOfSigns, languageOfWriting, languagesOfWriting } from './letters.ts'
import { indonesianLead } from './malay.ts'
import { chineseScript, countLetters, type LetterCount, type Script, type Writing } from './script.ts'
import { speaksCantonese, writesJapaneseForms } from './variety.ts'

export interface LanguageReading {
  language: string
  script: Script
  /** Cantonese is read as Chinese; this says that it is Cantonese. */
  variety?: 'yue'
}

/** Languages that a shop's customers are expected to write. */
const expected = new Set('zh en ja ko ru es fr de pt it th vi ar id ms'.split(' '))
/**
 * How far another language has to lead, how far the customer's own may lag behind, Indonesian before Malay, and the
 * customer's own or English for a single word: in the units of the statistics.
 */
const lead = { unexpected: 90, prior: 60, indonesian: 30, alone: 40 }
/** What a letter that a language does not write costs it. */
const foreignLetter = 100

/**
 * Says which language a message is in. `prior` (what the customer wrote before, or her browser's language) decides where
 * the text itself does not: numbers, emoji, one short word.
 */
export function detectLanguage(text: string, prior?: string): LanguageReading {
  const piece = text.slice(0, enough)
  const letters = countLetters(piece)
  const writing = mainWriting(letters)
  if (!writing || (writing === 'latin' && letters.latin < 2)) return byPrior(prior)
  if (writing === 'han') {
    if (primary(prior) === 'ja' && isUndecided(piece)) return { language: 'ja', script: 'other' }
    return readChinese(piece)
  }
  const told = byWriting(writing)
  if (told) return { language: told, script: 'other' }
  if (writing === 'latin' && isPinyinMessage(piece)) return { language: 'zh', script: 'Latn' }
  if (writing === 'latin') return { language: latinLanguage(piece, letters, prior), script: 'Latn' }
  const shared = writing as keyof typeof languagesOfWriting
  return { language: likeliest(piece, shared, (language) => leadOf(language, primary(prior))), script: 'other' }
}

/** The language of a text among all that are known, none expected more than another. */
export function identifyLanguage(text: string): string {
  const piece = text.slice(0, enough)
  const writing = mainWriting(countLetters(piece)) ?? 'latin'
  if (writing === 'han') return writesJapaneseForms(piece) ? 'ja' : 'zh'
  return byWriting(writing) ?? likeliest(piece, writing as keyof typeof languagesOfWriting, () => 0)
}

/** Kana make a text Japanese; a Chinese text may have Latin names, a Latin one Chinese names. */
function mainWriting(letters: LetterCount): Writing | undefined {
  if (letters.kana > 0 && letters.kana * 4 >= letters.han) return 'kana'
  const { latin, latinWords, han, ...others } = letters
  const [most, times] = Object.entries(others).reduce((best, one) => (one[1] > best[1] ? one : best))
  if (times > latinWords && times >= han) return most as Writing
  if (han > 0 && han >= latinWords) return 'han'
  return latin > 0 ? 'latin' : undefined
}

function byWriting(writing: Writing): string | undefined {
  if (writing === 'kana') return 'ja'
  if (writing === 'hangul') return 'ko'
  return languageOfWriting[writing]
}

function readChinese(text: string): LanguageReading {
  if (writesJapaneseForms(text)) return { language: 'ja', script: 'other' }
  const script = chineseScript(text)
  return { language: 'zh', script, ...(speaksCantonese(text) ? { variety: 'yue' as const } : {}) }
}

/** A few characters that Chinese and Japanese share. */
function isUndecided(text: string): boolean {
  return text.length <= 6 && chineseScript(text) === 'Hans'
}

function byPrior(prior = 'zh-CN'): LanguageReading {
  const language = primary(prior)!
  if (language === 'yue') return { language: 'zh', script: 'Hant', variety: 'yue' }
  if (language !== 'zh') return { language, script: /^(ja|ko|th|ar|ru)$/.test(language) ? 'other' : 'Latn' }
  return { language, script: /hant|-(tw|hk|mo)\b/i.test(prior) ? 'Hant' : 'Hans' }
}

/** Chinese that somebody without a Chinese keyboard typed: wo yao tuikuan. */
function isPinyinMessage(text: string): boolean {
  return !speaksEnglish(wordsOf(text)) && readPinyinMessage(text) !== undefined
}

/** A few letters say little: they are the customer's own language, or English. */
function latinLanguage(text: string, { latin, latinWords }: LetterCount, prior?: string): string {
  if (speaksEnglish(wordsOf(text))) return 'en'
  const own = primary(prior)
  const fallback = own && languagesOfWriting.latin.includes(own) ? own : 'en'
  if (latin < 4) return fallback
  const alone = latinWords === 1 ? lead.alone : 1
  return likeliest(text, 'latin', (language) => leadOf(language, own) + (language === fallback ? alone : 0))
}

function leadOf(language: string, own: string | undefined): number {
  if (language === 'id' && own !== 'ms') return lead.unexpected + lead.indonesian + (own === 'id' ? lead.prior : 0)
  return (expected.has(language) ? lead.unexpected : 0) + (language === own ? lead.prior : 0)
}

function likeliest(text: string, writing: keyof typeof languagesOfWriting, before: (language: string) => number) {
  const told = languageOfSigns(text)
  if (told) return told
  const identifier = shippedIdentifier()
  const scores = scoresOf(text, identifier)
  const indonesian = writing === 'latin' ? indonesianLead(wordsOf(text)) / 2 : 0
  const sister: Readonly<Record<string, number>> = { id: indonesian, ms: -indonesian }
  let best: string = languagesOfWriting[writing][0]!
  let most = Number.NEGATIVE_INFINITY
  for (const [language, foreign] of foreignLetters(writing, text)) {
    const score = scores[identifier.languages.indexOf(language)] ?? 0
    const total = score + (sister[language] ?? 0) + before(language) - foreign * foreignLetter
    if (total <= most) continue
    most = total
    best = language
  }
  return best
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []
}

function primary(tag: string | undefined): string | undefined {
  return tag?.replace(/-.*$/s, '').toLowerCase()
}
