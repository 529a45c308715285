import { useParams, useSearch } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import './desk.css'
import './errors.ts'
import { EmptyState, NoRight } from '../frame/page.tsx'
import type { ConversationSearch } from '../frame/routes.tsx'
import { useMe } from '../frame/session.ts'
import { Chat } from './chat/Chat.tsx'
import { ConversationList } from './list/ConversationList.tsx'
import type { SideBlock } from './side/SideChips.tsx'
import { SidePanel } from './side/SidePanel.tsx'
import { useDeskText } from './texts.ts'

const narrow = window.matchMedia('(max-width: 1100px)')

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => narrow.matches,
  )
}

/** The desk: list, chat, and what is known beside it. */
export function DeskPage() {
  return useMe().can('conversation:read') ? <Desk /> : <NoRight />
}

function Desk() {
  const t = useDeskText()
  const { conversationId } = useParams({ strict: false })
  const search: ConversationSearch = useSearch({ from: '/staff/conversations' })
  const isNarrow = useIsNarrow()
  const [side, setSide] = useState<SideBlock | null>(null)
  const view = search.view ?? 'mine'
  return (
    <div className={`desk ${conversationId ? 'desk-open' : ''}`}>
      <ConversationList view={view} q={search.q} seq={search.seq} openId={conversationId} />
      {conversationId ? (
        <>
          <Chat key={conversationId} conversationId={conversationId} view={view} seq={search.seq} onSide={setSide} />
          {!isNarrow && <SidePanel conversationId={conversationId} />}
          {isNarrow && (
            <Drawer
              open={side !== null}
              onClose={() => setSide(null)}
              title={t('side')}
              size={360}
              styles={{ body: { padding: 0 } }}
            >
              {side && <SidePanel conversationId={conversationId} at={side} onInsert={() => setSide(null)} />}
            </Drawer>
          )}
        </>
      ) : (
        <section className="chat chat-none">
          <EmptyState title={t('noOpen')} text={t('noOpenText')} />
        </section>
      )}
    </div>
  )
}
