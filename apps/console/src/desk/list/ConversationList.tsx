import { useNavigate } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import './list.css'
import { RowsSkeleton } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import type { ConversationTab } from '../../frame/routes.tsx'
import { useMe } from '../../frame/session.ts'
import { useShortcut } from '../../frame/shortcuts.ts'
import { sortFor, useConversations, useCounts } from '../conversations.ts'
import { useDeskText } from '../texts.ts'
import { useOwnPresence, usePresences } from '../work/presence.ts'
import { ConversationRow } from './ConversationRow.tsx'
import { ListState } from './ListState.tsx'
import { NextWaiting } from './NextWaiting.tsx'
import { SearchField, SearchResults } from './Search.tsx'
import { useListKeys } from './useListKeys.ts'

const tabs = ['mine', 'queue', 'bot', 'all'] as const

/** The conversations of a tab, or what a search found in all messages. */
export function ConversationList({
  view,
  q,
  seq,
  openId,
}: {
  view: ConversationTab
  q: string | undefined
  seq: number | undefined
  openId: string | undefined
}) {
  const t = useDeskText()
  const [searching, setSearching] = useState(q !== undefined)
  const shown = searching || q !== undefined
  const field = useRef<HTMLInputElement>(null)
  const search = () => {
    setSearching(true)
    field.current?.focus()
  }
  useShortcut('/', t('keySearch'), search, { group: t('group') })
  return (
    <aside className="conversation-list" aria-label={t('list')}>
      <header className="list-head">
        <div className="row">
          <h1 className="grow">{t('title')}</h1>
          {!shown && (
            <Button
              type="text"
              size="small"
              aria-label={t('search')}
              icon={<Icon name="search" />}
              onClick={() => setSearching(true)}
            />
          )}
        </div>
        {shown ? (
          <SearchField view={view} q={q} field={field} onEnd={() => setSearching(false)} />
        ) : (
          <Tabs view={view} />
        )}
      </header>
      {shown && q ? (
        <SearchResults q={q} view={view} openId={openId} openSeq={seq} />
      ) : (
        <TabList view={view} openId={openId} />
      )}
      <NextWaiting />
    </aside>
  )
}

function Tabs({ view }: { view: ConversationTab }) {
  const t = useDeskText()
  const navigate = useNavigate()
  const { data: counts } = useCounts()
  const label = (tab: (typeof tabs)[number]) => (counts && tab !== 'all' ? `${t(tab)} ${counts[tab]}` : t(tab))
  return (
    <Segmented
      block
      className="list-tabs"
      aria-label={t('views')}
      value={view === 'resolved' ? 'all' : view}
      options={tabs.map((tab) => ({ value: tab, label: label(tab) }))}
      onChange={(tab) => void navigate({ to: '.', search: { view: tab as ConversationTab } })}
    />
  )
}

function TabList({ view, openId }: { view: ConversationTab; openId: string | undefined }) {
  const t = useDeskText()
  const me = useMe()
  const list = useConversations(view)
  const { data: presences } = usePresences()
  const mine = presences?.find((presence) => presence.staffId === me.staff.id)
  const rows = sortFor(view, list.data?.pages.flatMap((page) => page.items) ?? [])
  useListKeys(rows, openId, view)
  return (
    <>
      <div className="list-sub row tiny faint">
        <span className="grow">
          {view === 'all' || view === 'resolved' ? (
            <AllOrResolved view={view} />
          ) : (
            t(view === 'bot' ? 'byTime' : 'byWaiting')
          )}
        </span>
        {view === 'mine' && mine && <span>{t('capacity', { load: mine.load, capacity: mine.capacity })}</span>}
      </div>
      {mine?.presence === 'offline' && <OfflineLine />}
      <div className="list-rows">
        {list.isPending && <RowsSkeleton rows={6} avatars />}
        <ListState list={list} view={view} count={rows.length} />
        {rows.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation.id === openId ? { ...conversation, unread: 0 } : conversation}
            view={view}
          />
        ))}
        {list.hasNextPage && (
          <Button block type="text" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Says that no work comes while one is offline, and brings one online. */
function OfflineLine() {
  const t = useDeskText()
  const { change } = useOwnPresence()
  return (
    <div className="offline-line row small">
      <span className="grow">{t('youAreOffline')}</span>
      <Button size="small" loading={change.isPending} onClick={() => change.mutate('online')}>
        {t('goOnline')}
      </Button>
    </div>
  )
}

function AllOrResolved({ view }: { view: 'all' | 'resolved' }) {
  const t = useDeskText()
  const navigate = useNavigate()
  return (
    <span className="row">
      {(['all', 'resolved'] as const).map((tab) => (
        <button
          key={tab}
          type="button"
          className={`plain-button ${tab === view ? 'chosen' : ''}`}
          aria-pressed={tab === view}
          onClick={() => void navigate({ to: '.', search: { view: tab } })}
        >
          {t(tab)}
        </button>
      ))}
    </span>
  )
}
