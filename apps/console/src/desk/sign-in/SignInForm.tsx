import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { Icon } from '../../frame/parts/Icon.tsx'
import './sign-in.css'
import { useDeskText } from '../texts.ts'
import { CodeForm } from './CodeForm.tsx'
import { type Credentials, isCodeNeeded, signIn, signInProblem } from './sign-in.ts'

/** Email and password, then a code where one is asked for. `email` is fixed when the same person signs in again. */
export function SignInForm({ email, onSignedIn }: { email?: string; onSignedIn: () => Promise<void> | void }) {
  const t = useDeskText()
  const [form] = Form.useForm<Credentials>()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  /** What was right so far, while the code is asked for. */
  const [half, setHalf] = useState<Credentials>()
  const password = useRef<InputRef>(null)
  async function submit(credentials: Credentials) {
    setBusy(true)
    setProblem(null)
    try {
      await signIn({ ...credentials, email: credentials.email.trim() })
      await onSignedIn()
    } catch (error) {
      if (isCodeNeeded(error)) return setHalf(credentials)
      setProblem(signInProblem(error))
      password.current?.focus({ cursor: 'all' })
    } finally {
      setBusy(false)
    }
  }
  const back = () => {
    setHalf(undefined)
    setProblem(null)
  }
  if (half)
    return <CodeForm problem={problem} busy={busy} send={(code) => void submit({ ...half, code })} back={back} />
  return (
    <Form
      form={form}
      className="sign-in-fields"
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ email, rememberMe: true }}
      onFinish={(credentials) => void submit(credentials)}
    >
      <Form.Item
        name="email"
        label={t('email')}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('needEmail') },
          { type: 'email', message: t('badEmail'), transform: (value: string) => value?.trim() },
        ]}
      >
        <Input type="email" autoComplete="username" autoFocus={!email} disabled={email !== undefined} />
      </Form.Item>
      <Form.Item
        name="password"
        label={
          <span className="row password-label">
            <span className="grow">{t('password')}</span>
            {!email && <Link to="/forgot">{t('forgot')}</Link>}
          </span>
        }
        rules={[{ required: true, message: t('needPassword') }]}
        {...(problem ? { validateStatus: 'error' as const } : {})}
        help={
          problem ? (
            <span role="alert">
              <Icon name="alert" size={14} /> {problem}
            </span>
          ) : undefined
        }
      >
        <Input.Password ref={password} autoComplete="current-password" autoFocus={email !== undefined} />
      </Form.Item>
      {!email && (
        <Form.Item name="rememberMe" valuePropName="checked">
          <Checkbox>{t('staySignedIn')}</Checkbox>
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn')}
      </Button>
    </Form>
  )
}
