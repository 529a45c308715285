import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { WebhookView } from '../../../../../contracts/webhook.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { dayAndTime } from '../../frame/time.ts'
import { SectionBody } from '../SectionBody.tsx'
import { DeliveryLog } from './DeliveryLog.tsx'
import { HealthTag } from './HealthTag.tsx'
import { SecretOnce } from './SecretOnce.tsx'
import { useWebhookText } from './texts.ts'
import { WebhookForm } from './WebhookForm.tsx'
import { hostOf, useRefresh, type WithSecret, webhookPath } from './webhook-data.ts'

/** One endpoint: how it fares, what can be done with it, and its log. */
export function WebhookPage({ webhook }: { webhook: WebhookView }) {
  const t = useWebhookText()
  const actions = useActions(webhook)
  const [editing, setEditing] = useState(false)
  return (
    <SectionBody
      wide
      title={
        <span className="row">
          <Link
            from="/settings"
            to="/settings/$tab"
            params={{ tab: 'webhooks' }}
            search={{}}
            className="back-link"
            aria-label={t('all')}
          >
            <Icon name="left" />
          </Link>
          <span className="cut">{webhook.description || hostOf(webhook.url)}</span>
          <HealthTag webhook={webhook} />
        </span>
      }
      extra={
        <span className="row">
          <Button size="small" onClick={() => setEditing(true)} icon={<Icon name="edit" size={14} />}>
            {t('edit')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'rotate', label: t('rotate'), onClick: actions.rotate },
                {
                  key: 'switch',
                  label: t(webhook.enabled ? 'disable' : 'enable'),
                  onClick: () => actions.change({ enabled: !webhook.enabled }),
                },
                { type: 'divider' },
                { key: 'remove', danger: true, label: t('remove'), onClick: actions.remove },
              ],
            }}
          >
            <Button size="small" aria-label={t('more')} icon={<Icon name="more" size={14} />} />
          </Dropdown>
        </span>
      }
    >
      <Trouble webhook={webhook} enable={() => actions.change({ enabled: true })} />
      <Facts webhook={webhook} />
      <DeliveryLog webhook={webhook} test={actions.test} />
      {editing && <WebhookForm webhook={webhook} close={() => setEditing(false)} />}
      {actions.secret && <SecretOnce secret={actions.secret} isReplaced close={actions.forgetSecret} />}
    </SectionBody>
  )
}

/** What is wrong, if anything, and what to do about it. */
function Trouble({ webhook, enable }: { webhook: WebhookView; enable: () => void }) {
  const t = useWebhookText()
  const { enabled, disabledReason, disabledAt, failingSince } = webhook
  if (enabled && !failingSince) return null
  if (enabled) return <Alert type="error" showIcon title={t('failingText', { at: dayAndTime(failingSince!) })} />
  const at = disabledAt ? dayAndTime(disabledAt) : ''
  const why = disabledReason === 'failing' ? 'offFailing' : disabledReason === 'gone' ? 'offGone' : 'offPerson'
  return (
    <Alert
      type="warning"
      showIcon
      title={t(why, { at })}
      action={
        <Button size="small" type="primary" onClick={enable}>
          {t('enable')}
        </Button>
      }
    />
  )
}

function Facts({ webhook }: { webhook: WebhookView }) {
  const t = useWebhookText()
  const { url, types, includeText, lastSuccessAt, waiting, formerSecretUntil } = webhook
  return (
    <dl className="card webhook-facts">
      <div className="wide">
        <dt>{t('url')}</dt>
        <dd className="mono">{url}</dd>
      </div>
      <div>
        <dt>{t('types')}</dt>
        <dd title={types?.join(', ')}>
          {types === null ? t('toldAll') : t('toldCount', { count: types.length })}
          {includeText && ` · ${t('withText')}`}
        </dd>
      </div>
      <div>
        <dt>{t('lastSuccess')}</dt>
        <dd>{lastSuccessAt ? dayAndTime(lastSuccessAt) : t('never')}</dd>
      </div>
      <div>
        <dt>{t('waiting')}</dt>
        <dd className="num">{t('waitingCount', { count: waiting })}</dd>
      </div>
      {formerSecretUntil && (
        <div>
          <dt>{t('secretTitle')}</dt>
          <dd>{t('overlap', { at: dayAndTime(formerSecretUntil) })}</dd>
        </div>
      )}
    </dl>
  )
}

/** What can be done with an endpoint, each asked about where it cannot be taken back. */
function useActions(webhook: WebhookView) {
  const t = useWebhookText()
  const sentence = useErrorSentence()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { modal, message } = App.useApp()
  const [secret, setSecret] = useState<string>()
  const path = `${webhookPath}/${webhook.id}`
  const refused = (error: unknown) => void message.error(sentence(error))
  const change = useMutation({
    mutationFn: (changes: { enabled: boolean }) => api.patch(path, changes),
    onSuccess: refresh,
    onError: refused,
  })
  const test = useMutation({
    mutationFn: () => api.post(`${path}/test`),
    onSuccess: async () => {
      void message.info(t('tested'))
      await refresh()
    },
    onError: refused,
  })
  const rotateNow = async () => {
    setSecret((await api.post<WithSecret>(`${path}/secret`)).secret)
    await refresh()
  }
  const removeNow = async () => {
    await api.delete(path)
    await navigate({ to: '/settings/$tab', params: { tab: 'webhooks' }, search: {} })
    await refresh()
  }
  return {
    secret,
    forgetSecret: () => setSecret(undefined),
    change: change.mutate,
    test: { send: () => test.mutate(), isPending: test.isPending },
    rotate: () =>
      void modal.confirm({
        title: t('rotateAsk'),
        content: t('rotateText'),
        cancelText: t('cancel'),
        onOk: () => rotateNow().catch(refused),
      }),
    remove: () =>
      void modal.confirm({
        title: t('removeAsk', { host: hostOf(webhook.url) }),
        content: t('removeText'),
        okText: t('delete'),
        okButtonProps: { danger: true },
        cancelText: t('cancel'),
        onOk: () => removeNow().catch(refused),
      }),
  }
}
