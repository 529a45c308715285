import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FaqEntryView } from '../../../../contracts/knowledge.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { Field } from '../frame/forms/Field.tsx'
import { useLocale } from '../frame/i18n.ts'
import { Loaded } from '../frame/page.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { useCategoryName } from './category-names.ts'
import { useReleaseActions, useUnpublished } from './knowledge-data.ts'
import { useKnowledgeText } from './texts.ts'

/** Makes the draft live: what changes, and a note for the history. */
export function PublishDialog({ close }: { close: () => void }) {
  const t = useKnowledgeText()
  const sentence = useErrorSentence()
  const { message } = App.useApp()
  const [note, setNote] = useState('')
  const { publish } = useReleaseActions()
  const unpublished = useUnpublished()
  const send = () =>
    publish.mutate(note.trim(), {
      onSuccess: (release) => {
        message.info(t('published_', { number: release.number, count: release.entries }))
        close()
      },
    })
  return (
    <Modal
      open
      title={t('publish')}
      okText={t('publish')}
      cancelText={t('notNow')}
      onOk={send}
      confirmLoading={publish.isPending}
      onCancel={close}
      width={520}
    >
      <div className="stack">
        <Loaded query={unpublished} what={t('changes')}>
          {({ items, more }) => <Changes items={items} more={more} />}
        </Loaded>
        <Field label={t('note')} optional hint={t('noteHint')}>
          {(field) => (
            <Input.TextArea
              {...field}
              value={note}
              autoFocus
              maxLength={300}
              autoSize={{ minRows: 2 }}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {publish.error && (
          <p className="field-error" role="alert">
            {sentence(publish.error)}
          </p>
        )}
      </div>
    </Modal>
  )
}

function Changes({ items, more }: { items: readonly FaqEntryView[]; more: boolean }) {
  const t = useKnowledgeText()
  const locale = useLocale()
  const categoryName = useCategoryName()
  if (items.length === 0) return <p className="muted">{t('nothingToPublish')}</p>
  return (
    <div>
      <p className="small muted">{t('publishText', { count: more ? `${items.length}+` : items.length })}</p>
      <ul className="publish-list">
        {items.map((entry) => (
          <li key={entry.id} className="row small">
            <Tag tone={entry.state === 'draft' ? 'warn' : 'info'}>
              {t(entry.state === 'draft' ? 'isNew' : 'changed')}
            </Tag>
            <span className="grow cut">
              {(entry.wordings.find((one) => one.locale === locale) ?? entry.wordings[0])?.question}
            </span>
            <span className="tiny faint">{categoryName(entry.category)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
