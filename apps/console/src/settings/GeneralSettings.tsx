import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Radio, Select } from 'antd'
import { type TenantSettings, tenantSettings } from '../../../../contracts/staff.ts'
import { api } from '../frame/api.ts'
import { Field, FieldGroup } from '../frame/forms/Field.tsx'
import { LeaveGuard } from '../frame/forms/LeaveGuard.tsx'
import { SaveBar } from '../frame/forms/SaveBar.tsx'
import { useForm } from '../frame/forms/useForm.ts'
import { useGuard } from '../frame/forms/useGuard.ts'
import { Loaded } from '../frame/page.tsx'
import { SectionBody } from './SectionBody.tsx'
import { tenantSettingsQuery } from './settings-data.ts'
import { TimezoneSelect } from './TimezoneSelect.tsx'
import { useSettingsText } from './texts.ts'

/** What holds for the whole tenant. */
export function GeneralSettings() {
  const t = useSettingsText()
  const settings = useQuery(tenantSettingsQuery)
  return (
    <Loaded query={settings} what={t('general')}>
      {(saved) => <GeneralForm saved={saved} />}
    </Loaded>
  )
}

function GeneralForm({ saved }: { saved: TenantSettings }) {
  const t = useSettingsText()
  const queries = useQueryClient()
  const show = (fresh: TenantSettings) => queries.setQueryData(tenantSettingsQuery.queryKey, fresh)
  const form = useForm({
    key: 'settings.general',
    saved,
    guard: useGuard('/api/v1/settings', saved, show),
    schema: tenantSettings,
    save: async (settings, tag) => {
      show(await api.put<TenantSettings>('/api/v1/settings', settings, tag))
      void queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
  return (
    <SectionBody title={t('general')} bar={<SaveBar form={form} />}>
      <FieldGroup title={t('shop')}>
        <Field label={t('shopName')} error={form.issues.name}>
          {(field) => (
            <Input
              {...field}
              maxLength={80}
              value={form.value.name}
              onChange={(event) => form.set('name', event.target.value)}
            />
          )}
        </Field>
        <div className="field-pair">
          <Field label={t('shopLocale')} hint={t('shopLocaleHint')}>
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
          <Field label={t('timezone')} hint={t('timezoneHint')}>
            {(field) => (
              <TimezoneSelect field={field} value={form.value.timezone} change={(zone) => form.set('timezone', zone)} />
            )}
          </Field>
        </div>
      </FieldGroup>
      <FieldGroup title={t('assignment')}>
        <Radio.Group
          aria-label={t('assignment')}
          value={form.value.assignment}
          onChange={(event) => form.set('assignment', event.target.value)}
          className="choice-list"
        >
          {(['automatic', 'manual'] as const).map((way) => (
            <Radio key={way} value={way}>
              {t(way)}
              <span className="field-hint choice-hint">{t(`${way}Hint`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </FieldGroup>
      <FieldGroup title={t('resolving')} text={t('resolvingText')}>
        <div className="field-pair">
          <Field label={t('resolveAfter')} error={form.issues.resolveAfterMinutes}>
            {(field) => (
              <Minutes
                field={field}
                value={form.value.resolveAfterMinutes}
                change={(minutes) => form.set('resolveAfterMinutes', minutes)}
              />
            )}
          </Field>
          <Field label={t('botResolveAfter')} error={form.issues.botResolveAfterMinutes}>
            {(field) => (
              <Minutes
                field={field}
                value={form.value.botResolveAfterMinutes}
                change={(minutes) => form.set('botResolveAfterMinutes', minutes)}
              />
            )}
          </Field>
        </div>
      </FieldGroup>
      <LeaveGuard when={form.dirty && !form.saving} discard={form.reset} />
    </SectionBody>
  )
}

function Minutes({
  field,
  value,
  change,
}: {
  field: { id: string }
  value: number
  change: (minutes: number) => void
}) {
  const t = useSettingsText()
  return (
    <InputNumber
      {...field}
      min={1}
      max={10080}
      precision={0}
      value={value}
      suffix={t('minutes')}
      onChange={(minutes) => minutes !== null && change(minutes)}
      style={{ width: '100%' }}
    />
  )
}
