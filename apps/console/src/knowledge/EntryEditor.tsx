import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, AutoComplete, Button, Dropdown, Switch, Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { type FaqEntryView, writeFaqEntry } from '../../../../contracts/knowledge.ts'
import { Field, FieldLine } from '../frame/forms/Field.tsx'
import { LeaveGuard } from '../frame/forms/LeaveGuard.tsx'
import { SaveBar } from '../frame/forms/SaveBar.tsx'
import { type Form, useForm } from '../frame/forms/useForm.ts'
import { type Guard, useGuard } from '../frame/forms/useGuard.ts'
import { useRefusedRemoval } from '../frame/forms/useRefusedRemoval.ts'
import { useLocale } from '../frame/i18n.ts'
import { Loaded, RowsSkeleton } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { dayAndTime } from '../frame/time.ts'
import { AnswersEditor } from './AnswersEditor.tsx'
import { ConflictPanel } from './ConflictPanel.tsx'
import { useCategoryName } from './category-names.ts'
import { EntryPreview } from './EntryPreview.tsx'
import { EntryReading } from './EntryReading.tsx'
import { draftOf, emptyDraft, type FaqDraft, sameDraft } from './faq-draft.ts'
import { GuidanceEditor } from './GuidanceEditor.tsx'
import { faqEntryQuery, faqPath, useCategories, useDeleteEntry, useMayWrite, useSaveEntry } from './knowledge-data.ts'
import { StateTag } from './StateTag.tsx'
import { TryBox } from './TryBox.tsx'
import { useKnowledgeText } from './texts.ts'
import { WordingsEditor } from './WordingsEditor.tsx'

/** One entry, new or old, beside the list (over it on the phone). */
export function EntryEditor({ id }: { id: string | undefined }) {
  const t = useKnowledgeText()
  const mayWrite = useMayWrite()
  return (
    <aside className="entry-editor" aria-label={t('editor')}>
      {id ? <StoredEntry id={id} /> : mayWrite && <NewEntry />}
    </aside>
  )
}

function StoredEntry({ id }: { id: string }) {
  const t = useKnowledgeText()
  const mayWrite = useMayWrite()
  const entry = useQuery(faqEntryQuery(id))
  return (
    <Loaded query={entry} what={t('entry')} skeleton={<RowsSkeleton rows={6} />}>
      {(loaded) => (mayWrite ? <EntryForm entry={loaded} saved={draftOf(loaded)} /> : <ReadEntry entry={loaded} />)}
    </Loaded>
  )
}

function ReadEntry({ entry }: { entry: FaqEntryView }) {
  const navigate = useNavigate({ from: '/knowledge' })
  return (
    <>
      <EditorHead entry={entry} close={() => void navigate({ search: ({ entry: _entry, ...rest }) => rest })} />
      <EntryReading entry={entry} />
    </>
  )
}

function NewEntry() {
  const locale = useLocale()
  const search = useSearch({ from: '/staff/knowledge' })
  return <EntryForm saved={emptyDraft(locale, search.category ?? '', search.q ?? '')} />
}

function EntryForm({ entry, saved }: { entry?: FaqEntryView; saved: FaqDraft }) {
  const t = useKnowledgeText()
  const navigate = useNavigate({ from: '/knowledge' })
  const queries = useQueryClient()
  const save = useSaveEntry(entry?.id)
  const guard = useGuard(entry && faqPath(entry.id), entry, (fresh) =>
    queries.setQueryData(faqEntryQuery(entry!.id).queryKey, fresh),
  )
  const [made, setMade] = useState<string>()
  const form = useForm({
    key: `faq.${entry?.id ?? 'new'}`,
    saved,
    guard,
    schema: writeFaqEntry,
    same: sameDraft,
    save: async (draft, tag) => setMade((await save(draft, tag)).id),
  })
  const close = () => void navigate({ search: ({ entry: _entry, ...rest }) => rest })
  useEffect(() => {
    if (made && !entry) void navigate({ search: (old) => ({ ...old, entry: made }), replace: true })
  }, [made, entry, navigate])
  return (
    <>
      <EditorHead {...(entry ? { entry, guard } : {})} close={close} />
      <div className="entry-body">
        {form.conflict && entry && <Conflict entry={entry} form={form} />}
        <EntryFields form={form} />
      </div>
      <SaveBar form={form} label={entry ? t('saveDraft') : t('createDraft')} fresh={!entry} conflict={null} />
      <LeaveGuard
        when={form.dirty && !form.saving}
        discard={form.reset}
        leaves={(from, to) =>
          from.pathname !== to.pathname ||
          entryOf(from.search) !== entryOf(to.search) ||
          viewOf(to.search) !== undefined
        }
      />
    </>
  )
}

function entryOf(search: unknown): unknown {
  return (search as { entry?: unknown }).entry
}
function viewOf(search: unknown): unknown {
  return (search as { view?: unknown }).view
}

function EntryFields({ form }: { form: Form<FaqDraft> }) {
  const t = useKnowledgeText()
  const categories = useCategories()
  const categoryName = useCategoryName()
  const locale = useLocale()
  const [shown, setShown] = useState(form.value.wordings[0]?.locale ?? locale)
  return (
    <>
      <WordingsEditor form={form} shown={shown} show={setShown} />
      <AnswersEditor form={form} shown={shown} />
      <div className="field-pair">
        <Field
          label={t('category')}
          error={form.issues.category}
          hint={categoryHint(form.value.category, categoryName)}
        >
          {(field) => (
            <AutoComplete
              {...field}
              value={form.value.category}
              options={(categories.data ?? []).map(({ name }) => ({ value: name, label: categoryName(name) }))}
              showSearch={{ filterOption: (typed, option) => `${option?.value} ${option?.label}`.includes(typed) }}
              placeholder={t('categoryPlaceholder')}
              onChange={(category: string) => form.set('category', category ?? '')}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <FieldLine label={t('enabled')} hint={t('enabledHint')}>
          {(field) => (
            <Switch {...field} checked={form.value.enabled} onChange={(enabled) => form.set('enabled', enabled)} />
          )}
        </FieldLine>
      </div>
      <GuidanceEditor
        value={form.value.guidance}
        change={(guidance) => form.set('guidance', guidance)}
        issues={form.issues}
        path="guidance"
      />
      <EntryPreview draft={form.value} locale={shown} />
      <TryBox dirty={form.dirty} locale={shown} />
    </>
  )
}

/** The screens' name of a category, where it differs from what is stored. */
function categoryHint(category: string, nameOf: (category: string) => string): string | undefined {
  return nameOf(category) === category ? undefined : nameOf(category)
}

function EditorHead({ entry, guard, close }: { entry?: FaqEntryView; guard?: Guard; close: () => void }) {
  const t = useKnowledgeText()
  const mayWrite = useMayWrite()
  return (
    <div className="entry-head">
      {entry ? <StateTag entry={entry} /> : <Tag tone="warn">{t('newEntry')}</Tag>}
      <span className="tiny faint grow cut">
        {entry && [entry.updatedBy, t('changedAt', { at: dayAndTime(entry.updatedAt) })].filter(Boolean).join(' · ')}
      </span>
      {entry && guard && mayWrite && <EntryMenu entry={entry} guard={guard} close={close} />}
      <Tooltip title={t('close')}>
        <Button size="small" type="text" icon={<Icon name="x" />} aria-label={t('close')} onClick={close} />
      </Tooltip>
    </div>
  )
}

function EntryMenu({ entry, guard, close }: { entry: FaqEntryView; guard: Guard; close: () => void }) {
  const t = useKnowledgeText()
  const { modal } = App.useApp()
  const refused = useRefusedRemoval(guard)
  const remove = useDeleteEntry()
  const ask = () =>
    modal.confirm({
      title: t('deleteTitle'),
      content: t('deleteText'),
      okText: t('delete'),
      okButtonProps: { danger: true },
      cancelText: t('keep'),
      onOk: () => remove.mutateAsync({ id: entry.id, tag: guard.tag }).then(close, refused),
    })
  const items = [
    { key: 'key', label: `${t('key')} ${entry.key}`, disabled: true },
    { key: 'delete', label: t('deleteMore'), danger: true },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => key === 'delete' && ask() }}>
      <Button size="small" type="text" icon={<Icon name="more" />} aria-label={t('moreActions')} />
    </Dropdown>
  )
}

function Conflict({ entry, form }: { entry: FaqEntryView; form: Form<FaqDraft> }) {
  const queries = useQueryClient()
  return (
    <ConflictPanel
      id={entry.id}
      mine={form.value}
      choose={(merged, theirs, tag) => {
        queries.setQueryData(faqEntryQuery(entry.id).queryKey, theirs)
        form.goOnFrom(merged, tag)
      }}
    />
  )
}
