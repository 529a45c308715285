import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { UiLocale } from '../../../../contracts/common.ts'
import type { Chat } from '../chat.ts'
import { type Words, words } from '../words/words.ts'
import type { ChatState } from './state.ts'

export const ChatContext = createContext<Chat>(undefined as unknown as Chat)

/** A part of the state; the component is drawn again only when that part changes. */
export function useChatState<T>(pick: (state: ChatState) => T): T {
  const { store } = useContext(ChatContext)
  const [value, setValue] = useState(() => pick(store.get()))
  useEffect(() => {
    const take = () => setValue(() => pick(store.get()))
    take()
    return store.subscribe(take)
  }, [store])
  return value
}

/** The chat and the words of the customer's language: enough for what shows one message. */
export function useWords(): { chat: Chat; locale: UiLocale; say: Words } {
  const chat = useContext(ChatContext)
  const locale = useChatState((state) => state.locale)
  return { chat, locale, say: words[locale] }
}

/** The chat with its whole state. */
export function useChat(): { chat: Chat; state: ChatState; say: Words } {
  const chat = useContext(ChatContext)
  const state = useChatState((whole) => whole)
  return { chat, state, say: words[state.locale] }
}
