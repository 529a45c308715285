import type { OrderCard } from '../../../../contracts/message.ts'
import { useWords } from '../state/context.ts'

/** Buttons of a card: open a page, or say something. */
export function CardActions({ actions, messageId }: { actions: OrderCard['actions']; messageId: string }) {
  const { chat } = useWords()
  if (actions.length === 0) return null
  return (
    <div class="actions">
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          class="btn"
          onClick={() =>
            action.kind === 'link'
              ? chat.openPage(action.url)
              : chat.say({ text: action.text || action.label, choice: { id: action.id, of: messageId } })
          }
        >
          {action.label}
        </button>
      ))}
    </div>
  )
}
