import { useChat } from '../state/context.ts'
import type { Words } from '../words/words.ts'
import { LeaveMessage } from './LeaveMessage.tsx'

const beadsMax = 8

/** The customer's place in the queue; when nobody is there to answer, the message form instead. */
export function QueueCard() {
  const { chat, state, say } = useChat()
  const { queue, sessionId } = state.conversation!
  const hasLeft = state.log.messages.some(
    (message) => message.sessionId === sessionId && message.content.filledForm?.id === 'leave_message',
  )
  const isAway = state.visit?.peopleAvailable === false
  if (isAway && !hasLeft) return <LeaveMessage isAway />
  const ahead = queue ? queue.position - 1 : null
  return (
    <section class="card queue" aria-live="polite">
      <div class="card-part">
        {ahead === null || isAway ? <p>{isAway ? say.leaveDone : say.queueUnknown}</p> : <Place ahead={ahead} />}
        {!isAway && queue?.expectedWaitSeconds != null && (
          <p>
            {say.queueWait} <b>{tellWait(say, queue.expectedWaitSeconds)}</b>
          </p>
        )}
      </div>
      <div class="actions">
        {!hasLeft && (
          <button type="button" class="btn" onClick={() => chat.showLeaveMessage(true)}>
            {say.leaveMessage}
          </button>
        )}
        <button type="button" class="btn quiet" onClick={() => void chat.leaveQueue()}>
          {say.leaveQueue}
        </button>
      </div>
    </section>
  )
}

function Place({ ahead }: { ahead: number }) {
  const { say } = useChat()
  const beads = Array.from({ length: Math.min(ahead, beadsMax - 1) }, (_, i) => <i key={i} />)
  return (
    <>
      {ahead > 0 ? (
        <>
          <p>{say.queueAhead}</p>
          <p class="count">
            {ahead} <small>{say.queueUnit(ahead)}</small>
          </p>
        </>
      ) : (
        <p class="next">{say.queueNext}</p>
      )}
      <div class="rod" role="img" aria-label={say.queuePlace(ahead + 1)}>
        {beads}
        <i class="me" />
      </div>
    </>
  )
}

function tellWait(say: Words, seconds: number): string {
  return seconds < 60 ? say.lessThanMinute : say.minutes(Math.ceil(seconds / 60))
}
