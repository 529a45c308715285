import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { EmptyState, ErrorState } from '../../frame/page.tsx'
import type { ConversationTab } from '../../frame/routes.tsx'
import { useMe } from '../../frame/session.ts'
import { useCounts } from '../conversations.ts'
import { useDeskText } from '../texts.ts'

interface ListQuery {
  error: unknown
  isPending: boolean
  data: unknown
  refetch: () => unknown
}

/** What the list shows instead of rows: nothing there, or not loaded. */
export function ListState({ list, view, count }: { list: ListQuery; view: ConversationTab; count: number }) {
  const t = useDeskText()
  if (list.error && !list.data)
    return (
      <ErrorState error={list.error} what={t('list')} stillWorks={t('stillReply')} retry={() => void list.refetch()} />
    )
  if (list.isPending || count > 0) return null
  const name = `${view[0]?.toUpperCase()}${view.slice(1)}` as 'Mine' | 'Queue' | 'Bot' | 'All' | 'Resolved'
  return (
    <EmptyState title={t(`empty${name}`)} text={t(`empty${name}Text`)}>
      <NextStep view={view} />
    </EmptyState>
  )
}

function NextStep({ view }: { view: ConversationTab }) {
  const t = useDeskText()
  const navigate = useNavigate()
  const { can } = useMe()
  const { data: counts } = useCounts()
  if (view === 'all')
    return can('conversation.inbox:change') ? (
      <Button onClick={() => void navigate({ to: '/install' })}>{t('seeInstall')}</Button>
    ) : null
  const queue = view === 'mine' && (counts?.queue ?? 0) > 0
  return (
    <Button onClick={() => void navigate({ to: '.', search: { view: queue ? 'queue' : 'all' } })}>
      {t(queue ? 'seeQueue' : 'seeAll')}
    </Button>
  )
}
