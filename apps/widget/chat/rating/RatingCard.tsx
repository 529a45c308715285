import { useState } from 'preact/hooks'
import { useChat } from '../state/context.ts'
import { Stars } from './Stars.tsx'

/** One invitation to rate a session: stars, tags, words, with or without a name. */
export function RatingCard({ sessionId }: { sessionId: string }) {
  const { chat, state, say } = useChat()
  const [score, setScore] = useState(0)
  const [tags, setTags] = useState<string[]>([])
  const [comment, setComment] = useState('')
  const [isAnonymous, setAnonymous] = useState(false)
  const [isSending, setSending] = useState(false)
  const agent = state.log.messages.findLast(
    (message) => message.sessionId === sessionId && message.author.kind === 'agent',
  )
  const offered = score >= 4 ? say.rateTags.good : say.rateTags.bad

  function choose(next: number): void {
    if (score >= 4 !== next >= 4) setTags([])
    setScore(next)
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    setSending(true)
    await chat.rate({ sessionId, score, tags, comment: comment.trim(), anonymous: isAnonymous })
    setSending(false)
  }

  const tag = (label: string) => (
    <label key={label} class="choice">
      <input
        type="checkbox"
        checked={tags.includes(label)}
        onChange={() => setTags(tags.includes(label) ? tags.filter((each) => each !== label) : [...tags, label])}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <form class="card rating" onSubmit={(event) => void submit(event)}>
      <div class="card-part">
        <h2>{say.rateTitle(agent?.author.name ?? null)}</h2>
        <Stars score={score} choose={choose} />
        <p class={score >= 4 ? 'rate-word good' : 'rate-word'} role="status">
          {score > 0 && say.rateWords[score - 1]}
        </p>
        {score > 0 && (
          <>
            <div class="choices">{offered.map(tag)}</div>
            <textarea
              rows={2}
              maxLength={1000}
              value={comment}
              aria-label={say.rateComment}
              placeholder={say.rateComment}
              onInput={(event) => setComment(event.currentTarget.value)}
            />
            <button type="submit" class="btn pri full" disabled={isSending}>
              {say.rateSend}
            </button>
            <label class="switch">
              {say.rateAnonymous}
              <input type="checkbox" checked={isAnonymous} onChange={() => setAnonymous(!isAnonymous)} />
              <i aria-hidden="true" />
            </label>
          </>
        )}
        {score === 0 && (
          <button type="button" class="btn quiet" onClick={() => chat.skipRating(sessionId)}>
            {say.rateSkip}
          </button>
        )}
      </div>
    </form>
  )
}
