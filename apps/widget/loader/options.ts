export interface LoaderOptions {
  publicKey: string
  locale: 'zh-CN' | 'en'
  position: 'left' | 'right' | undefined
  /** What the bubble beside the launcher says to a newcomer; empty = no bubble. */
  greeting: string | undefined
  /** Where the chat is served, and by whom. */
  chatUrl: string
  origin: string
}

/** Reads what the shop wrote on the script element. */
export function readOptions(page: Document): LoaderOptions | undefined {
  const current = page.currentScript instanceof HTMLScriptElement ? page.currentScript : null
  const script = current?.dataset.key
    ? current
    : page.querySelector<HTMLScriptElement>('script[src*="loader.js"][data-key]')
  if (!script?.dataset.key) return undefined
  const { key, locale, position, greeting } = script.dataset
  const chat = new URL('chat/', script.src)
  const language = locale || page.documentElement.lang || navigator.language
  return {
    publicKey: key,
    locale: /^zh/i.test(language) ? 'zh-CN' : 'en',
    position: position === 'left' || position === 'right' ? position : undefined,
    greeting,
    chatUrl: chat.href,
    origin: chat.origin,
  }
}
