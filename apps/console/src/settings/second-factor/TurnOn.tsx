import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Modal, QRCode } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PendingSecondFactor } from '../../../../../contracts/second-factor.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { CopyButton } from '../../frame/forms/CopyButton.tsx'
import { Field } from '../../frame/forms/Field.tsx'
import './second-factor.css'
import { useSecondFactorText } from './texts.ts'

/** Password, then the QR code and a first code, then the recovery codes. */
export function TurnOn({ close }: { close: () => void }) {
  const t = useSecondFactorText()
  const { message } = App.useApp()
  const [pending, setPending] = useState<PendingSecondFactor>()
  const [codes, setCodes] = useState<string[]>()
  const finish = () => {
    message.info(t('done'))
    close()
  }
  return (
    <Modal
      open
      title={t(codes ? 'codesTitle' : 'onTitle')}
      footer={null}
      width={440}
      closable={!codes}
      keyboard={!codes}
      mask={{ closable: false }}
      onCancel={close}
    >
      {codes ? (
        <RecoveryCodes codes={codes} done={finish} />
      ) : pending ? (
        <Scan pending={pending} confirmed={setCodes} />
      ) : (
        <AskPassword begun={setPending} close={close} />
      )}
    </Modal>
  )
}

function AskPassword({ begun, close }: { begun: (pending: PendingSecondFactor) => void; close: () => void }) {
  const t = useSecondFactorText()
  const sentence = useErrorSentence()
  const [password, setPassword] = useState('')
  const begin = useMutation({
    mutationFn: () => api.post<PendingSecondFactor>('/api/v1/me/second-factor', { password }),
    onSuccess: begun,
  })
  return (
    <Step send={begin.mutate}>
      <Field label={t('password')} hint={t('passwordHint')} error={begin.error ? sentence(begin.error) : undefined}>
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
      <div className="row second-factor-actions">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={begin.isPending} disabled={!password}>
          {t('next')}
        </Button>
      </div>
    </Step>
  )
}

function Scan({ pending, confirmed }: { pending: PendingSecondFactor; confirmed: (codes: string[]) => void }) {
  const t = useSecondFactorText()
  const sentence = useErrorSentence()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => api.post<{ recoveryCodes: string[] }>('/api/v1/me/second-factor/confirm', { code }),
    onSuccess: ({ recoveryCodes }) => confirmed(recoveryCodes),
  })
  return (
    <Step send={confirm.mutate}>
      <p className="small">{t('scan')}</p>
      <div role="img" aria-label={t('qr')} className="second-factor-qr">
        <QRCode value={pending.address} type="svg" size={196} color="#000" bgColor="#fff" bordered={false} />
      </div>
      <div>
        <p className="tiny muted">{t('orType')}</p>
        <div className="row">
          <code className="second-factor-key grow">{pending.secret.match(/.{1,4}/g)?.join(' ')}</code>
          <CopyButton text={pending.secret} />
        </div>
      </div>
      <Field label={t('code')} error={confirm.error ? sentence(confirm.error) : undefined}>
        {(field) => (
          <Input
            {...field}
            autoFocus
            className="second-factor-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div className="row second-factor-actions">
        <Button type="primary" htmlType="submit" loading={confirm.isPending} disabled={code.trim().length < 6}>
          {t('confirm')}
        </Button>
      </div>
    </Step>
  )
}

function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const t = useSecondFactorText()
  return (
    <div className="stack">
      <p className="small">{t('codesText')}</p>
      <ol className="second-factor-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row second-factor-actions">
        <CopyButton text={codes.join('\n')} label={t('copyAll')} />
        <Button type="primary" onClick={done}>
          {t('kept')}
        </Button>
      </div>
    </div>
  )
}

function Step({ send, children }: { send: () => void; children: ReactNode }) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {children}
    </form>
  )
}
