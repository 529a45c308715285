import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import type { z } from 'zod'
import type { Page } from '../../../../../contracts/common.ts'
import type { searchHit } from '../../../../../contracts/conversation.ts'
import { api } from '../../frame/api.ts'
import { EmptyState, ErrorState, RowsSkeleton } from '../../frame/page.tsx'
import { Avatar } from '../../frame/parts/Avatar.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import type { ConversationTab } from '../../frame/routes.tsx'
import { shortAgo } from '../../frame/time.ts'
import { contactName } from '../names.ts'
import { useDeskText } from '../texts.ts'
import { cutAround, splitByWords } from './highlight.ts'

type SearchHit = z.infer<typeof searchHit>

/** The search field; what is typed goes into the address after a short rest. */
export function SearchField({
  view,
  q,
  field,
  onEnd,
}: {
  view: ConversationTab
  q: string | undefined
  field: RefObject<HTMLInputElement | null>
  onEnd: () => void
}) {
  const t = useDeskText()
  const navigate = useNavigate()
  const [text, setText] = useState(q ?? '')
  useEffect(() => {
    if (text.trim() === (q ?? '')) return
    const timer = setTimeout(
      () =>
        void navigate({
          to: '.',
          search: text.trim() ? { view, q: text.trim() } : { view },
          replace: true,
        }),
      250,
    )
    return () => clearTimeout(timer)
  }, [text, q, view, navigate])
  const end = () => {
    void navigate({ to: '.', search: { view }, replace: true })
    onEnd()
  }
  return (
    <Input
      autoFocus
      className="search-field"
      value={text}
      maxLength={200}
      placeholder={t('searchHint')}
      aria-label={t('searchHint')}
      prefix={<Icon name="search" />}
      suffix={
        <Button type="text" size="small" aria-label={t('endSearch')} icon={<Icon name="x" size={14} />} onClick={end} />
      }
      ref={(input) => {
        field.current = input?.input ?? null
      }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => event.key === 'Escape' && end()}
    />
  )
}

/** Messages that hold the searched words, newest first; each opens its conversation at that message. */
export function SearchResults({
  q,
  view,
  openId,
  openSeq,
}: {
  q: string
  view: ConversationTab
  openId: string | undefined
  openSeq: number | undefined
}) {
  const t = useDeskText()
  const search = useInfiniteQuery({
    queryKey: ['search', q],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<SearchHit>>('/api/v1/search', { q, cursor: pageParam, limit: 30 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const hits = search.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="list-rows" aria-live="polite">
      {search.isPending && <RowsSkeleton rows={4} avatars />}
      {search.error && !search.data && (
        <ErrorState
          error={search.error}
          what={t('searchWhat')}
          stillWorks={t('stillReply')}
          retry={() => void search.refetch()}
        />
      )}
      {search.data && hits.length === 0 && (
        <EmptyState title={t('searchNone', { q })} text={t('searchNoneText')} searched />
      )}
      {hits.length > 0 && <p className="list-sub tiny faint">{t('searchFound', { count: hits.length })}</p>}
      {hits.map((hit) => (
        <HitRow
          key={hit.message.id}
          hit={hit}
          q={q}
          view={view}
          open={hit.conversation.id === openId && hit.message.seq === openSeq}
        />
      ))}
      {search.hasNextPage && (
        <Button block type="text" loading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </div>
  )
}

function HitRow({ hit, q, view, open }: { hit: SearchHit; q: string; view: ConversationTab; open: boolean }) {
  const t = useDeskText()
  const name = contactName(hit.conversation.contact, t)
  return (
    <Link
      to="/conversations/$conversationId"
      params={{ conversationId: hit.conversation.id }}
      search={{ view, q, seq: hit.message.seq }}
      className={`conversation-row ${open ? 'open' : ''}`}
    >
      <Avatar name={name} />
      <span className="grow">
        <span className="row">
          <b className="grow cut">{name}</b>
          <span className="tiny faint no-wrap">{shortAgo(hit.message.createdAt)}</span>
        </span>
        <span className="small hit-text">
          {splitByWords(cutAround(hit.message.text, q, 60), q).map((part) =>
            part.hit ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
          )}
        </span>
      </span>
    </Link>
  )
}
