import type { MessageView } from '../../../../contracts/message.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../state/context.ts'

/** Thumbs on an answer; pressing the chosen one again takes it back. */
export function Feedback({ message }: { message: MessageView }) {
  const { chat, say } = useWords()
  const { feedback, id } = message
  const thumb = (value: 'up' | 'down', label: string) => (
    <button
      type="button"
      aria-pressed={feedback === value}
      onClick={() => void chat.giveFeedback(id, feedback === value ? null : value)}
    >
      <Icon name={value === 'up' ? 'up' : 'dislike'} size={14} />
      {label}
    </button>
  )
  return (
    <fieldset class="thumbs" aria-label={say.feedback}>
      {thumb('up', say.helpful)}
      {thumb('down', say.notHelpful)}
      <span role="status">{feedback && say.thanks}</span>
    </fieldset>
  )
}
