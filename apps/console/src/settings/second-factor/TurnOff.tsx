import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Field } from '../../frame/forms/Field.tsx'
import './second-factor.css'
import { useSecondFactorText } from './texts.ts'

/** Turns the second step off, with the password and a code. */
export function TurnOff({ close }: { close: () => void }) {
  const t = useSecondFactorText()
  const sentence = useErrorSentence()
  const { message } = App.useApp()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const turnOff = useMutation({
    mutationFn: () => api.post('/api/v1/me/second-factor/off', { password, code }),
    onSuccess: () => {
      message.info(t('offDone'))
      close()
    },
  })
  return (
    <Modal open title={t('offTitle')} footer={null} width={440} mask={{ closable: false }} onCancel={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          turnOff.mutate()
        }}
      >
        <p className="small">{t('offText')}</p>
        <Field label={t('password')}>
          {(field) => (
            <Input.Password
              {...field}
              autoFocus
              autoComplete="current-password"
              maxLength={128}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('codeOrRecovery')} error={turnOff.error ? sentence(turnOff.error) : undefined}>
          {(field) => (
            <Input
              {...field}
              className="second-factor-code"
              autoComplete="one-time-code"
              maxLength={20}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <div className="row second-factor-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button
            danger
            type="primary"
            htmlType="submit"
            loading={turnOff.isPending}
            disabled={!password || code.trim().length < 6}
          >
            {t('off')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
