import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Segmented, Switch } from 'antd'
import { useState } from 'react'
import type { UiLocale } from '../../../../../contracts/common.ts'
import { changeInbox, type InboxView, type WidgetSettings } from '../../../../../contracts/inbox.ts'
import { api } from '../../frame/api.ts'
import { Field, FieldGroup, FieldLine } from '../../frame/forms/Field.tsx'
import { LeaveGuard } from '../../frame/forms/LeaveGuard.tsx'
import { SaveBar } from '../../frame/forms/SaveBar.tsx'
import { type Form, useForm } from '../../frame/forms/useForm.ts'
import { useGuard } from '../../frame/forms/useGuard.ts'
import { useLocale } from '../../frame/i18n.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { LanguageSwitch } from '../../frame/parts/LanguageSwitch.tsx'
import { SectionBody } from '../SectionBody.tsx'
import { inboxesQuery } from '../settings-data.ts'
import { useSettingsText } from '../texts.ts'
import { AccentField } from './AccentField.tsx'
import { textOn } from './contrast.ts'
import { NoticeFields } from './NoticeFields.tsx'
import { OriginsField } from './OriginsField.tsx'
import { StartersEditor } from './StartersEditor.tsx'
import { WidgetPreview } from './WidgetPreview.tsx'

export interface InboxDraft {
  name: string
  enabled: boolean
  widget: WidgetSettings
}
export type InboxForm = Form<InboxDraft> & { setWidget: (part: Partial<WidgetSettings>) => void }

/** One inbox: on or off, how its widget looks and speaks, who may embed it. */
export function InboxEditor({ inbox }: { inbox: InboxView }) {
  const t = useSettingsText()
  const queries = useQueryClient()
  const [locale, setLocale] = useState<UiLocale>(useLocale())
  const path = `/api/v1/inboxes/${inbox.id}`
  const show = (fresh: InboxView) =>
    queries.setQueryData(inboxesQuery.queryKey, (old) => old?.map((one) => (one.id === fresh.id ? fresh : one)))
  const base = useForm({
    key: `inbox.${inbox.id}`,
    saved: { name: inbox.name, enabled: inbox.enabled, widget: inbox.widget } as InboxDraft,
    guard: useGuard(path, inbox, show),
    schema: changeInbox,
    save: async (change, tag) => show(await api.patch<InboxView>(path, change, tag)),
  })
  const form: InboxForm = {
    ...base,
    setWidget: (part) => base.change((old) => ({ ...old, widget: { ...old.widget, ...part } })),
  }
  const { accent } = form.value.widget
  const weak = accent !== null && /^#[0-9a-f]{6}$/i.test(accent) && !textOn(accent).enough
  return (
    <SectionBody
      wide
      title={
        <span className="row">
          <Link
            from="/settings"
            to="/settings/$tab"
            params={{ tab: 'inboxes' }}
            search={{}}
            className="back-link"
            aria-label={t('allInboxes')}
          >
            <Icon name="left" />
          </Link>
          {inbox.name}
        </span>
      }
      extra={
        <Link to="/install">
          <Button size="small" icon={<Icon name="link" size={14} />}>
            {t('toInstall')}
          </Button>
        </Link>
      }
      bar={
        <SaveBar
          form={weak ? { ...form, save: async () => false } : form}
          extra={weak && <span className="tiny text-bad">{t('accentWeakShort')}</span>}
        />
      }
    >
      <div className="inbox-grid">
        <div className="stack">
          <Basics form={form} />
          <Look form={form} />
          <Words form={form} locale={locale} setLocale={setLocale} />
          <NoticeFields form={form} locale={locale} setLocale={setLocale} />
          <FieldGroup title={t('origins')} text={t('originsText')}>
            <OriginsField
              value={form.value.widget.allowedOrigins}
              change={(allowedOrigins) => form.setWidget({ allowedOrigins })}
            />
          </FieldGroup>
        </div>
        <WidgetPreview settings={form.value.widget} locale={locale} setLocale={setLocale} />
      </div>
      <LeaveGuard
        when={form.dirty && !form.saving}
        discard={form.reset}
        leaves={(from, to) =>
          from.pathname !== to.pathname ||
          (from.search as { item?: string }).item !== (to.search as { item?: string }).item
        }
      />
    </SectionBody>
  )
}

function Basics({ form }: { form: InboxForm }) {
  const t = useSettingsText()
  return (
    <FieldGroup title={t('basics')}>
      <Field label={t('inboxName')} hint={t('inboxNameHint')} error={form.issues.name}>
        {(field) => (
          <Input
            {...field}
            maxLength={60}
            value={form.value.name}
            onChange={(event) => form.set('name', event.target.value)}
          />
        )}
      </Field>
      <FieldLine label={t('inboxOn')} hint={t('inboxOnHint')}>
        {(field) => (
          <Switch {...field} checked={form.value.enabled} onChange={(enabled) => form.set('enabled', enabled)} />
        )}
      </FieldLine>
      <FieldLine label={t('sound')} hint={t('soundHint')}>
        {(field) => (
          <Switch {...field} checked={form.value.widget.sound} onChange={(sound) => form.setWidget({ sound })} />
        )}
      </FieldLine>
    </FieldGroup>
  )
}

function Look({ form }: { form: InboxForm }) {
  const t = useSettingsText()
  const { widget } = form.value
  return (
    <FieldGroup title={t('look')}>
      <div className="field-pair">
        <Field label={t('widgetTitle')} error={form.issues['widget.title']}>
          {(field) => (
            <Input
              {...field}
              maxLength={60}
              value={widget.title}
              onChange={(event) => form.setWidget({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('botName')} error={form.issues['widget.botName']}>
          {(field) => (
            <Input
              {...field}
              maxLength={40}
              value={widget.botName}
              onChange={(event) => form.setWidget({ botName: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('mark')} hint={t('markHint')} error={form.issues['widget.mark']}>
          {(field) => (
            <Input
              {...field}
              maxLength={2}
              value={widget.mark}
              onChange={(event) => form.setWidget({ mark: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('position')}>
          {(field) => (
            <div>
              <Segmented<'left' | 'right'>
                {...field}
                value={widget.position}
                options={[
                  { value: 'left', label: t('left') },
                  { value: 'right', label: t('right_') },
                ]}
                onChange={(position) => form.setWidget({ position })}
              />
            </div>
          )}
        </Field>
      </div>
      <AccentField
        value={widget.accent}
        change={(accent) => form.setWidget({ accent })}
        error={form.issues['widget.accent']}
      />
    </FieldGroup>
  )
}

function Words({
  form,
  locale,
  setLocale,
}: {
  form: InboxForm
  locale: UiLocale
  setLocale: (locale: UiLocale) => void
}) {
  const t = useSettingsText()
  const { widget } = form.value
  const change = (part: Partial<WidgetSettings['texts']['en']>) =>
    form.setWidget({ texts: { ...widget.texts, [locale]: { ...widget.texts[locale], ...part } } })
  return (
    <FieldGroup title={t('words')} extra={<LanguageSwitch label={t('language')} value={locale} onChange={setLocale} />}>
      <Field label={t('greeting')} hint={t('greetingHint')} error={form.issues[`widget.texts.${locale}.greeting`]}>
        {(field) => (
          <Input.TextArea
            {...field}
            lang={locale}
            maxLength={300}
            autoSize={{ minRows: 2 }}
            value={widget.texts[locale].greeting}
            onChange={(event) => change({ greeting: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('away')} hint={t('awayHint')} error={form.issues[`widget.texts.${locale}.away`]}>
        {(field) => (
          <Input.TextArea
            {...field}
            lang={locale}
            maxLength={300}
            autoSize={{ minRows: 2 }}
            value={widget.texts[locale].away}
            onChange={(event) => change({ away: event.target.value })}
          />
        )}
      </Field>
      <StartersEditor
        list={widget.starters[locale]}
        locale={locale}
        issues={form.issues}
        change={(list) => form.setWidget({ starters: { ...widget.starters, [locale]: list } })}
      />
      <Field label={t('defaultLocale')} hint={t('defaultLocaleHint')}>
        {(field) => (
          <div>
            <Segmented<UiLocale>
              {...field}
              value={widget.defaultLocale}
              options={[
                { value: 'zh-CN', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
              onChange={(defaultLocale) => form.setWidget({ defaultLocale })}
            />
          </div>
        )}
      </Field>
    </FieldGroup>
  )
}
