import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import './chat.css'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { ErrorState, RowsSkeleton } from '../../frame/page.tsx'
import type { ConversationTab } from '../../frame/routes.tsx'
import { useMe } from '../../frame/session.ts'
import { deskSocket, useDeskNews } from '../../frame/socket.ts'
import { useDeskActions } from '../actions.ts'
import { Composer } from '../composer/Composer.tsx'
import { useOutgoing } from '../composer/useOutbox.ts'
import { isOver, isOwnedBy, markReadHere, useConversationDetail, useQueue } from '../conversations.ts'
import { type SideBlock, SideChips } from '../side/SideChips.tsx'
import { useDeskText } from '../texts.ts'
import { ChatHead } from './ChatHead.tsx'
import { LostLine } from './LostLine.tsx'
import { Stream } from './Stream.tsx'
import { lastSeqOf } from './thread.ts'
import { useThread } from './useThread.ts'
import { useTyping } from './useTyping.ts'

/** The opened conversation: head, messages, composer. */
export function Chat({
  conversationId,
  view,
  seq,
  onSide,
}: {
  conversationId: string
  view: ConversationTab
  seq: number | undefined
  onSide: (block: SideBlock) => void
}) {
  const t = useDeskText()
  const detail = useConversationDetail(conversationId)
  const { query, thread, loadOlder, loadingOlder } = useThread(conversationId)
  const outgoing = useOutgoing(conversationId)
  const typing = useTyping(conversationId)
  const viewers = useViewers(conversationId)
  useReadMark(conversationId, lastSeqOf(thread))

  if (detail.error && !detail.data)
    return (
      <section className="chat" aria-label={t('conversation')}>
        <ErrorState
          error={detail.error}
          what={t('conversation')}
          stillWorks={t('stillReply')}
          retry={() => void detail.refetch()}
        />
      </section>
    )
  return (
    <section className="chat" aria-label={t('conversation')}>
      {detail.data ? <ChatHead detail={detail.data} viewers={viewers} view={view} /> : <div className="chat-head" />}
      <LostLine />
      {query.data ? (
        <Stream
          key={conversationId}
          thread={thread}
          detail={detail.data}
          outgoing={outgoing}
          typing={typing.customer}
          seq={seq}
          loadOlder={loadOlder}
          loadingOlder={loadingOlder}
        />
      ) : query.error ? (
        <ErrorState error={query.error} what={t('messages')} retry={() => void query.refetch()} />
      ) : (
        <div className="stream">
          <RowsSkeleton rows={4} avatars />
        </div>
      )}
      <SideChips onOpen={onSide} />
      {detail.data && <Answering detail={detail.data} drafting={typing.agent} key={`composer-${conversationId}`} />}
    </section>
  )
}

/** The composer, or what must happen before one may reply. */
function Answering({ detail, drafting }: { detail: ConversationDetail; drafting: string | null }) {
  const me = useMe()
  const canReply = isOwnedBy(detail, me.staff.id) && !isOver(detail)
  return (
    <Composer
      detail={detail}
      canReply={canReply}
      drafting={drafting}
      step={canReply ? null : <FirstStep detail={detail} />}
    />
  )
}

function FirstStep({ detail }: { detail: ConversationDetail }) {
  const t = useDeskText()
  const { can } = useMe()
  const actions = useDeskActions()
  const { data: queue } = useQueue()
  const [busy, setBusy] = useState(false)
  const run = (step: () => Promise<unknown>) => () => {
    setBusy(true)
    void step().finally(() => setBusy(false))
  }
  const button = (label: string, step: () => Promise<unknown>) => (
    <Button type="primary" size="small" loading={busy} onClick={run(step)}>
      {label}
    </Button>
  )
  if (isOver(detail))
    return <Hint text={t('resolvedHint')}>{button(t('reopen'), () => actions.reopen(detail.id))}</Hint>
  if (detail.owner.kind === 'bot')
    return <Hint text={t('takeoverHint')}>{button(t('takeover'), () => actions.takeOver(detail.id, 'bot'))}</Hint>
  if (detail.owner.kind === 'agent')
    return (
      <Hint text={t('otherHint', { name: detail.ownerName ?? '' })}>
        {can('conversation:assign') && button(t('takeover'), () => actions.takeOver(detail.id, 'agent'))}
      </Hint>
    )
  const item = queue?.items.find((one) => one.conversation.id === detail.id)
  return <Hint text={t('queueHint')}>{item && button(t('accept'), () => actions.accept(item.id))}</Hint>
}

function Hint({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <>
      <span className="grow">{text}</span>
      {children}
    </>
  )
}

function useViewers(conversationId: string): readonly { id: string; name: string }[] {
  const me = useMe()
  const [viewers, setViewers] = useState<readonly { id: string; name: string }[]>([])
  useEffect(() => {
    void conversationId
    setViewers([])
  }, [conversationId])
  useDeskNews('viewing', (state) => {
    if (state.conversationId === conversationId) setViewers(state.staff.filter((one) => one.id !== me.staff.id))
  })
  return viewers
}

/** Tells that people have read up to `seq`, while the page is really looked at. */
function useReadMark(conversationId: string, seq: number): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (seq === 0) return
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      deskSocket().emit('read', { conversationId, seq })
      markReadHere(queries, conversationId)
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [conversationId, seq, queries])
}
