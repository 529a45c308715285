import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, type InputRef, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { FaqEntryView } from '../../../../contracts/knowledge.ts'
import { useLocale } from '../frame/i18n.ts'
import { EmptyState, ErrorState, RowsSkeleton } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { useShortcut } from '../frame/shortcuts.ts'
import { useIsPhone } from '../frame/theme.ts'
import { useCategoryName } from './category-names.ts'
import { useCategories, useFaqList, useMayWrite } from './knowledge-data.ts'
import type { FaqState, KnowledgeSearch } from './knowledge-search.ts'
import { StateTag } from './StateTag.tsx'
import { useKnowledgeText } from './texts.ts'

/** All entries that fit search, category and state. */
export function EntryList() {
  const t = useKnowledgeText()
  const search = useSearch({ from: '/staff/knowledge' })
  const list = useFaqList({ q: search.q, category: search.category, state: search.state })
  const items = list.data?.pages.flatMap((page) => page.items)
  useStepKeys(items ?? [])
  return (
    <section className="entry-list" aria-label={t('allEntries')}>
      <Filters />
      {items ? (
        items.length === 0 ? (
          <NothingFound filtered={Boolean(search.q || search.category || search.state)} />
        ) : (
          <>
            <Rows items={items} />
            <div className="entry-list-foot tiny faint">
              <span className="grow">{t(list.hasNextPage ? 'shownMore' : 'shown', { count: items.length })}</span>
              {list.hasNextPage && (
                <Button size="small" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                  {t('more')}
                </Button>
              )}
            </div>
          </>
        )
      ) : list.error ? (
        <ErrorState error={list.error} what={t('allEntries')} retry={() => void list.refetch()} />
      ) : (
        <RowsSkeleton rows={8} />
      )}
    </section>
  )
}

function Filters() {
  const t = useKnowledgeText()
  const search = useSearch({ from: '/staff/knowledge' })
  const navigate = useNavigate({ from: '/knowledge' })
  const phone = useIsPhone()
  const categories = useCategories()
  const categoryName = useCategoryName()
  const field = useRef<InputRef>(null)
  const [words, setWords] = useState(search.q ?? '')
  useShortcut('/', t('search'), () => field.current?.focus({ cursor: 'all' }), { group: t('title') })
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const change = (part: Partial<KnowledgeSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true })
  useEffect(() => {
    if (words === (search.q ?? '')) return
    const timer = setTimeout(() => change({ q: words || undefined } as Partial<KnowledgeSearch>), 250)
    return () => clearTimeout(timer)
  })
  return (
    <div className="entry-filters">
      <Input
        ref={field}
        className="entry-search"
        prefix={<Icon name="search" />}
        placeholder={t('searchPlaceholder')}
        aria-label={t('searchPlaceholder')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setWords('')
          field.current?.blur()
        }}
      />
      {phone && (
        <Select
          aria-label={t('categories')}
          placeholder={t('categories')}
          allowClear
          className="grow"
          value={search.category ?? null}
          options={(categories.data ?? []).map(({ name, count }) => ({
            value: name,
            label: `${categoryName(name)} ${count}`,
          }))}
          onChange={(category) => change({ category: category ?? undefined } as Partial<KnowledgeSearch>)}
        />
      )}
      <Select
        aria-label={t('state')}
        placeholder={t('state')}
        allowClear
        style={{ minWidth: 116 }}
        value={search.state ?? null}
        options={(['published', 'changed', 'draft'] as const).map((state) => ({ value: state, label: t(state) }))}
        onChange={(state: FaqState | undefined) => change({ state } as Partial<KnowledgeSearch>)}
      />
    </div>
  )
}

function Rows({ items }: { items: readonly FaqEntryView[] }) {
  const t = useKnowledgeText()
  const phone = useIsPhone()
  if (phone)
    return (
      <ul className="entry-cards">
        {items.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </ul>
    )
  return (
    <div className="entry-table-scroll">
      <table className="entry-table">
        <thead>
          <tr>
            <th scope="col">{t('question')}</th>
            <th scope="col" className="number">
              {t('paraphrases')}
            </th>
            <th scope="col" className="number">
              {t('answered30')}
            </th>
            <th scope="col" className="number">
              {t('thumbs')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The question in the language of the screens, else in the first. */
function titleOf(entry: FaqEntryView, locale: string): string {
  return (entry.wordings.find((wording) => wording.locale === locale) ?? entry.wordings[0])?.question ?? entry.key
}
function paraphrasesOf(entry: FaqEntryView): number {
  return entry.wordings.reduce((sum, wording) => sum + wording.paraphrases.length, 0)
}

function EntryRow({ entry }: { entry: FaqEntryView }) {
  const t = useKnowledgeText()
  const categoryName = useCategoryName()
  const locale = useLocale()
  const search = useSearch({ from: '/staff/knowledge' })
  const navigate = useNavigate({ from: '/knowledge' })
  const open = search.entry === entry.id
  const show = () => void navigate({ search: (old) => ({ ...old, entry: entry.id }) })
  return (
    // The row widens the link in it, which keys reach.
    <tr className={open ? 'on' : ''} onClick={show}>
      <td>
        <Link
          from="/knowledge"
          to="/knowledge"
          search={(old) => ({ ...old, entry: entry.id })}
          className="entry-title cut"
          onClick={(event) => event.stopPropagation()}
          {...(open ? { 'aria-current': 'true' as const } : {})}
        >
          {titleOf(entry, locale)}
        </Link>
        <span className="tiny faint">
          {categoryName(entry.category)}
          {entry.wordings.length > 1 && ` · ${t('languages', { count: entry.wordings.length })}`}
        </span>
      </td>
      <td className="number">{paraphrasesOf(entry)}</td>
      <td className="number">{entry.answered.toLocaleString('en')}</td>
      <td className="number">
        <Thumbs entry={entry} />
      </td>
      <td>
        <StateTag entry={entry} />
      </td>
    </tr>
  )
}

function Thumbs({ entry }: { entry: FaqEntryView }) {
  const t = useKnowledgeText()
  const { thumbsUp, thumbsDown } = entry
  if (thumbsUp + thumbsDown === 0) return <span className="faint">—</span>
  const worse = thumbsDown > thumbsUp && thumbsDown > 2
  return (
    <span className="thumbs" role="img" aria-label={t('thumbsText', { up: thumbsUp, down: thumbsDown })}>
      <Icon name="tup" size={14} /> {thumbsUp}
      <span className={worse ? 'text-bad' : 'faint'}>
        <Icon name="tdown" size={14} /> {thumbsDown}
      </span>
    </span>
  )
}

function EntryCard({ entry }: { entry: FaqEntryView }) {
  const t = useKnowledgeText()
  const categoryName = useCategoryName()
  const locale = useLocale()
  return (
    <li>
      <Link from="/knowledge" to="/knowledge" search={(old) => ({ ...old, entry: entry.id })} className="entry-card">
        <span className="row">
          <b className="grow">{titleOf(entry, locale)}</b>
          <StateTag entry={entry} />
        </span>
        <span className="row tiny faint">
          <span className="grow cut">{categoryName(entry.category)}</span>
          {t('answeredTimes', { count: entry.answered })}
          <Thumbs entry={entry} />
        </span>
      </Link>
    </li>
  )
}

function NothingFound({ filtered }: { filtered: boolean }) {
  const t = useKnowledgeText()
  const search = useSearch({ from: '/staff/knowledge' })
  const navigate = useNavigate({ from: '/knowledge' })
  const mayWrite = useMayWrite()
  const write = () => void navigate({ search: (old) => ({ ...old, entry: 'new' }) })
  if (!filtered)
    return (
      <EmptyState title={t('noEntries')} text={t('noEntriesText')}>
        {mayWrite && (
          <Button type="primary" onClick={write}>
            {t('newEntry')}
          </Button>
        )}
      </EmptyState>
    )
  return (
    <EmptyState searched title={search.q ? t('notFound', { q: search.q }) : t('noneFits')} text={t('notFoundText')}>
      {mayWrite && search.q && (
        <Button type="primary" icon={<Icon name="plus" size={14} />} onClick={write}>
          {t('writeAnswer')}
        </Button>
      )}
      <Button onClick={() => void navigate({ search: {} })}>{t('clearFilter')}</Button>
    </EmptyState>
  )
}

/** J and K open the next and the previous entry. */
function useStepKeys(items: readonly FaqEntryView[]) {
  const t = useKnowledgeText()
  const search = useSearch({ from: '/staff/knowledge' })
  const navigate = useNavigate({ from: '/knowledge' })
  const step = (by: number) => {
    const at = items.findIndex((entry) => entry.id === search.entry)
    const next = items[at < 0 ? 0 : at + by]
    if (next) void navigate({ search: (old) => ({ ...old, entry: next.id }) })
  }
  useShortcut('j', t('nextEntry'), () => step(1), { group: t('title') })
  useShortcut('k', t('previousEntry'), () => step(-1), { group: t('title') })
}
