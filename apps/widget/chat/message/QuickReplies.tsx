import type { QuickReply } from '../../../../contracts/message.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../state/context.ts'

/** Answers to choose from; choosing one says it. */
export function QuickReplies({ replies, messageId }: { replies: QuickReply[]; messageId?: string }) {
  const { chat } = useWords()
  return (
    <div class="replies">
      {replies.map((reply) => (
        <button
          key={reply.id}
          type="button"
          onClick={() => chat.say({ text: reply.text || reply.label, choice: { id: reply.id, of: messageId } })}
        >
          {reply.icon && <Icon name={reply.icon} size={14} />}
          {reply.label}
        </button>
      ))}
    </div>
  )
}
