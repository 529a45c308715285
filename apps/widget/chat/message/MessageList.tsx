import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { MessageView } from '../../../../contracts/message.ts'
import { Greeting } from '../greeting/Greeting.tsx'
import { LeaveMessage } from '../queue/LeaveMessage.tsx'
import { QueueCard } from '../queue/QueueCard.tsx'
import { RatingCard } from '../rating/RatingCard.tsx'
import { useChat } from '../state/context.ts'
import { Message } from './Message.tsx'
import { PendingBubble } from './PendingBubble.tsx'
import { TimeLine } from './SystemLine.tsx'
import { Typing } from './Typing.tsx'

const nearPx = 80
const quietMs = 30 * 60_000

/** Everything that was said, newest at the bottom; older pages come as the customer scrolls up. */
export function MessageList() {
  const { chat, state, say } = useChat()
  const { log, pending, conversation, phase } = state
  const list = useRef<HTMLElement>(null)
  const anchor = useRef({ isAtEnd: true, height: 0, first: '' })
  const [hasNew, setNew] = useState(false)
  const [isLive, setLive] = useState(false)
  const first = log.messages[0]?.id ?? ''
  const last = log.messages.at(-1)
  const isQueued = conversation?.owner === 'queue'
  const newestOwn = pending.length > 0 ? undefined : log.messages.findLast((each) => each.direction === 'incoming')
  const isEmpty = log.messages.length === 0 && pending.length === 0

  function toEnd(): void {
    list.current?.scrollTo({ top: list.current.scrollHeight })
    setNew(false)
  }

  useLayoutEffect(() => {
    const box = list.current!
    const { isAtEnd, height } = anchor.current
    if (anchor.current.first && first !== anchor.current.first && !isAtEnd) box.scrollTop += box.scrollHeight - height
    else if (isAtEnd && !isEmpty) toEnd()
    anchor.current.first = first
    anchor.current.height = box.scrollHeight
  }, [
    first,
    last,
    pending.length,
    state.typing,
    isQueued,
    state.isOpen,
    state.isLeavingMessage,
    conversation?.rateSessionId,
  ])

  useEffect(() => {
    if (!anchor.current.isAtEnd && last?.direction === 'outgoing') setNew(true)
  }, [last?.id])
  useEffect(() => {
    anchor.current.isAtEnd = true
    toEnd()
  }, [pending.length > 0, state.isOpen])
  useEffect(() => {
    // Pictures and the keyboard change heights: who was at the end stays there.
    const observer = new ResizeObserver(() => anchor.current.isAtEnd && !isEmpty && toEnd())
    observer.observe(list.current!)
    observer.observe(list.current!.firstElementChild!)
    return () => observer.disconnect()
  }, [isEmpty])

  useEffect(() => {
    // What was said before is not read aloud when the chat opens.
    if (phase !== 'ready') return
    const timer = setTimeout(() => setLive(true), 500)
    return () => clearTimeout(timer)
  }, [phase])

  function scrolled(): void {
    const box = list.current!
    anchor.current.isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx
    anchor.current.height = box.scrollHeight
    if (anchor.current.isAtEnd) setNew(false)
    if (box.scrollTop < nearPx) void chat.loadOlder()
  }

  return (
    <div class="list-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="list" ref={list} onScroll={scrolled} tabIndex={0} aria-label={say.log}>
        <div class="list-body">
          {phase === 'starting' && isEmpty && <Skeleton />}
          {log.hasOlder && (
            <button type="button" class="older" disabled={state.isLoadingOlder} onClick={() => void chat.loadOlder()}>
              {state.isLoadingOlder ? say.loadingOlder : say.older}
            </button>
          )}
          {phase === 'ready' && isEmpty && <Greeting />}
          <div class="log" role="log" aria-live={isLive ? 'polite' : 'off'} aria-busy={state.isLoadingOlder}>
            {log.messages.map((message, i) => (
              <Row
                key={message.id}
                around={[log.messages[i - 1], message, log.messages[i + 1]]}
                newestOwn={newestOwn}
              />
            ))}
            {pending.map((item) => (
              <PendingBubble key={item.clientId} item={item} />
            ))}
            <Typing />
          </div>
          {isQueued && <QueueCard />}
          {state.isLeavingMessage && <LeaveMessage />}
          {conversation?.rateSessionId && !state.unrated.includes(conversation.rateSessionId) && (
            <RatingCard key={conversation.rateSessionId} sessionId={conversation.rateSessionId} />
          )}
        </div>
      </section>
      {hasNew && (
        <button type="button" class="to-end" onClick={toEnd}>
          {say.newMessages} ↓
        </button>
      )}
    </div>
  )
}

interface RowProps {
  around: [before: MessageView | undefined, message: MessageView, after: MessageView | undefined]
  newestOwn: MessageView | undefined
}

function Row({ around: [before, message, after], newestOwn }: RowProps) {
  const isLater = !before || Date.parse(message.createdAt) - Date.parse(before.createdAt) > quietMs
  const isGrouped =
    after?.author.kind === message.author.kind && after.author.id === message.author.id && !after.content.system
  return (
    <>
      {isLater && <TimeLine time={message.createdAt} />}
      <Message message={message} isLast={!after} isGrouped={isGrouped} hasMarks={newestOwn === message} />
    </>
  )
}

function Skeleton() {
  const { say } = useChat()
  return (
    <div class="skeleton" role="status" aria-label={say.starting}>
      <i />
      <i />
      <i />
    </div>
  )
}
