import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import type { triedQuestion } from '../../../../../contracts/knowledge.ts'
import { api } from '../../frame/api.ts'
import { errorSentence } from '../../frame/errors.ts'
import { RowsSkeleton } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useFrameText } from '../../frame/texts.ts'
import { insertIntoReply } from '../composer/composer-events.ts'
import { useDeskText } from '../texts.ts'
import { Block, BlockError } from './Block.tsx'

type Tried = z.infer<typeof triedQuestion>

/** Searches the knowledge base, at first for what the customer said last, and puts an answer into the reply. */
export function Knowledge({ detail, onInsert }: { detail: ConversationDetail; onInsert: (() => void) | undefined }) {
  const t = useDeskText()
  const frame = useFrameText()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), 300)
    return () => clearTimeout(timer)
  }, [typed])
  const last = detail.lastMessage?.author === 'customer' ? detail.lastMessage.text.trim().slice(0, 300) : ''
  const question = asked || last
  const tried = useQuery({
    queryKey: ['try-question', question, detail.contact.locale],
    queryFn: () =>
      api.post<Tried>('/api/v1/try-question', {
        text: question,
        ...(detail.contact.locale ? { locale: detail.contact.locale } : {}),
      }),
    enabled: question.length > 1,
    staleTime: 300_000,
  })
  // Unasked, only what is likely to fit; a search shows whatever is nearest.
  const worth = asked !== '' || tried.data?.decision !== 'unknown'
  const matches = worth ? (tried.data?.matches.slice(0, 4) ?? []) : []
  return (
    <Block name="knowledge" icon="book" title={t('knowledge')}>
      <Input
        size="small"
        value={typed}
        allowClear
        maxLength={300}
        prefix={<Icon name="search" size={14} />}
        placeholder={t('knowledgeHint')}
        aria-label={t('knowledgeHint')}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => setAsked(typed.trim())}
      />
      {!asked && last && matches.length > 0 && (
        <p className="tiny faint cut knowledge-for">
          {t(tried.data?.decision === 'answer' ? 'knowledgeFor' : 'near', { text: last })}
        </p>
      )}
      {tried.isLoading && <RowsSkeleton rows={2} />}
      {tried.error && asked && (
        <BlockError text={errorSentence(tried.error)} retry={() => void tried.refetch()} label={frame('retry')} />
      )}
      {tried.data && asked && matches.length === 0 && <p className="small faint knowledge-for">{t('knowledgeNone')}</p>}
      {matches.map((match, index) => (
        <Match
          key={match.entryId}
          match={match}
          best={index === 0 && tried.data?.decision === 'answer'}
          onInsert={onInsert}
        />
      ))}
    </Block>
  )
}

function Match({
  match,
  best,
  onInsert,
}: {
  match: Tried['matches'][number]
  best: boolean
  onInsert: (() => void) | undefined
}) {
  const t = useDeskText()
  const [open, setOpen] = useState(false)
  const insert = () => {
    insertIntoReply(match.answer)
    onInsert?.()
  }
  return (
    <div className={`match ${open ? 'open' : ''}`}>
      <button type="button" className="match-question row small" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="grow cut">{match.question}</span>
        {best && <span className="tiny faint no-wrap">{t('best')}</span>}
        <Icon name={open ? 'up' : 'down'} size={12} />
      </button>
      {open && (
        <div className="match-answer small">
          <p>{match.answer}</p>
          <Button size="small" onClick={insert}>
            {t('insert')}
          </Button>
        </div>
      )}
    </div>
  )
}
