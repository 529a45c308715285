import { useEffect } from 'preact/hooks'
import { Composer } from './composer/Composer.tsx'
import { Head } from './head/Head.tsx'
import { Refusal } from './head/Refusal.tsx'
import { MessageList } from './message/MessageList.tsx'
import { PrivacyLine } from './privacy/PrivacyLine.tsx'
import { useChat } from './state/context.ts'
import { tellError } from './words/words.ts'

/** The window of the chat: head, what was said, and what will be. */
export function App() {
  const { chat, state, say } = useChat()
  useEffect(() => {
    document.title = say.chat
  }, [say])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && chat.close()
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [chat])
  if (!chat.isFramed) return <Refusal text={say.unframed} />
  if (state.phase === 'refused' && state.refusal)
    return <Refusal text={tellError(say, state.refusal)} again={chat.startAgain} />
  return (
    <main class="chat" aria-label={say.chat}>
      <Head />
      {!state.isOnline && (
        <p class="banner" role="alert">
          {say.offline}
        </p>
      )}
      <MessageList />
      {state.notice && (
        <p class="notice" role="alert">
          <span>{tellError(say, state.notice)}</span>
          <button type="button" onClick={chat.dismissNotice}>
            {say.close}
          </button>
        </p>
      )}
      <PrivacyLine />
      <Composer />
    </main>
  )
}
