import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { TypingBeads } from '../../frame/parts/beads.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { clockTime, dayName } from '../../frame/time.ts'
import type { Outgoing } from '../composer/outbox.ts'
import { useDeskText } from '../texts.ts'
import { MessageItem } from './MessageItem.tsx'
import { OutgoingItem } from './OutgoingItem.tsx'
import { lastSeqOf, type Thread } from './thread.ts'
import { answersTo, formsOf, timelineOf } from './timeline.ts'

interface StreamProps {
  thread: Thread
  detail: ConversationDetail | undefined
  outgoing: readonly Outgoing[]
  typing: { preview: string } | null
  /** The message to show, from a search. */
  seq: number | undefined
  loadOlder: (seq?: number) => Promise<void>
  loadingOlder: boolean
}

/** The messages, oldest above. Stays at the newest unless one reads further up. */
export function Stream({ thread, detail, outgoing, typing, seq, loadOlder, loadingOlder }: StreamProps) {
  const t = useDeskText()
  const box = useRef<HTMLDivElement>(null)
  const { away, onScroll, toEnd } = useSticking(box, thread, outgoing.length, typing !== null, seq)
  useOlderOnScroll(box, thread, loadOlder, loadingOlder)
  useShownMessage(box, thread, seq, loadOlder)
  const answers = answersTo(thread.messages)
  const forms = formsOf(thread.messages)
  return (
    <div className="stream-frame">
      <div className="stream" ref={box} onScroll={onScroll} role="log" aria-live="polite" aria-label={t('messages')}>
        <div className="stream-top tiny faint">
          {thread.older ? (
            <Button type="text" size="small" loading={loadingOlder} onClick={() => void loadOlder()}>
              {t('older')}
            </Button>
          ) : (
            thread.messages.length > 0 && t('beginning')
          )}
        </div>
        {timelineOf(thread.messages).map((item) =>
          item.kind === 'day' ? (
            <div key={item.key} className="day tiny faint">
              {dayName(item.at)} {clockTime(item.at)}
            </div>
          ) : (
            <MessageItem
              key={item.key}
              message={item.message}
              detail={detail}
              answer={answers.get(item.message.id)}
              form={forms.get(item.message.content.filledForm?.of ?? '')}
              shown={item.message.seq === seq}
            />
          ),
        )}
        {outgoing.map((message) => (
          <OutgoingItem key={message.clientId} message={message} />
        ))}
        {typing && <CustomerTyping preview={typing.preview} />}
      </div>
      {away && (
        <Button className="jump" size="small" shape="round" icon={<Icon name="adown" size={14} />} onClick={toEnd}>
          {away.fresh > 0 ? `${t('jumpToNew')} ${away.fresh}` : t('jumpToEnd')}
        </Button>
      )}
    </div>
  )
}

function CustomerTyping({ preview }: { preview: string }) {
  const t = useDeskText()
  return (
    <div className="message in" aria-hidden="true">
      <span className="avatar-gap" />
      <div className="bubble typing-bubble">
        <TypingBeads />
        <span className="tiny faint cut">{preview ? t('typingPreview', { text: preview }) : t('typing')}</span>
      </div>
    </div>
  )
}

type Box = React.RefObject<HTMLDivElement | null>

/** Keeps the newest in view while one is there; else counts what came meanwhile. */
function useSticking(box: Box, thread: Thread, pending: number, typing: boolean, seq: number | undefined) {
  const last = lastSeqOf(thread)
  const atEnd = useRef(seq === undefined)
  const [leftAt, setLeftAt] = useState<number | null>(null)
  const toEnd = () => {
    atEnd.current = true
    setLeftAt(null)
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words, here or from the customer, are what moves the view
  useLayoutEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [last, pending, typing, box])
  useEffect(() => {
    const element = box.current
    if (!element) return
    const stay = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight
    })
    stay.observe(element)
    for (const child of element.children) stay.observe(child)
    return () => stay.disconnect()
  }, [box])
  // biome-ignore lint/correctness/useExhaustiveDependencies: one's own words always bring one back to the end
  useEffect(() => {
    if (pending > 0) toEnd()
  }, [pending])
  const onScroll = () => {
    const element = box.current
    if (!element) return
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 60
    setLeftAt((held) => (atEnd.current ? null : (held ?? last)))
  }
  return { away: leftAt === null ? null : { fresh: last - leftAt }, onScroll, toEnd }
}

/** Fetches older messages near the top and keeps the read line where it is. */
function useOlderOnScroll(box: Box, thread: Thread, loadOlder: () => Promise<void>, loading: boolean) {
  const first = thread.messages[0]?.seq
  const held = useRef<{ first: number | undefined; height: number }>({ first, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (held.current.first !== undefined && first !== undefined && first < held.current.first)
      element.scrollTop += element.scrollHeight - held.current.height
    held.current = { first, height: element.scrollHeight }
  })
  useEffect(() => {
    const element = box.current
    if (!element || !thread.older || loading) return
    const look = () => {
      if (element.scrollTop < 80 && element.scrollHeight > element.clientHeight) void loadOlder()
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [box, thread.older, loading, loadOlder])
}

/** Brings the message with `seq` into view, loading down to it first. */
function useShownMessage(box: Box, thread: Thread, seq: number | undefined, loadOlder: (seq: number) => Promise<void>) {
  const shown = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (seq === undefined || shown.current === seq) return
    const first = thread.messages[0]?.seq
    if (first !== undefined && first > seq && thread.older) {
      void loadOlder(seq)
      return
    }
    const element = box.current?.querySelector(`[data-seq="${seq}"]`)
    if (!element) return
    shown.current = seq
    element.scrollIntoView({ block: 'center' })
  }, [box, seq, thread, loadOlder])
}
