import type { MessageView } from '../../../../contracts/message.ts'
import { useChatState, useWords } from '../state/context.ts'
import { tellClock } from '../words/format.ts'

/** Under the customer's newest message: when, and how far it got. */
export function Marks({ message }: { message: MessageView }) {
  const { locale, say } = useWords()
  const isRead = useChatState((state) => (state.conversation?.staffReadSeq ?? 0) >= message.seq)
  return (
    <span class="marks">
      {tellClock(locale, message.createdAt)} · {isRead ? say.read : say.delivered}
    </span>
  )
}
