import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Drawer, Input, Radio, Switch } from 'antd'
import { createWebhook, type WebhookView } from '../../../../../contracts/webhook.ts'
import { api } from '../../frame/api.ts'
import { Field, FieldLine } from '../../frame/forms/Field.tsx'
import { SaveBar } from '../../frame/forms/SaveBar.tsx'
import { type Form, useForm } from '../../frame/forms/useForm.ts'
import { useGuard } from '../../frame/forms/useGuard.ts'
import { useTypeText, useWebhookText } from './texts.ts'
import { hostOf, typesQuery, useRefresh, type WithSecret, webhookPath, webhooksQuery } from './webhook-data.ts'

interface Draft {
  url: string
  description: string
  types: string[] | null
  includeText: boolean
}

/** Where facts go, and which. A new webhook answers with its secret. */
export function WebhookForm({
  webhook,
  close,
  created,
}: {
  webhook?: WebhookView
  close: () => void
  created?: (made: WithSecret) => void
}) {
  const t = useWebhookText()
  const refresh = useRefresh()
  const queries = useQueryClient()
  const path = webhook && `${webhookPath}/${webhook.id}`
  const form = useForm<Draft, unknown>({
    key: `webhook.${webhook?.id ?? 'new'}`,
    saved: {
      url: webhook?.url ?? '',
      description: webhook?.description ?? '',
      types: webhook?.types ?? null,
      includeText: webhook?.includeText ?? false,
    },
    guard: useGuard(path, webhook, (fresh) =>
      queries.setQueryData(webhooksQuery.queryKey, (old) => old?.map((one) => (one.id === fresh.id ? fresh : one))),
    ),
    schema: createWebhook,
    async save(written, tag) {
      if (path) await api.patch(path, written, tag)
      else created?.(await api.post<WithSecret>(webhookPath, written))
      await refresh()
    },
  })
  return (
    <Drawer
      open
      title={webhook ? hostOf(webhook.url) : t('new')}
      size={480}
      onClose={close}
      footer={<SaveBar form={form} onSaved={close} fresh={!webhook} {...(webhook ? {} : { label: t('create') })} />}
      styles={{ footer: { padding: 0 } }}
    >
      <div className="stack">
        <Field label={t('url')} hint={t('urlHint')} error={form.issues.url}>
          {(field) => (
            <Input
              {...field}
              autoFocus={!webhook}
              type="url"
              className="mono"
              maxLength={2000}
              placeholder="https://"
              value={form.value.url}
              onChange={(event) => form.set('url', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('description')} hint={t('descriptionHint')} optional error={form.issues.description}>
          {(field) => (
            <Input
              {...field}
              maxLength={200}
              value={form.value.description}
              onChange={(event) => form.set('description', event.target.value)}
            />
          )}
        </Field>
        <TypesField form={form} />
        <FieldLine label={t('includeText')} hint={t('includeTextHint')}>
          {(field) => (
            <Switch
              {...field}
              checked={form.value.includeText}
              onChange={(includeText) => form.set('includeText', includeText)}
            />
          )}
        </FieldLine>
      </div>
    </Drawer>
  )
}

function TypesField({ form }: { form: Form<Draft> }) {
  const t = useWebhookText()
  const nameOf = useTypeText() as (type: string) => string
  const { data = [] } = useQuery(typesQuery)
  const { types } = form.value
  return (
    <Field label={t('types')} error={form.issues.types && t('chooseTypes')}>
      {({ status: _, ...field }) => (
        <fieldset {...field} className="webhook-choice" aria-label={t('types')}>
          <Radio.Group
            className="choice-list"
            value={types === null}
            onChange={(event) => form.set('types', event.target.value ? null : [])}
            options={[
              { value: true, label: t('allTypes') },
              { value: false, label: t('someTypes') },
            ]}
          />
          {types !== null && (
            <Checkbox.Group
              className="webhook-types"
              value={types}
              onChange={(chosen) => form.set('types', chosen)}
              options={data.map(({ type }) => ({
                value: type,
                label: (
                  <>
                    {nameOf(type)} <code className="tiny faint">{type}</code>
                  </>
                ),
              }))}
            />
          )}
        </fieldset>
      )}
    </Field>
  )
}
