import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { UiLocale } from '../../../../contracts/common.ts'

const storageKey = 'zhanggui.locale'
export const locales: readonly UiLocale[] = ['zh-CN', 'en']

/** The language chosen on this machine, else the browser's. */
function firstLocale(): UiLocale {
  const kept = localStorage.getItem(storageKey)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
}

i18next.use(initReactI18next).init({
  lng: firstLocale(),
  fallbackLng: 'zh-CN',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})
document.documentElement.lang = i18next.language

export function currentLocale(): UiLocale {
  return i18next.language === 'en' ? 'en' : 'zh-CN'
}

/** Changes the language of every screen and keeps the choice on this machine. */
export function changeLocale(locale: UiLocale): void {
  localStorage.setItem(storageKey, locale)
  document.documentElement.lang = locale
  void i18next.changeLanguage(locale)
}

/** The locale of the screens, kept fresh when it changes. */
export function useLocale(): UiLocale {
  useTranslation()
  return currentLocale()
}

/** Follows the language of the signed-in person where none was chosen on this machine. */
export function adoptLocale(locale: UiLocale): void {
  if (localStorage.getItem(storageKey) !== null || locale === currentLocale()) return
  document.documentElement.lang = locale
  void i18next.changeLanguage(locale)
}

type Facts = Record<string, string | number>
/** `days_one` and `days_other` are asked for as `days` with a `count`. */
type Key<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K
/** Gives the sentence of a key in the current language; `{{name}}` takes its value from `facts`. */
export type Text<K extends string = string> = (key: K, facts?: Facts) => string

/**
 * Registers a folder's sentences and gives the hook that reads them.
 *
 * @example export const useKnowledgeText = defineTexts('knowledge', { 'zh-CN': { title: '知识库' }, en: { title: 'Knowledge' } })
 */
export function defineTexts<K extends string, E extends string>(
  name: string,
  texts: { 'zh-CN': Record<K, string>; en: Record<E, string> & Record<Exclude<K, `${string}_other`>, string> },
): () => Text<Key<K>> {
  for (const locale of locales) i18next.addResourceBundle(locale, name, texts[locale])
  return () => {
    const { t } = useTranslation(name)
    return t as unknown as Text<Key<K>>
  }
}

/** Adds sentences for error codes; see `errors.ts`. */
export function defineErrorTexts(texts: Record<UiLocale, Record<string, string>>): void {
  for (const locale of locales) i18next.addResourceBundle(locale, 'errors', texts[locale], true, true)
}

/** The sentence of an error code in the current language, if one is known. */
export function findErrorText(code: string, facts: Record<string, unknown>): string | undefined {
  return i18next.exists(code, { ns: 'errors' }) ? i18next.t(code, { ns: 'errors', ...facts }) : undefined
}
