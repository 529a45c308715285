import { useEffect, useRef } from 'react'
import './side.css'
import { RowsSkeleton } from '../../frame/page.tsx'
import { useConversationDetail } from '../conversations.ts'
import { useDeskText } from '../texts.ts'
import { Activity } from './Activity.tsx'
import { Knowledge } from './Knowledge.tsx'
import { Orders } from './Orders.tsx'
import { PastSessions } from './PastSessions.tsx'
import { Profile } from './Profile.tsx'
import type { SideBlock } from './SideChips.tsx'
import { Summary } from './Summary.tsx'

/** What is known beside the chat. `at` scrolls to one block. `onInsert`: something was put into the reply. */
export function SidePanel({
  conversationId,
  at,
  onInsert,
}: {
  conversationId: string
  at?: SideBlock
  onInsert?: () => void
}) {
  const t = useDeskText()
  const { data: detail } = useConversationDetail(conversationId)
  const box = useRef<HTMLElement>(null)
  const loaded = detail !== undefined
  useEffect(() => {
    if (at && loaded) box.current?.querySelector(`#side-${at}`)?.scrollIntoView({ block: 'start' })
  }, [at, loaded])
  return (
    <aside className="side-panel" aria-label={t('side')} ref={box}>
      {detail ? (
        <>
          <Profile detail={detail} />
          <Summary session={detail.session} />
          <Orders contactId={detail.contact.id} onInsert={onInsert} />
          <Knowledge key={detail.id} detail={detail} onInsert={onInsert} />
          <PastSessions sessions={detail.pastSessions} />
          <Activity contactId={detail.contact.id} />
        </>
      ) : (
        <RowsSkeleton rows={4} />
      )}
    </aside>
  )
}
