import { useQuery } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { FaqEntryView } from '../../../../contracts/knowledge.ts'
import { api } from '../frame/api.ts'
import { Loaded } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { dayAndTime } from '../frame/time.ts'
import { type DraftField, disagreements, draftOf, type FaqDraft, mergeDrafts } from './faq-draft.ts'
import { faqPath } from './knowledge-data.ts'
import { languageName } from './language.ts'
import { useKnowledgeText } from './texts.ts'

interface Choice {
  mine: FaqDraft
  /** Takes what was chosen, and what is stored with its tag. */
  choose(merged: FaqDraft, theirs: FaqEntryView, tag: string | undefined): void
}

/** Somebody saved the entry in between: both versions, part by part, and the choice between them. */
export function ConflictPanel({ id, ...choice }: Choice & { id: string }) {
  const t = useKnowledgeText()
  const theirs = useQuery({
    queryKey: ['faq', 'conflict', id],
    queryFn: () => api.read<FaqEntryView>(faqPath(id)),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Loaded query={theirs} what={t('theirVersion')}>
      {({ value, tag }) => <BothVersions {...choice} theirs={value} tag={tag} />}
    </Loaded>
  )
}

function BothVersions({ mine, theirs, tag, choose }: Choice & { theirs: FaqEntryView; tag: string | undefined }) {
  const t = useKnowledgeText()
  const stored = draftOf(theirs)
  const parts = disagreements(mine, stored)
  const [fromThem, setFromThem] = useState<readonly DraftField[]>([])
  const shown = useRef<HTMLElement>(null)
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'start' })
  }, [])
  const kept = parts.filter((part) => !fromThem.includes(part))
  return (
    <section ref={shown} className="conflict" role="alert">
      <h3>
        <Icon name="alert" /> {t('conflictTitle', { who: theirs.updatedBy ?? '?', at: dayAndTime(theirs.updatedAt) })}
      </h3>
      <p className="small">{parts.length === 0 ? t('conflictSame') : t('conflictText')}</p>
      {parts.map((part) => (
        <Radio.Group
          key={part}
          className="conflict-part"
          aria-label={t(part)}
          value={fromThem.includes(part) ? 'theirs' : 'mine'}
          onChange={(event) =>
            setFromThem((old) => (event.target.value === 'theirs' ? [...old, part] : old.filter((one) => one !== part)))
          }
        >
          <b className="small">{t(part)}</b>
          <Radio value="mine">
            {t('mine')}
            <Version draft={mine} part={part} />
          </Radio>
          <Radio value="theirs">
            {t('theirs')}
            <Version draft={stored} part={part} />
          </Radio>
        </Radio.Group>
      ))}
      <div className="row">
        <Button size="small" type="primary" onClick={() => choose(mergeDrafts(mine, stored, kept), theirs, tag)}>
          {t('takeChosen')}
        </Button>
        <Button size="small" onClick={() => choose(stored, theirs, tag)}>
          {t('takeTheirs')}
        </Button>
      </div>
    </section>
  )
}

function Version({ draft, part }: { draft: FaqDraft; part: DraftField }) {
  const t = useKnowledgeText()
  return (
    <span className="conflict-version small">
      {part === 'category' && draft.category}
      {part === 'enabled' && (draft.enabled ? t('enabled') : t('off'))}
      {part === 'wordings' &&
        draft.wordings
          .map(
            (one) =>
              `${languageName(one.locale)} ${one.question}（${t('paraphraseCount', { count: one.paraphrases.length })}）`,
          )
          .join('\n')}
      {part === 'answers' && draft.answers.map((one) => `${languageName(one.locale)} ${one.text}`).join('\n')}
      {part === 'guidance' &&
        [
          t('productCount', { count: draft.guidance.productIds.length }),
          ...draft.guidance.links.map((one) => one.label),
        ].join('\n')}
    </span>
  )
}
