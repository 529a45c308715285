import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import type { DeliveryAttempt, DeliveryDetail } from '../../../../../contracts/webhook.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { CopyButton } from '../../frame/forms/CopyButton.tsx'
import { Loaded } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { dayAndTime } from '../../frame/time.ts'
import { useReason, useResult } from './result.ts'
import { useTypeText, useWebhookText } from './texts.ts'
import { deliveryQuery, useRefresh, webhookPath } from './webhook-data.ts'

/** One delivery: what is sent, every try, and sending it again. */
export function DeliveryDrawer({ id, mayResend, close }: { id: string; mayResend: boolean; close: () => void }) {
  const t = useWebhookText()
  const delivery = useQuery(deliveryQuery(id))
  return (
    <Drawer
      open
      title={t('delivery')}
      size={560}
      onClose={close}
      extra={<Resend id={id} disabled={!mayResend || delivery.data?.status === undefined} />}
    >
      <Loaded query={delivery} what={t('delivery')}>
        {(shown) => <Detail delivery={shown} />}
      </Loaded>
    </Drawer>
  )
}

function Resend({ id, disabled }: { id: string; disabled: boolean }) {
  const t = useWebhookText()
  const sentence = useErrorSentence()
  const refresh = useRefresh()
  const { message } = App.useApp()
  const resend = useMutation({
    mutationFn: () => api.post(`${webhookPath}/deliveries/${id}/resend`),
    onSuccess: async () => {
      void message.info(t('willResend'))
      await refresh()
    },
    onError: (error) => void message.error(sentence(error)),
  })
  return (
    <Button
      size="small"
      icon={<Icon name="undo" size={14} />}
      disabled={disabled}
      loading={resend.isPending}
      onClick={() => resend.mutate()}
    >
      {t('resend')}
    </Button>
  )
}

function Detail({ delivery }: { delivery: DeliveryDetail }) {
  const t = useWebhookText()
  const nameOf = useTypeText() as (type: string) => string
  const { tone, word } = useResult()(delivery)
  return (
    <div className="stack webhook-delivery">
      <dl className="webhook-facts">
        <div>
          <dt>{t('told')}</dt>
          <dd>{nameOf(delivery.type)}</dd>
        </div>
        <div>
          <dt>{t('happened')}</dt>
          <dd>{dayAndTime(delivery.at)}</dd>
        </div>
        <div>
          <dt>{t('state')}</dt>
          <dd>
            <Tag tone={tone}>{word}</Tag>{' '}
            {delivery.nextTryAt && delivery.attempts > 0 && (
              <span className="tiny faint">{t('nextTry', { at: dayAndTime(delivery.nextTryAt) })}</span>
            )}
          </dd>
        </div>
        <div className="wide">
          <dt>{t('number')}</dt>
          <dd className="mono">{delivery.id}</dd>
        </div>
      </dl>
      <section>
        <div className="row">
          <h3 className="grow">{t('request')}</h3>
          <CopyButton text={delivery.request.body} />
        </div>
        <p className="tiny faint">{t('requestText')}</p>
        <pre className="webhook-code">{requestText(delivery.request)}</pre>
      </section>
      <section>
        <h3>{t('attemptLog')}</h3>
        {delivery.attemptLog.length === 0 ? (
          <p className="small faint">{t('noAttempt')}</p>
        ) : (
          <ol className="webhook-attempts">
            {delivery.attemptLog.map((attempt) => (
              <Attempt key={attempt.no} attempt={attempt} />
            ))}
          </ol>
        )}
      </section>
    </div>
  )
}

function Attempt({ attempt }: { attempt: DeliveryAttempt }) {
  const t = useWebhookText()
  const reason = useReason()
  const { no, at, durationMs, status, error, response } = attempt
  const isTaken = status !== null && status >= 200 && status < 300
  return (
    <li>
      <div className="row">
        <b className="small">{t('attempt', { no })}</b>
        <span className="grow tiny faint">
          {dayAndTime(at)} · {t('milliseconds', { ms: durationMs })}
        </span>
        <Tag tone={isTaken ? 'good' : 'bad'}>{reason(status, error)}</Tag>
      </div>
      {status !== null && <pre className="webhook-code">{response || t('emptyAnswer')}</pre>}
    </li>
  )
}

/** The request as it goes over the wire, the body written to be read. */
function requestText({ url, headers, body }: DeliveryDetail['request']): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`POST ${url}`, ...lines, '', indented(body)].join('\n')
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
