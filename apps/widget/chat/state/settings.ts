import type { UiLocale } from '../../../../contracts/common.ts'
import type { Shelf } from './storage.ts'

export type Settings = ReturnType<typeof createSettings>

/** What the customer chose in the chat, remembered in the iframe's own storage. */
export function createSettings(local: Shelf, session: Shelf) {
  const read = (storage: Shelf, name: string) => attempt(() => storage.getItem(`zhanggui:${name}`)) ?? null
  const write = (storage: Shelf, name: string, value: string) =>
    attempt(() => storage.setItem(`zhanggui:${name}`, value))
  return {
    locale(): UiLocale | undefined {
      const chosen = read(local, 'locale')
      return chosen === 'zh-CN' || chosen === 'en' ? chosen : undefined
    },
    chooseLocale: (locale: UiLocale) => write(local, 'locale', locale),
    isMuted: () => read(local, 'muted') === '1',
    mute: (muted: boolean) => write(local, 'muted', muted ? '1' : '0'),
    draft: () => read(session, 'draft') ?? '',
    keepDraft: (text: string) => write(session, 'draft', text),
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
