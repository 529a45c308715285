import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import './errors.ts'
import { api } from '../frame/api.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { Field } from '../frame/forms/Field.tsx'
import { Door } from './Door.tsx'
import { useAccountText } from './texts.ts'

/** Asks for a link to set a new password; never tells whether an account exists. */
export function ForgotPage() {
  const t = useAccountText()
  const sentence = useErrorSentence()
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => api.post('/api/accounts/forgot', { email: email.trim() }) })
  if (ask.isSuccess)
    return (
      <Door title={t('sentTitle')} text={t('sentText', { email: email.trim() })}>
        <div className="door-actions">
          <Link to="/sign-in" search={{}}>
            <Button type="primary">{t('toSignIn')}</Button>
          </Link>
          <Button onClick={ask.reset}>{t('another')}</Button>
        </div>
      </Door>
    )
  return (
    <Door title={t('forgotTitle')} text={t('forgotText')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          ask.mutate()
        }}
      >
        <Field label={t('email')} error={ask.error ? sentence(ask.error) : undefined}>
          {(field) => (
            <Input
              {...field}
              size="large"
              type="email"
              required
              autoFocus
              autoComplete="username"
              maxLength={200}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={ask.isPending}
          disabled={!email.includes('@')}
        >
          {t('send')}
        </Button>
      </form>
      <div className="door-actions">
        <Link to="/sign-in" search={{}}>
          {t('toSignIn')}
        </Link>
      </div>
    </Door>
  )
}
