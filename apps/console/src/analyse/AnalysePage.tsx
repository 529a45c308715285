import { useMutation } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import './analyse.css'
import type { Analysis } from '../../../../contracts/analysis.ts'
import { messageTextMax } from '../../../../contracts/message.ts'
import { api } from '../frame/api.ts'
import { CopyButton } from '../frame/forms/CopyButton.tsx'
import { EmptyState, ErrorState, Page } from '../frame/page.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { languageName } from '../knowledge/language.ts'
import { EmotionCard, EntityCard, IntentCard, NormalisedLine } from './ReadingCards.tsx'
import { TreePicture } from './TreePicture.tsx'
import { useAnalyseText } from './texts.ts'

interface Looked extends Analysis {
  text: string
}
const mostKept = 8

/** What the bot sees in a text, and why it understands it so. */
export function AnalysePage() {
  const t = useAnalyseText()
  // A text may be brought along from a conversation; never in the address, where it would be kept.
  const brought = useRouterState({ select: ({ location }) => location.state.text })
  const [text, setText] = useState(brought ?? '')
  const [looked, setLooked] = useState<readonly Looked[]>([])
  const ask = useMutation({
    mutationFn: async (asked: string): Promise<Looked> => ({
      ...(await api.post<Analysis>('/api/v1/analyse', { text: asked })),
      text: asked,
    }),
    onSuccess: (answer) =>
      setLooked((old) => [answer, ...old.filter((one) => one.text !== answer.text)].slice(0, mostKept)),
  })
  const send = (asked: string) => asked.trim() && ask.mutate(asked)
  const first = useRef(send)
  useEffect(() => void (brought && first.current(brought)), [brought])
  const shown = ask.data
  const again = (asked: string) => {
    setText(asked)
    send(asked)
  }
  return (
    <Page title={t('title')} extra={shown && <Facts shown={shown} />}>
      <div className="analyse">
        <div className="analyse-ask">
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={text}
            maxLength={messageTextMax}
            aria-label={t('placeholder')}
            placeholder={t('placeholder')}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={(event) => {
              if (event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              send(text)
            }}
          />
          <Button
            size="large"
            type="primary"
            disabled={!text.trim()}
            loading={ask.isPending}
            onClick={() => send(text)}
          >
            {t('analyse')}
          </Button>
        </div>
        {looked.length > 1 && <Earlier looked={looked} again={again} />}
        {ask.error ? (
          <ErrorState error={ask.error} what={t('reading')} retry={() => send(text)} />
        ) : shown ? (
          <Shown shown={shown} earlier={looked.filter(({ text: other }) => other !== shown.text)} />
        ) : (
          <EmptyState title={t('empty')} text={t('emptyText')}>
            {t('examples')
              .split('|')
              .map((example) => (
                <Button key={example} onClick={() => again(example)}>
                  {example}
                </Button>
              ))}
          </EmptyState>
        )}
      </div>
    </Page>
  )
}

function Facts({ shown: { reading, milliseconds } }: { shown: Looked }) {
  const t = useAnalyseText()
  return (
    <>
      <span className="row analyse-facts">
        <Tag>{languageName(reading.language)}</Tag>
        <Tag>{t('took', { milliseconds })}</Tag>
      </span>
      <CopyButton text={JSON.stringify(reading, null, 2)} label={t('copyJson')} />
    </>
  )
}

function Shown({ shown, earlier }: { shown: Looked; earlier: readonly Looked[] }) {
  const { text, reading } = shown
  return (
    <>
      <NormalisedLine text={text} reading={reading} />
      <TreePicture reading={reading} />
      <div className="analyse-cards">
        <EntityCard reading={reading} />
        <IntentCard text={text} reading={reading} />
        <EmotionCard reading={reading} earlier={earlier.map((one) => one.reading).reverse()} />
      </div>
    </>
  )
}

function Earlier({ looked, again }: { looked: readonly Looked[]; again: (text: string) => void }) {
  const t = useAnalyseText()
  return (
    <nav className="analyse-earlier" aria-label={t('earlier')}>
      {looked.map(({ text }) => (
        <Button key={text} size="small" onClick={() => again(text)}>
          <span className="cut">{text}</span>
        </Button>
      ))}
    </nav>
  )
}
