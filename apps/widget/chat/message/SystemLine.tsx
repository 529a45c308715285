import type { MessageView, SystemFact } from '../../../../contracts/message.ts'
import { useWords } from '../state/context.ts'
import { tellClock, tellTime } from '../words/format.ts'
import { tellSystem } from '../words/words.ts'

/** What happened in the conversation, in one line. */
export function SystemLine({ message, fact }: { message: MessageView; fact: SystemFact }) {
  const { locale, say } = useWords()
  const sentence = tellSystem(say, fact)
  if (!sentence) return null
  return (
    <p class="line">
      <span>
        {tellClock(locale, message.createdAt)} {sentence}
      </span>
    </p>
  )
}

export function TimeLine({ time }: { time: string }) {
  const { locale, say } = useWords()
  return (
    <p class="time">
      <time dateTime={time}>{tellTime(locale, say, time)}</time>
    </p>
  )
}
