import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input, InputNumber, Segmented, Select } from 'antd'
import { changeStaff, type StaffView } from '../../../../../contracts/staff.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Field } from '../../frame/forms/Field.tsx'
import { SaveBar } from '../../frame/forms/SaveBar.tsx'
import { type Form, useForm } from '../../frame/forms/useForm.ts'
import { useGuard } from '../../frame/forms/useGuard.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useMe } from '../../frame/session.ts'
import { useFrameText } from '../../frame/texts.ts'
import { withItem, withoutItem } from '../../knowledge/faq-draft.ts'
import { ResetSecondFactor } from '../second-factor/ResetSecondFactor.tsx'
import { staffQuery } from '../settings-data.ts'
import { useSettingsText } from '../texts.ts'
import { LinkToCopy, type StaffLink } from './LinkToCopy.tsx'
import { RoleSelect } from './RoleSelect.tsx'

type StaffDraft = Pick<StaffView, 'name' | 'role' | 'locale' | 'capacity' | 'skills'>

/** One colleague: role, capacity, skills; links to get in, and out of service. */
export function StaffEditor({ staff, close }: { staff: StaffView; close: () => void }) {
  const queries = useQueryClient()
  const { name, role, locale, capacity, skills } = staff
  const keep = (saved: StaffView) => {
    queries.setQueryData(staffQuery.queryKey, (old) => old?.map((one) => (one.id === saved.id ? saved : one)))
    void queries.invalidateQueries({ queryKey: ['me'] })
  }
  const path = `/api/v1/staff/${staff.id}`
  const form = useForm({
    key: `staff.${staff.id}`,
    saved: { name, role, locale, capacity, skills } as StaffDraft,
    guard: useGuard(path, staff, keep),
    schema: changeStaff,
    save: async (change, tag) => keep(await api.patch<StaffView>(path, change, tag)),
  })
  return (
    <Drawer
      open
      title={staff.name}
      size={440}
      onClose={close}
      footer={<SaveBar form={form} />}
      styles={{ footer: { padding: 0 } }}
    >
      <div className="stack">
        <p className="small muted">{staff.email}</p>
        <StaffFields form={form} staff={staff} />
        <StaffAccess staff={staff} keep={keep} />
      </div>
    </Drawer>
  )
}

function StaffFields({ form, staff }: { form: Form<StaffDraft>; staff: StaffView }) {
  const t = useSettingsText()
  const frame = useFrameText()
  const me = useMe()
  return (
    <>
      <Field label={t('name')} error={form.issues.name}>
        {(field) => (
          <Input
            {...field}
            maxLength={80}
            value={form.value.name}
            onChange={(event) => form.set('name', event.target.value)}
          />
        )}
      </Field>
      <RoleSelect
        value={form.value.role}
        change={(role) => form.set('role', role)}
        disabled={staff.id === me.staff.id}
      />
      <Field label={frame('language')}>
        {(field) => (
          <Select
            {...field}
            value={form.value.locale}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(locale) => form.set('locale', locale)}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field label={t('capacity')} hint={t('capacityHint')} error={form.issues.capacity}>
        {(field) => (
          <InputNumber
            {...field}
            min={0}
            max={50}
            precision={0}
            value={form.value.capacity}
            onChange={(capacity) => capacity !== null && form.set('capacity', capacity)}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Skills form={form} />
    </>
  )
}

function Skills({ form }: { form: Form<StaffDraft> }) {
  const t = useSettingsText()
  const { skills } = form.value
  return (
    <div>
      <div className="row">
        <h3 className="field-label grow">{t('skills')}</h3>
        <Button
          size="small"
          type="text"
          icon={<Icon name="plus" size={14} />}
          onClick={() => form.set('skills', [...skills, { name: '', level: 3 }])}
        >
          {t('addSkill')}
        </Button>
      </div>
      {skills.length === 0 && <p className="field-hint">{t('noSkills')}</p>}
      {skills.map((skill, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a skill has no name of its own while it is typed
        <div key={at} className="row skill-row">
          <Input
            value={skill.name}
            maxLength={60}
            aria-label={t('skillName')}
            placeholder={t('skillName')}
            {...(form.issues[`skills.${at}.name`] ? { status: 'error' as const } : {})}
            onChange={(event) => form.set('skills', withItem(skills, at, { ...skill, name: event.target.value }))}
          />
          <Segmented<number>
            size="small"
            aria-label={t('skillLevel', { name: skill.name })}
            value={skill.level}
            options={[1, 2, 3, 4, 5]}
            onChange={(level) => form.set('skills', withItem(skills, at, { ...skill, level }))}
          />
          <Button
            size="small"
            type="text"
            icon={<Icon name="x" size={14} />}
            aria-label={t('removeNamed', { name: skill.name })}
            onClick={() => form.set('skills', withoutItem(skills, at))}
          />
        </div>
      ))}
    </div>
  )
}

function StaffAccess({ staff, keep }: { staff: StaffView; keep: (saved: StaffView) => void }) {
  const t = useSettingsText()
  const sentence = useErrorSentence()
  const me = useMe()
  const { modal } = App.useApp()
  const path = staff.status === 'invited' ? 'invitation' : 'reset-link'
  const link = useMutation({ mutationFn: () => api.post<StaffLink>(`/api/v1/staff/${staff.id}/${path}`) })
  const status = useMutation({
    mutationFn: (next: 'active' | 'disabled') => api.patch<StaffView>(`/api/v1/staff/${staff.id}`, { status: next }),
    onSuccess: keep,
  })
  const disable = () =>
    modal.confirm({
      title: t('disableTitle', { name: staff.name }),
      content: t('disableText'),
      okText: t('disable'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => status.mutateAsync('disabled').catch(() => undefined),
    })
  const error = link.error ?? status.error
  return (
    <section className="stack staff-access">
      <h3>{t('access')}</h3>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {staff.status !== 'disabled' && (
          <Button icon={<Icon name="link" size={14} />} loading={link.isPending} onClick={() => link.mutate()}>
            {t(staff.status === 'invited' ? 'inviteAgain' : 'resetLink')}
          </Button>
        )}
        <ResetSecondFactor staff={staff} />
        {staff.status === 'disabled' ? (
          <Button loading={status.isPending} onClick={() => status.mutate('active')}>
            {t('enable')}
          </Button>
        ) : (
          staff.id !== me.staff.id && (
            <Button danger loading={status.isPending} onClick={disable}>
              {t('disableMore')}
            </Button>
          )
        )}
      </div>
      {error && (
        <p className="field-error" role="alert">
          {sentence(error)}
        </p>
      )}
      {link.data && <LinkToCopy link={link.data} name={staff.name} />}
    </section>
  )
}
