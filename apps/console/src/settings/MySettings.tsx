import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Radio, Segmented } from 'antd'
import { useState } from 'react'
import type { UiLocale } from '../../../../contracts/common.ts'
import { changeStaff, type MeView } from '../../../../contracts/staff.ts'
import { PasswordStrength } from '../accounts/PasswordStrength.tsx'
import { isStrongEnough } from '../accounts/password.ts'
import { api } from '../frame/api.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { Field, FieldGroup } from '../frame/forms/Field.tsx'
import { SaveBar } from '../frame/forms/SaveBar.tsx'
import { useForm } from '../frame/forms/useForm.ts'
import { changeLocale } from '../frame/i18n.ts'
import { meQuery, useMe } from '../frame/session.ts'
import { useFrameText } from '../frame/texts.ts'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../frame/theme.ts'
import { SectionBody } from './SectionBody.tsx'
import { SecondFactor } from './second-factor/SecondFactor.tsx'
import { useSettingsText } from './texts.ts'

const changeMe = changeStaff.pick({ name: true, locale: true }).required()

/** Oneself: name, language, appearance, password, second factor. */
export function MySettings() {
  const t = useSettingsText()
  const { staff, tenant } = useMe()
  const queries = useQueryClient()
  const form = useForm({
    key: 'settings.me',
    saved: { name: staff.name, locale: staff.locale },
    schema: changeMe,
    save: async (change) => {
      await api.patch('/api/v1/me', change)
      queries.setQueryData<MeView>(meQuery.queryKey, (old) => old && { ...old, staff: { ...old.staff, ...change } })
      changeLocale(change.locale)
    },
  })
  return (
    <SectionBody title={t('me')} text={`${staff.email} · ${tenant.name}`} bar={<SaveBar form={form} />}>
      <FieldGroup title={t('profile')}>
        <Field label={t('myName')} hint={t('myNameHint')} error={form.issues.name}>
          {(field) => (
            <Input
              {...field}
              autoComplete="name"
              maxLength={80}
              value={form.value.name}
              onChange={(event) => form.set('name', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('myLocale')}>
          {(field) => (
            <Radio.Group
              {...field}
              value={form.value.locale}
              onChange={(event) => form.set('locale', event.target.value as UiLocale)}
              options={[
                { value: 'zh-CN', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          )}
        </Field>
      </FieldGroup>
      <Appearance />
      <PasswordForm />
      <SecondFactor />
    </SectionBody>
  )
}

function Appearance() {
  const t = useSettingsText()
  const frame = useFrameText()
  const theme = useThemeChoice()
  return (
    <FieldGroup title={frame('theme')} text={t('themeText')}>
      <div>
        <Segmented<ThemeChoice>
          aria-label={frame('theme')}
          value={theme}
          options={[
            { value: 'system', label: frame('themeSystem') },
            { value: 'light', label: frame('themeLight') },
            { value: 'dark', label: frame('themeDark') },
          ]}
          onChange={chooseTheme}
        />
      </div>
    </FieldGroup>
  )
}

function PasswordForm() {
  const t = useSettingsText()
  const sentence = useErrorSentence()
  const { message } = App.useApp()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  async function send() {
    setSending(true)
    setError(null)
    try {
      await api.post('/api/v1/me/password', { current, next })
      setCurrent('')
      setNext('')
      message.info(t('passwordChanged'))
    } catch (caught) {
      setError(caught)
    } finally {
      setSending(false)
    }
  }
  return (
    <FieldGroup title={t('password')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Field label={t('currentPassword')} error={error ? sentence(error) : undefined}>
          {(field) => (
            <Input.Password
              {...field}
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('nextPassword')}>
          {(field) => (
            <Input.Password
              {...field}
              autoComplete="new-password"
              maxLength={128}
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
        <PasswordStrength password={next} />
        <div>
          <Button htmlType="submit" loading={sending} disabled={!current || !isStrongEnough(next)}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </FieldGroup>
  )
}
