import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useLocale } from '../frame/i18n.ts'
import { EmptyState, ErrorState } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { askKnowledge, type TriedQuestion, useMayWrite } from './knowledge-data.ts'
import { Verdict } from './TryBox.tsx'
import { useKnowledgeText } from './texts.ts'

interface Tried {
  text: string
  live: TriedQuestion
  draft: TriedQuestion
}

/** What would the customer get? The live release and the draft, side by side. */
export function TryQuestion() {
  const t = useKnowledgeText()
  const uiLocale = useLocale()
  const [text, setText] = useState('')
  const [locale, setLocale] = useState<string>(uiLocale)
  const [earlier, setEarlier] = useState<readonly string[]>([])
  const ask = useMutation({
    mutationFn: async (asked: string): Promise<Tried> => {
      const [live, draft] = await Promise.all([
        askKnowledge({ text: asked, locale, draft: false }),
        askKnowledge({ text: asked, locale, draft: true }),
      ])
      return { text: asked, live, draft }
    },
    onSuccess: (_, asked) => setEarlier((old) => [asked, ...old.filter((one) => one !== asked)].slice(0, 8)),
  })
  const send = (asked: string) => asked.trim() && ask.mutate(asked.trim())
  return (
    <section className="knowledge-middle" aria-label={t('try')}>
      <div className="try-ask">
        <h2>{t('tryTitle')}</h2>
        <p className="muted small">{t('tryText')}</p>
        <div className="row try-line">
          <Input
            size="large"
            autoFocus
            value={text}
            maxLength={500}
            prefix={<Icon name="chat" />}
            aria-label={t('tryPlaceholder')}
            placeholder={t('tryPlaceholder')}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={() => send(text)}
          />
          <Button
            size="large"
            type="primary"
            disabled={!text.trim()}
            loading={ask.isPending}
            onClick={() => send(text)}
          >
            {t('ask')}
          </Button>
        </div>
        <div className="row try-line">
          <Segmented
            size="small"
            aria-label={t('language')}
            value={locale}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={setLocale}
          />
          {earlier.map((one) => (
            <Button
              key={one}
              size="small"
              onClick={() => {
                setText(one)
                send(one)
              }}
            >
              {one}
            </Button>
          ))}
        </div>
      </div>
      {ask.error ? (
        <ErrorState error={ask.error} what={t('answer')} retry={() => send(text)} />
      ) : ask.data ? (
        <Sides tried={ask.data} />
      ) : (
        <EmptyState title={t('tryEmpty')} text={t('tryEmptyText')} />
      )}
    </section>
  )
}

function Sides({ tried }: { tried: Tried }) {
  const t = useKnowledgeText()
  const navigate = useNavigate({ from: '/knowledge' })
  const mayWrite = useMayWrite()
  const same = JSON.stringify(tried.live) === JSON.stringify(tried.draft)
  return (
    <>
      <div className="try-sides">
        <div className="card try-side">
          <h3>{t('live')}</h3>
          <Verdict result={tried.live} />
        </div>
        <div className="card try-side">
          <h3>
            {t('draftNow')} {same && <span className="tiny faint">{t('sameAsLive')}</span>}
          </h3>
          <Verdict result={tried.draft} />
        </div>
      </div>
      {tried.draft.decision !== 'answer' && mayWrite && (
        <div className="row" style={{ justifyContent: 'center', padding: 16 }}>
          <Button
            icon={<Icon name="plus" size={14} />}
            onClick={() => void navigate({ search: { entry: 'new', q: tried.text } })}
          >
            {t('writeAnswer')}
          </Button>
        </div>
      )}
    </>
  )
}
