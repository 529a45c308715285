import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input } from 'antd'
import { type ApiKeyView, renameApiKey } from '../../../../../contracts/api-key.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Field } from '../../frame/forms/Field.tsx'
import { SaveBar } from '../../frame/forms/SaveBar.tsx'
import { useForm } from '../../frame/forms/useForm.ts'
import { useFrameText } from '../../frame/texts.ts'
import { dayAndTime, dayName } from '../../frame/time.ts'
import { apiKeysQuery } from './api-key-data.ts'
import { KeyState } from './KeyState.tsx'
import { ScopeSummary } from './ScopePicker.tsx'
import { useKeyText } from './texts.ts'

/** One key: its name, what it may, when it was used, and its end. */
export function KeyDrawer({ apiKey, close }: { apiKey: ApiKeyView; close: () => void }) {
  const t = useKeyText()
  const frame = useFrameText()
  const queries = useQueryClient()
  const keep = (saved: ApiKeyView) =>
    queries.setQueryData(apiKeysQuery.queryKey, (old) => old?.map((one) => (one.id === saved.id ? saved : one)))
  const form = useForm({
    key: `api-key.${apiKey.id}`,
    saved: { name: apiKey.name },
    schema: renameApiKey,
    save: async (change) => keep(await api.patch<ApiKeyView>(`/api/v1/api-keys/${apiKey.id}`, change)),
  })
  const facts: [label: string, value: string][] = [
    [t('prefix'), `${apiKey.prefix}…`],
    [t('roleText'), frame(apiKey.role)],
    [t('expires'), apiKey.expiresAt ? dayAndTime(apiKey.expiresAt) : t('never')],
    [t('used'), apiKey.lastUsedAt ? dayAndTime(apiKey.lastUsedAt) : t('neverUsed')],
  ]
  return (
    <Drawer
      open
      title={apiKey.name}
      size={440}
      onClose={close}
      extra={apiKey.state !== 'revoked' && <RevokeKey apiKey={apiKey} keep={keep} />}
      footer={<SaveBar form={form} />}
      styles={{ footer: { padding: 0 } }}
    >
      <div className="stack">
        <p className="small muted">
          {t('by', { name: apiKey.createdBy.name, at: dayName(apiKey.createdAt) })} <KeyState apiKey={apiKey} />
        </p>
        {apiKey.state === 'stopped' && <p className="small">{t('stoppedHint', { name: apiKey.createdBy.name })}</p>}
        {apiKey.revokedAt && <p className="small">{t('revokedAt', { at: dayAndTime(apiKey.revokedAt) })}</p>}
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
        <dl className="key-facts small">
          {facts.map(([label, value]) => (
            <div key={label} className="row">
              <dt className="muted">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h3>{t('may')}</h3>
        <ScopeSummary scopes={apiKey.scopes} />
      </div>
    </Drawer>
  )
}

function RevokeKey({ apiKey, keep }: { apiKey: ApiKeyView; keep: (saved: ApiKeyView) => void }) {
  const t = useKeyText()
  const sentence = useErrorSentence()
  const { modal, message } = App.useApp()
  const revoke = useMutation({
    mutationFn: () => api.post<ApiKeyView>(`/api/v1/api-keys/${apiKey.id}/revoke`),
    onSuccess: keep,
  })
  const used = apiKey.lastUsedAt ? ` ${t('revokeUsed', { at: dayAndTime(apiKey.lastUsedAt) })}` : ''
  const ask = () =>
    modal.confirm({
      title: t('revokeTitle', { name: apiKey.name }),
      content: `${t('revokeText')}${used}`,
      okText: t('revoke'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => revoke.mutateAsync().catch((error: unknown) => void message.error(sentence(error))),
    })
  return (
    <Button size="small" danger onClick={ask}>
      {t('revokeMore')}
    </Button>
  )
}
