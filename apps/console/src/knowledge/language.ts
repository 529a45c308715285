import { currentLocale } from '../frame/i18n.ts'

/** A language's name as the screens' language calls it: 简体中文 is said plainly 中文. */
export function languageName(tag: string): string {
  if (tag === 'zh-CN') return '中文'
  if (tag === 'en') return 'English'
  try {
    return new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Languages offered first when an entry gets another one. */
export const offeredLanguages = ['zh-CN', 'en', 'zh-TW', 'ja', 'ko', 'fr', 'de', 'es', 'ru', 'ar', 'th', 'vi'] as const
