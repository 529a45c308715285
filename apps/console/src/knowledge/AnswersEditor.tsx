import { Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { type Channel, channel } from '../../../../contracts/inbox.ts'
import { Field } from '../frame/forms/Field.tsx'
import type { Form } from '../frame/forms/useForm.ts'
import { Icon } from '../frame/parts/Icon.tsx'
import { useChannelText } from './channel-texts.ts'
import {
  type AnswerDraft,
  dayOfTime,
  emptyAnswer,
  type FaqDraft,
  lastDayOf,
  timeOfDay,
  withItem,
  withoutItem,
} from './faq-draft.ts'
import { languageName, offeredLanguages } from './language.ts'
import { useKnowledgeText } from './texts.ts'

/** The answers of an entry; each may be meant for a language, channels, stores, a period. */
export function AnswersEditor({ form, shown }: { form: Form<FaqDraft>; shown: string }) {
  const t = useKnowledgeText()
  const name = useAnswerName()
  const { answers } = form.value
  const [picked, setPicked] = useState<number>()
  const inLanguage = answers.findIndex((answer) => answer.locale === shown)
  const at = picked !== undefined && picked < answers.length ? picked : Math.max(0, inLanguage)
  const answer = answers[at]
  // Another language above leads to its answer below.
  const [before, setBefore] = useState(shown)
  if (before !== shown) {
    setBefore(shown)
    setPicked(undefined)
  }
  function add() {
    form.set('answers', [...answers, emptyAnswer(shown)])
    setPicked(answers.length)
  }
  return (
    <section className="stack">
      <div className="row">
        <h3 className="field-label grow" style={{ margin: 0 }}>
          {t('answer')}
        </h3>
        {answers.length > 0 && (
          <Segmented
            size="small"
            aria-label={t('answers')}
            value={at}
            options={answers.map((one, index) => ({
              value: index,
              label: (
                <>
                  {name(one)}
                  {Object.keys(form.issues).some((path) => path.startsWith(`answers.${index}.`)) && (
                    <span className="text-bad"> !</span>
                  )}
                </>
              ),
            }))}
            onChange={setPicked}
          />
        )}
        <Button
          size="small"
          type="text"
          icon={<Icon name="plus" size={14} />}
          aria-label={t('addAnswer')}
          onClick={add}
        />
      </div>
      {form.issues.answers && <p className="field-error">{form.issues.answers}</p>}
      {answer && (
        <AnswerFields
          key={at}
          answer={answer}
          change={(next) => form.set('answers', withItem(answers, at, next))}
          remove={
            answers.length > 1
              ? () => {
                  form.set('answers', withoutItem(answers, at))
                  setPicked(undefined)
                }
              : undefined
          }
          error={form.issues[`answers.${at}.text`]}
        />
      )}
    </section>
  )
}

/** What sets an answer apart: its language, then channels, stores, period. */
export function useAnswerName() {
  const t = useKnowledgeText()
  const channelName = useChannelText()
  return (answer: AnswerDraft) =>
    [
      languageName(answer.locale),
      ...answer.channels.map((one) => channelName(one)),
      answer.storeIds.length > 0 && t('storeCount', { count: answer.storeIds.length }),
      answer.validTo && t('until', { day: lastDayOf(answer.validTo).slice(5) }),
    ]
      .filter(Boolean)
      .join(' · ')
}

function AnswerFields({
  answer,
  change,
  remove,
  error,
}: {
  answer: AnswerDraft
  change: (next: AnswerDraft) => void
  remove: (() => void) | undefined
  error: string | undefined
}) {
  const t = useKnowledgeText()
  const channelName = useChannelText()
  const languages = [...new Set([answer.locale, ...offeredLanguages])]
  return (
    <>
      <Field label={<span className="unseen">{t('answer')}</span>} error={error}>
        {(field) => (
          <Input.TextArea
            {...field}
            lang={answer.locale}
            value={answer.text}
            placeholder={t('answerPlaceholder')}
            autoSize={{ minRows: 4, maxRows: 14 }}
            maxLength={4000}
            showCount
            onChange={(event) => change({ ...answer, text: event.target.value })}
          />
        )}
      </Field>
      <details
        className="answer-limits"
        open={answer.channels.length + answer.storeIds.length > 0 || Boolean(answer.validFrom || answer.validTo)}
      >
        <summary className="small">{t('limits')}</summary>
        <div className="field-pair">
          <Field label={t('language')}>
            {(field) => (
              <Select
                {...field}
                value={answer.locale}
                options={languages.map((locale) => ({ value: locale, label: languageName(locale) }))}
                onChange={(locale: string) => change({ ...answer, locale })}
                style={{ width: '100%' }}
              />
            )}
          </Field>
          <Field label={t('channels')}>
            {(field) => (
              <Select
                {...field}
                mode="multiple"
                value={answer.channels}
                placeholder={t('allChannels')}
                options={channel.options.map((one: Channel) => ({ value: one, label: channelName(one) }))}
                onChange={(channels: Channel[]) => change({ ...answer, channels })}
                style={{ width: '100%' }}
              />
            )}
          </Field>
          <Field label={t('stores')} hint={t('storesHint')}>
            {(field) => (
              <Select
                {...field}
                mode="tags"
                value={answer.storeIds}
                placeholder={t('allStores')}
                open={false}
                suffixIcon={null}
                onChange={(storeIds: string[]) => change({ ...answer, storeIds })}
                style={{ width: '100%' }}
              />
            )}
          </Field>
          <Field label={t('validFrom')}>
            {(field) => (
              <Input
                {...field}
                type="date"
                value={dayOfTime(answer.validFrom)}
                onChange={(event) => change({ ...answer, validFrom: timeOfDay(event.target.value, 'start') })}
              />
            )}
          </Field>
          <Field label={t('validTo')} hint={answer.validTo ? undefined : t('forGood')}>
            {(field) => (
              <Input
                {...field}
                type="date"
                min={dayOfTime(answer.validFrom)}
                value={lastDayOf(answer.validTo)}
                onChange={(event) => change({ ...answer, validTo: timeOfDay(event.target.value, 'end') })}
              />
            )}
          </Field>
        </div>
        {remove && (
          <Button size="small" danger onClick={remove} style={{ marginTop: 12 }}>
            {t('removeAnswer')}
          </Button>
        )}
      </details>
    </>
  )
}
