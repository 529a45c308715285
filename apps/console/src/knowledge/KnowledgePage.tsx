import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import './knowledge.css'
import './errors.ts'
import { Page } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { useShortcut } from '../frame/shortcuts.ts'
import { useIsPhone } from '../frame/theme.ts'
import { dayAndTime } from '../frame/time.ts'
import { EntryEditor } from './EntryEditor.tsx'
import { EntryList } from './EntryList.tsx'
import { KeywordRules } from './KeywordRules.tsx'
import { KnowledgeNav } from './KnowledgeNav.tsx'
import { useMayWrite, useReleases, useUnpublished } from './knowledge-data.ts'
import { PublishDialog } from './PublishDialog.tsx'
import { Releases } from './Releases.tsx'
import { TryQuestion } from './TryQuestion.tsx'
import { useKnowledgeText } from './texts.ts'

/** The knowledge base: entries and their editor, trying a question, keyword rules, releases. */
export function KnowledgePage() {
  const t = useKnowledgeText()
  const search = useSearch({ from: '/staff/knowledge' })
  const navigate = useNavigate({ from: '/knowledge' })
  const mayWrite = useMayWrite()
  const [publishing, setPublishing] = useState(false)
  const view = search.view ?? 'entries'
  const open = view === 'entries' ? search.entry : undefined
  const write = () => void navigate({ search: ({ view: _view, ...rest }) => ({ ...rest, entry: 'new' }) })
  useShortcut('n', t('newEntry'), write, { group: t('title'), enabled: mayWrite })
  return (
    <Page title={t('title')} flush extra={<Bar write={write} publish={() => setPublishing(true)} />}>
      <div className={`knowledge${open ? ' with-entry' : ''}`}>
        <KnowledgeNav />
        {view === 'entries' && <EntryList />}
        {view === 'try' && <TryQuestion />}
        {view === 'rules' && <KeywordRules />}
        {view === 'releases' && <Releases />}
        {open && <EntryEditor key={open} id={open === 'new' ? undefined : open} />}
      </div>
      {publishing && <PublishDialog close={() => setPublishing(false)} />}
    </Page>
  )
}

function Bar({ write, publish }: { write: () => void; publish: () => void }) {
  const t = useKnowledgeText()
  const mayWrite = useMayWrite()
  const phone = useIsPhone()
  const releases = useReleases()
  const unpublished = useUnpublished()
  const live = releases.data?.find((release) => release.current)
  const waiting = unpublished.data?.items.length ?? 0
  const count = unpublished.data?.more ? `${waiting}+` : String(waiting)
  return (
    <>
      <span className="knowledge-state">
        {live ? (
          <Tag tone="good">
            <Icon name="check" size={12} />
            {t('liveRelease', { number: live.number, at: dayAndTime(live.publishedAt) })}
          </Tag>
        ) : (
          releases.data && <Tag tone="warn">{t('noRelease')}</Tag>
        )}
        {waiting > 0 && <Tag tone="warn">{t('waitingChanges', { count })}</Tag>}
      </span>
      {mayWrite && (
        <>
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={write}>
            {phone ? t('newShort') : t('newEntry')}
          </Button>
          <Button size="small" type="primary" onClick={publish} disabled={waiting === 0}>
            {live ? t('publishNumber', { number: nextNumber(releases.data ?? []) }) : t('publish')}
          </Button>
        </>
      )}
    </>
  )
}

function nextNumber(releases: readonly { number: number }[]): number {
  return Math.max(0, ...releases.map((release) => release.number)) + 1
}
