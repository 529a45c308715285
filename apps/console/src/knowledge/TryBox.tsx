import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useErrorSentence } from '../frame/errors.ts'
import { Rod } from '../frame/parts/beads.tsx'
import { askKnowledge, type TriedQuestion } from './knowledge-data.ts'
import { useKnowledgeText } from './texts.ts'

/** One question against the draft, right beside the entry that is written. */
export function TryBox({ dirty, locale }: { dirty: boolean; locale: string }) {
  const t = useKnowledgeText()
  const sentence = useErrorSentence()
  const [text, setText] = useState('')
  const ask = useMutation({ mutationFn: () => askKnowledge({ text: text.trim(), locale, draft: true }) })
  return (
    <section className="preview" aria-label={t('tryDraft')}>
      <div className="row tiny faint">
        <span className="grow">{t('tryDraft')}</span>
        {dirty && <span className="text-warn">{t('trySavedOnly')}</span>}
      </div>
      <div className="row">
        <Input
          value={text}
          maxLength={500}
          aria-label={t('tryPlaceholder')}
          placeholder={t('tryPlaceholder')}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => text.trim() && ask.mutate()}
        />
        <Button onClick={() => ask.mutate()} disabled={!text.trim()} loading={ask.isPending}>
          {t('ask')}
        </Button>
      </div>
      <div aria-live="polite">
        {ask.error && <p className="small text-bad">{sentence(ask.error)}</p>}
        {ask.data && <Verdict result={ask.data} />}
      </div>
    </section>
  )
}

/** What a customer would get: an answer, a choice of the nearest questions, or a way to a person. */
export function Verdict({ result }: { result: TriedQuestion }) {
  const t = useKnowledgeText()
  const [first] = result.matches
  return (
    <div className="verdict">
      <p className="row small">
        <b className={result.decision === 'answer' ? 'text-good' : 'text-warn'}>
          {t(result.decision === 'answer' ? 'answersIt' : result.decision)}
        </b>
        <span className="grow" />
        {first && <span className="tiny faint">{t('sure', { percent: percentOf(first.confidence) })}</span>}
      </p>
      {result.decision === 'answer' && first && <p className="preview-answer">{first.answer}</p>}
      {result.decision !== 'answer' && <p className="small muted">{t(`${result.decision}Text`)}</p>}
      <ol className="matches">
        {result.matches.map((match) => (
          <li key={match.entryId}>
            <div className="row small">
              <Link to="/knowledge" search={{ entry: match.entryId }} className="grow cut">
                {match.question}
              </Link>
              <Rod
                share={match.confidence}
                tone={match.confidence >= result.threshold ? 'accent' : 'plain'}
                width={72}
                label={t('sure', { percent: percentOf(match.confidence) })}
              />
              <span className="tiny faint match-percent">{percentOf(match.confidence)}%</span>
            </div>
            {match.matched !== match.question && (
              <p className="tiny faint cut">{t('matchedBy', { text: match.matched })}</p>
            )}
          </li>
        ))}
      </ol>
      <p className="tiny faint">{t('threshold', { percent: percentOf(result.threshold) })}</p>
    </div>
  )
}

function percentOf(confidence: number): number {
  return Math.round(confidence * 100)
}
