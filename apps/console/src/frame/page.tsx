import type { UseQueryResult } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import './page.css'
import { ApiError } from './api.ts'
import { errorCode, useErrorSentence } from './errors.ts'
import { RestingAbacus } from './parts/beads.tsx'
import { Icon } from './parts/Icon.tsx'
import { useFrameText } from './texts.ts'

/** A page of the console: a title bar with its actions, and a body that scrolls. */
export function Page({
  title,
  extra,
  flush = false,
  children,
}: {
  title: ReactNode
  extra?: ReactNode
  flush?: boolean
  children: ReactNode
}) {
  return (
    <div className="page">
      <header className="page-bar">
        <h1 className="grow cut">{title}</h1>
        {extra}
      </header>
      <div className={`page-body${flush ? ' flush' : ''}`}>{children}</div>
    </div>
  )
}

/** Nothing here: the state, and one thing to do. */
export function EmptyState({
  title,
  text,
  children,
  searched = false,
}: {
  title: string
  text?: ReactNode
  children?: ReactNode
  searched?: boolean
}) {
  return (
    <div className="state">
      <div className="state-inner">
        <RestingAbacus {...(searched ? { lit: 2 } : {})} />
        <h2>{title}</h2>
        {text && <p>{text}</p>}
        {children && <div className="state-actions">{children}</div>}
      </div>
    </div>
  )
}

/** What broke, what still works, what to do, and a code to copy. `what` names the thing (“订单”). */
export function ErrorState({
  error,
  what,
  stillWorks,
  retry,
}: {
  error: unknown
  what: string
  stillWorks?: string
  retry?: () => void
}) {
  const t = useFrameText()
  const sentence = useErrorSentence()
  const forbidden = error instanceof ApiError && error.status === 403
  if (forbidden) return <NoRight />
  return (
    <div className="state" role="alert">
      <div className="state-inner">
        <span className="state-seal bad">
          <Icon name="alert" size={24} />
        </span>
        <h2>{t('notLoaded', { what })}</h2>
        <p>
          {sentence(error)}
          {stillWorks}
        </p>
        {retry && (
          <div className="state-actions">
            <Button type="primary" icon={<Icon name="undo" size={14} />} onClick={retry}>
              {t('retry')}
            </Button>
          </div>
        )}
        <ErrorCode code={errorCode(error)} />
      </div>
    </div>
  )
}

function ErrorCode({ code }: { code: string }) {
  const t = useFrameText()
  const { message } = App.useApp()
  const copy = () => void navigator.clipboard?.writeText(code).then(() => message.info(t('copied')))
  return (
    <div className="state-code tiny faint">
      {t('code')} <code>{code}</code>{' '}
      <Button type="link" size="small" onClick={copy}>
        {t('copyCode')}
      </Button>
    </div>
  )
}

/** Shown instead of a page that the signed-in role may not see. */
export function NoRight() {
  const t = useFrameText()
  return (
    <div className="state">
      <div className="state-inner">
        <span className="state-seal">
          <Icon name="lock" size={24} />
        </span>
        <h2>{t('noRight')}</h2>
        <p>{t('noRightText')}</p>
      </div>
    </div>
  )
}

/** Grey rows in the shape of a list; they show after 300 ms. */
export function RowsSkeleton({ rows = 5, avatars = false }: { rows?: number; avatars?: boolean }) {
  const t = useFrameText()
  const widths = [44, 22, 32, 14, 26, 38]
  return (
    <div className="appear-late" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className="row" style={{ padding: '13px 18px', gap: 12 }}>
          {avatars && <span className="bones" style={{ width: 36, height: 36, borderRadius: '50%' }} />}
          <span className="grow">
            <span className="bones" style={{ height: 12, width: `${widths[row % 6]}%`, margin: '3px 0 9px' }} />
            <span className="bones" style={{ height: 11, width: `${92 - (row % 4) * 9}%` }} />
          </span>
        </div>
      ))}
    </div>
  )
}

/**
 * Shows a query: bones while it loads, what broke with a retry, else its data. Old data stays when a refresh fails.
 *
 * @example <Loaded query={faq} what={t('title')}>{(page) => <FaqTable page={page} />}</Loaded>
 */
export function Loaded<T>({
  query,
  what,
  stillWorks,
  skeleton,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>
  what: string
  stillWorks?: string
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error)
    return (
      <ErrorState
        error={query.error}
        what={what}
        {...(stillWorks ? { stillWorks } : {})}
        retry={() => void query.refetch()}
      />
    )
  return skeleton ?? <RowsSkeleton />
}
