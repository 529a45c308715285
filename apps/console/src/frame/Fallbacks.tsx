import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { ApiError } from './api.ts'
import { EmptyState, ErrorState } from './page.tsx'
import { useFrameText } from './texts.ts'

/** An address that the console does not have. */
export function NoPage() {
  const t = useFrameText()
  const navigate = useNavigate()
  return (
    <EmptyState title={t('noPage')} text={t('noPageText')} searched>
      <Button onClick={() => void navigate({ to: '/' })}>{t('toStart')}</Button>
    </EmptyState>
  )
}

/** A page whose code failed; the rest of the console goes on. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const t = useFrameText()
  if (error instanceof ApiError) return <ErrorState error={error} what={t('conversations')} retry={reset} />
  return (
    <EmptyState title={t('broken')} text={t('brokenText')} searched>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </EmptyState>
  )
}

/** The server did not say who is signed in. */
export function UnreachablePage({ error }: ErrorComponentProps) {
  const t = useFrameText()
  return <ErrorState error={error} what={t('product')} retry={() => window.location.reload()} />
}
