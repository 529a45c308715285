import { useWords } from '../state/context.ts'

/** The chat could not be opened: why, and what to do. */
export function Refusal({ text, again }: { text: string; again?: () => void }) {
  const { chat, say } = useWords()
  return (
    <main class="refusal">
      <h1>{say.refusedTitle}</h1>
      <p role="alert">{text}</p>
      <div class="buttons">
        {again && (
          <button type="button" class="btn pri" onClick={again}>
            {say.tryAgain}
          </button>
        )}
        {chat.isFramed && (
          <button type="button" class="btn" onClick={chat.close}>
            {say.close}
          </button>
        )}
      </div>
    </main>
  )
}
