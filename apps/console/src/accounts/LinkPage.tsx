import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { linkView } from '../../../../contracts/staff.ts'
import './errors.ts'
import { ApiError, api } from '../frame/api.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { Field } from '../frame/forms/Field.tsx'
import { ErrorState, RowsSkeleton } from '../frame/page.tsx'
import { Door } from './Door.tsx'
import { PasswordStrength } from './PasswordStrength.tsx'
import { isStrongEnough } from './password.ts'
import { useAccountText } from './texts.ts'

type LinkView = z.output<typeof linkView>

/** Opened from an invitation or a reset letter: set a password and go to the door. */
export function LinkPage() {
  const t = useAccountText()
  const { token = '' } = useSearch({ from: '/link' })
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => api.get<LinkView>('/api/accounts/link', { token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [done, setDone] = useState(false)
  if (token === '')
    return (
      <Door title={t('noLink')} text={t('noLinkText')}>
        <Ways />
      </Door>
    )
  if (done)
    return (
      <Door title={t('done')} text={t('doneText')}>
        <Link to="/sign-in" search={{}}>
          <Button type="primary" size="large" block>
            {t('toSignIn')}
          </Button>
        </Link>
      </Door>
    )
  if (link.data) return <SetPassword link={link.data} token={token} done={() => setDone(true)} />
  if (link.error && isGone(link.error))
    return (
      <Door title={t('linkGone')} text={t('linkGoneText')}>
        <Ways />
      </Door>
    )
  return (
    <Door title="">
      {link.error ? (
        <ErrorState error={link.error} what={t('what')} retry={() => void link.refetch()} />
      ) : (
        <RowsSkeleton rows={2} />
      )}
    </Door>
  )
}

/** The server refused the link itself, as against being out of reach. */
function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
}

function Ways() {
  const t = useAccountText()
  return (
    <div className="door-actions">
      <Link to="/forgot">
        <Button type="primary">{t('forgotTitle')}</Button>
      </Link>
      <Link to="/sign-in" search={{}}>
        {t('toSignIn')}
      </Link>
    </div>
  )
}

function SetPassword({ link, token, done }: { link: LinkView; token: string; done: () => void }) {
  const t = useAccountText()
  const sentence = useErrorSentence()
  const [password, setPassword] = useState('')
  const accept = useMutation({
    mutationFn: () => api.post('/api/accounts/link', { token, password }),
    onSuccess: done,
  })
  const invited = link.kind === 'invitation'
  return (
    <Door
      title={invited ? t('invitationTitle', { name: link.name }) : t('resetTitle')}
      text={t(invited ? 'invitationText' : 'resetText', { email: link.email })}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isStrongEnough(password)) accept.mutate()
        }}
      >
        <input type="email" autoComplete="username" value={link.email} readOnly hidden />
        <Field label={t('newPassword')} error={accept.error ? sentence(accept.error) : undefined}>
          {(field) => (
            <Input.Password
              {...field}
              size="large"
              autoFocus
              autoComplete="new-password"
              maxLength={128}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <PasswordStrength password={password} />
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={accept.isPending}
          disabled={!isStrongEnough(password)}
        >
          {t('setPassword')}
        </Button>
      </form>
    </Door>
  )
}
