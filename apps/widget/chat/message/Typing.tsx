import { Avatar, BotAvatar } from '../head/Avatar.tsx'
import { useChat } from '../state/context.ts'

/** Three beads that move while somebody writes. */
export function Typing() {
  const { state, say } = useChat()
  if (!state.typing) return null
  const { author, name } = state.typing
  return (
    <div class="message">
      {author === 'bot' ? (
        <BotAvatar />
      ) : (
        <Avatar isSmall name={name} picture={state.conversation?.agent?.avatar ?? null} />
      )}
      <div class="stack">
        <div class="bubble beads" role="img" aria-label={say.typing(name)}>
          <i />
          <i />
          <i />
        </div>
      </div>
    </div>
  )
}
