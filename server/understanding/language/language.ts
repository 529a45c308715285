import { speaksEnglish } from './english.ts'
import { chineseScript, countLetters, type LetterCount, type Script } from './script.ts'

export interface LanguageReading {
  language: string
  script: Script
}

/** Languages in Latin letters that the statistical detector chooses from. */
const latinLanguages = ['en', 'es', 'fr', 'de', 'pt', 'it', 'vi', 'ms']
/** So much text is enough; more would only cost time. */
const enough = 400

/**
 * Says which language a message is in. `prior` (what the customer wrote before, or her browser's language) decides where
 * the text itself does not: numbers, emoji, one short word.
 */
export async function detectLanguage(text: string, prior?: string): Promise<LanguageReading> {
  const piece = text.slice(0, enough)
  const letters = countLetters(piece)
  const byScript = languageByScript(letters)
  if (byScript === 'zh') return { language: 'zh', script: chineseScript(piece) }
  if (byScript) return { language: byScript, script: 'other' }
  if (letters.latin < 2) return byPrior(prior)
  return { language: await latinLanguage(piece, letters, prior), script: 'Latn' }
}

function languageByScript(letters: LetterCount): string | undefined {
  if (letters.kana > 0 && letters.kana * 4 >= letters.han) return 'ja'
  if (letters.hangul > letters.latinWords) return 'ko'
  if (letters.thai > letters.latinWords) return 'th'
  if (letters.arabic > letters.latinWords) return 'ar'
  if (letters.cyrillic > letters.latinWords) return 'ru'
  return letters.han > 0 && letters.han >= letters.latinWords ? 'zh' : undefined
}

function byPrior(prior = 'zh-CN'): LanguageReading {
  const language = prior.split('-')[0]!.toLowerCase()
  if (language !== 'zh') return { language, script: /^(ja|ko|th|ar|ru)$/.test(language) ? 'other' : 'Latn' }
  return { language, script: /hant|-(tw|hk|mo)\b/i.test(prior) ? 'Hant' : 'Hans' }
}

async function latinLanguage(text: string, letters: LetterCount, prior = 'en'): Promise<string> {
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []
  if (speaksEnglish(words)) return 'en'
  const expected = prior.split('-')[0]!.toLowerCase()
  const latinPrior = latinLanguages.includes(expected) ? expected : 'en'
  if (letters.latin < 5) return latinPrior
  const found = await detector()
  const { language, isReliable } = found.detect(text)
  return language !== '' && (isReliable() || letters.latinWords > 3) ? language : latinPrior
}

let loading: Promise<{ detect(text: string): { language: string; isReliable(): boolean } }> | undefined

/** Loaded when the first message needs it: most do not. */
function detector() {
  loading ??= import('eld/extrasmall').then(({ eld }) => {
    eld.setLanguageSubset(latinLanguages)
    return eld
  })
  return loading
}
