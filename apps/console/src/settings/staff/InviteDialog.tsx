import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { type invitationView, inviteStaff } from '../../../../../contracts/staff.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Field } from '../../frame/forms/Field.tsx'
import { useForm } from '../../frame/forms/useForm.ts'
import { useLocale } from '../../frame/i18n.ts'
import { useFrameText } from '../../frame/texts.ts'
import { useSettingsText } from '../texts.ts'
import { LinkToCopy } from './LinkToCopy.tsx'
import { RoleSelect } from './RoleSelect.tsx'

type Invitation = z.output<typeof invitationView>

/** Invites a colleague and shows the link on which she sets a password. */
export function InviteDialog({ close }: { close: () => void }) {
  const t = useSettingsText()
  const frame = useFrameText()
  const sentence = useErrorSentence()
  const locale = useLocale()
  const queries = useQueryClient()
  const [made, setMade] = useState<Invitation>()
  const formId = useId()
  const form = useForm({
    key: 'staff.invitation',
    saved: { email: '', name: '', role: 'agent' as const, locale } as z.input<typeof inviteStaff>,
    schema: inviteStaff,
    save: async (invitation) => {
      setMade(await api.post<Invitation>('/api/v1/staff', invitation))
      void queries.invalidateQueries({ queryKey: ['staff'] })
    },
  })
  const another = () => {
    setMade(undefined)
    form.reset()
  }
  return (
    <Modal
      open
      title={made ? t('invited_', { name: made.staff.name }) : t('inviteTitle')}
      onCancel={close}
      width={480}
      footer={
        made
          ? [
              <Button key="another" onClick={another}>
                {t('inviteAnother')}
              </Button>,
              <Button key="done" type="primary" onClick={close}>
                {t('done')}
              </Button>,
            ]
          : [
              <Button key="cancel" onClick={close}>
                {t('cancel')}
              </Button>,
              <Button key="invite" type="primary" htmlType="submit" form={formId} loading={form.saving}>
                {t('invite')}
              </Button>,
            ]
      }
    >
      {made ? (
        <LinkToCopy link={made} name={made.staff.name} />
      ) : (
        <form
          id={formId}
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void form.save()
          }}
        >
          <Field label={t('name')} error={form.issues.name}>
            {(field) => (
              <Input
                {...field}
                autoFocus
                maxLength={80}
                value={form.value.name}
                onChange={(event) => form.set('name', event.target.value)}
              />
            )}
          </Field>
          <Field label={t('email')} error={form.issues.email}>
            {(field) => (
              <Input
                {...field}
                type="email"
                maxLength={200}
                value={form.value.email}
                onChange={(event) => form.set('email', event.target.value)}
              />
            )}
          </Field>
          <RoleSelect value={form.value.role} change={(role) => form.set('role', role)} />
          <Field label={frame('language')}>
            {(field) => (
              <Select
                {...field}
                value={form.value.locale}
                options={[
                  { value: 'zh-CN', label: '中文' },
                  { value: 'en', label: 'English' },
                ]}
                onChange={(value) => form.set('locale', value)}
                style={{ width: '100%' }}
              />
            )}
          </Field>
          {form.error !== null && Object.keys(form.issues).length === 0 && (
            <p className="field-error" role="alert">
              {sentence(form.error)}
            </p>
          )}
        </form>
      )}
    </Modal>
  )
}
