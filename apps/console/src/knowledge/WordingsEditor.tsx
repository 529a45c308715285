import { Button, Dropdown, Input, Segmented, Tooltip } from 'antd'
import { type ClipboardEvent, useState } from 'react'
import { Field } from '../frame/forms/Field.tsx'
import type { Form } from '../frame/forms/useForm.ts'
import { Icon } from '../frame/parts/Icon.tsx'
import {
  addParaphrases,
  emptyAnswer,
  type FaqDraft,
  pastedLines,
  type WordingDraft,
  withItem,
  withoutItem,
} from './faq-draft.ts'
import { languageName, offeredLanguages } from './language.ts'
import { useKnowledgeText } from './texts.ts'

/** The question and its paraphrases, one language at a time. */
export function WordingsEditor({
  form,
  shown,
  show,
}: {
  form: Form<FaqDraft>
  shown: string
  show: (locale: string) => void
}) {
  const t = useKnowledgeText()
  const { wordings } = form.value
  const at = Math.max(
    0,
    wordings.findIndex((wording) => wording.locale === shown),
  )
  const wording = wordings[at]!
  const change = (next: WordingDraft) => form.set('wordings', withItem(wordings, at, next))
  return (
    <section className="stack">
      <LanguageBar form={form} shown={wording.locale} show={show} />
      <Field label={t('question')} error={form.issues[`wordings.${at}.question`]}>
        {(field) => (
          <Input
            {...field}
            autoFocus={wording.question === ''}
            lang={wording.locale}
            className="entry-question"
            value={wording.question}
            placeholder={t('questionPlaceholder')}
            maxLength={300}
            onChange={(event) => change({ ...wording, question: event.target.value })}
          />
        )}
      </Field>
      <Paraphrases wording={wording} change={change} issues={form.issues} path={`wordings.${at}.paraphrases`} />
    </section>
  )
}

function LanguageBar({ form, shown, show }: { form: Form<FaqDraft>; shown: string; show: (locale: string) => void }) {
  const t = useKnowledgeText()
  const { wordings, answers } = form.value
  const free = offeredLanguages.filter((locale) => !wordings.some((wording) => wording.locale === locale))
  function add(locale: string) {
    form.change((old) => ({
      ...old,
      wordings: [...old.wordings, { locale, question: '', paraphrases: [] }],
      answers: answers.some((answer) => answer.locale === locale) ? answers : [...answers, emptyAnswer(locale)],
    }))
    show(locale)
  }
  function remove() {
    form.change((old) => ({
      ...old,
      wordings: old.wordings.filter((wording) => wording.locale !== shown),
      answers: old.answers.filter((answer) => answer.locale !== shown || answer.text.trim() !== ''),
    }))
    show(wordings.find((wording) => wording.locale !== shown)!.locale)
  }
  const wrong = (locale: string) =>
    Object.keys(form.issues).some((path) =>
      path.startsWith(`wordings.${wordings.findIndex((one) => one.locale === locale)}.`),
    )
  return (
    <div className="row">
      <Segmented
        size="small"
        aria-label={t('language')}
        value={shown}
        options={wordings.map(({ locale }) => ({
          value: locale,
          label: (
            <>
              {languageName(locale)}
              {wrong(locale) && <span className="text-bad"> !</span>}
            </>
          ),
        }))}
        onChange={show}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: free.map((locale) => ({ key: locale, label: languageName(locale) })),
          onClick: ({ key }) => add(key),
        }}
      >
        <Button size="small" type="text" icon={<Icon name="plus" size={14} />} aria-label={t('addLanguage')} />
      </Dropdown>
      <span className="grow" />
      {wordings.length > 1 && (
        <Button size="small" type="text" onClick={remove}>
          {t('removeLanguage', { language: languageName(shown) })}
        </Button>
      )}
    </div>
  )
}

function Paraphrases({
  wording,
  change,
  issues,
  path,
}: {
  wording: WordingDraft
  change: (next: WordingDraft) => void
  issues: Readonly<Record<string, string>>
  path: string
}) {
  const t = useKnowledgeText()
  const { paraphrases } = wording
  const [filter, setFilter] = useState('')
  const shown = paraphrases.map((text, at) => ({ text, at })).filter(({ text }) => text.includes(filter))
  return (
    <section aria-label={t('paraphrases')}>
      <div className="row">
        <h3 className="field-label grow">{t('paraphrasesCount', { count: paraphrases.length })}</h3>
        {paraphrases.length > 12 && (
          <Input
            size="small"
            style={{ width: 150 }}
            value={filter}
            placeholder={t('filterParaphrases')}
            aria-label={t('filterParaphrases')}
            allowClear
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
      </div>
      <ul className="paraphrases">
        {shown.map(({ text, at }) => (
          <li key={at}>
            <input
              lang={wording.locale}
              value={text}
              aria-label={t('paraphraseNumber', { number: at + 1 })}
              onChange={(event) => change({ ...wording, paraphrases: withItem(paraphrases, at, event.target.value) })}
              onBlur={() => text.trim() === '' && change({ ...wording, paraphrases: withoutItem(paraphrases, at) })}
            />
            {issues[`${path}.${at}`] && <span className="tiny text-bad">{issues[`${path}.${at}`]}</span>}
            <Tooltip title={t('remove')}>
              <Button
                size="small"
                type="text"
                icon={<Icon name="x" size={14} />}
                aria-label={t('removeNamed', { name: text })}
                onClick={() => change({ ...wording, paraphrases: withoutItem(paraphrases, at) })}
              />
            </Tooltip>
          </li>
        ))}
      </ul>
      <AddParaphrase wording={wording} change={change} />
    </section>
  )
}

/** Enter adds what was typed; several pasted lines are added at once. */
function AddParaphrase({ wording, change }: { wording: WordingDraft; change: (next: WordingDraft) => void }) {
  const t = useKnowledgeText()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  function add(lines: readonly string[]) {
    const result = addParaphrases(wording, lines)
    if (result.added > 0) change(result.wording)
    setTyped('')
    setSaid(
      result.known > 0
        ? t('addedKnown', { count: result.added, known: result.known })
        : result.added > 1
          ? t('added', { count: result.added })
          : '',
    )
  }
  function paste(event: ClipboardEvent) {
    const lines = pastedLines(event.clipboardData.getData('text'))
    if (lines.length < 2) return
    event.preventDefault()
    add(lines)
  }
  return (
    <div className="paraphrase-add">
      <Icon name="plus" size={14} />
      <input
        value={typed}
        lang={wording.locale}
        maxLength={300}
        placeholder={t('addParaphrase')}
        aria-label={t('addParaphrase')}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={paste}
        onBlur={() => typed.trim() !== '' && add([typed.trim()])}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return
          event.preventDefault()
          add([typed.trim()])
        }}
      />
      <span className="tiny faint" aria-live="polite">
        {said}
      </span>
    </div>
  )
}
