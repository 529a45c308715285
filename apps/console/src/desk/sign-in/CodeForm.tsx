import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useDeskText } from '../texts.ts'

/** The second step: a code of the app on the phone, or a recovery code. */
export function CodeForm({
  problem,
  busy,
  send,
  back,
}: {
  problem: string | null
  busy: boolean
  send: (code: string) => void
  back: () => void
}) {
  const t = useDeskText()
  const [isRecovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const other = () => {
    setRecovery(!isRecovery)
    setCode('')
  }
  return (
    <Form className="sign-in-fields" layout="vertical" size="large" onFinish={() => send(code.trim())}>
      <p className="muted sign-in-step">{t(isRecovery ? 'recoveryText' : 'codeText')}</p>
      <Form.Item
        label={t(isRecovery ? 'recoveryCode' : 'code')}
        htmlFor="sign-in-code"
        {...(problem ? { validateStatus: 'error' as const } : {})}
        help={
          problem ? (
            <span role="alert">
              <Icon name="alert" size={14} /> {problem}
            </span>
          ) : undefined
        }
      >
        <Input
          key={String(isRecovery)}
          id="sign-in-code"
          autoFocus
          autoComplete={isRecovery ? 'off' : 'one-time-code'}
          inputMode={isRecovery ? 'text' : 'numeric'}
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy} disabled={code.trim().length < 6}>
        {t('signIn')}
      </Button>
      <div className="row sign-in-other">
        <Button type="link" size="small" onClick={other}>
          {t(isRecovery ? 'useCode' : 'useRecovery')}
        </Button>
        <Button type="link" size="small" onClick={back}>
          {t('backToPassword')}
        </Button>
      </div>
    </Form>
  )
}
