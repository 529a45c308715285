import { useQuery } from '@tanstack/react-query'
import { App, Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { DeliveryStatus, DeliveryView, WebhookView } from '../../../../../contracts/webhook.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { EmptyState, ErrorState, RowsSkeleton } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { dayAndTime } from '../../frame/time.ts'
import { DeliveryDrawer } from './DeliveryDrawer.tsx'
import { useResult } from './result.ts'
import { useTypeText, useWebhookText } from './texts.ts'
import { type LogFilter, typesQuery, useDeliveries, useRefresh, webhookPath } from './webhook-data.ts'

/** What was sent and what came of it, filtered; a row opens its tries. */
export function DeliveryLog({
  webhook,
  test,
}: {
  webhook: WebhookView
  test: { send: () => void; isPending: boolean }
}) {
  const t = useWebhookText()
  const [filter, setFilter] = useState<LogFilter>({ status: undefined, type: undefined })
  const [open, setOpen] = useState<string>()
  const log = useDeliveries(webhook.id, filter)
  const items = log.data?.pages.flatMap((page) => page.items)
  const isFiltered = filter.status !== undefined || filter.type !== undefined
  const testButton = (
    <Button
      size="small"
      icon={<Icon name="send" size={14} />}
      disabled={!webhook.enabled}
      loading={test.isPending}
      onClick={test.send}
    >
      {t('test')}
    </Button>
  )
  return (
    <section className="card webhook-log-card">
      <header className="row webhook-log-head">
        <div className="grow">
          <h2>{t('log')}</h2>
          <p className="tiny muted">{t('logText')}</p>
        </div>
        {testButton}
        <ResendFailed webhook={webhook} />
      </header>
      <Filters filter={filter} set={setFilter} />
      {!items && log.error ? (
        <ErrorState error={log.error} what={t('log')} retry={() => void log.refetch()} />
      ) : !items ? (
        <RowsSkeleton />
      ) : items.length === 0 ? (
        <EmptyState
          searched={isFiltered}
          title={t(isFiltered ? 'noLogFits' : 'noLog')}
          {...(isFiltered ? {} : { text: t('noLogText') })}
        />
      ) : (
        <ol className="plain-list webhook-log">
          {items.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} open={() => setOpen(delivery.id)} />
          ))}
        </ol>
      )}
      {log.hasNextPage && (
        <div className="more-row webhook-more">
          <Button onClick={() => void log.fetchNextPage()} loading={log.isFetchingNextPage}>
            {t('earlier')}
          </Button>
        </div>
      )}
      {open && <DeliveryDrawer id={open} mayResend={webhook.enabled} close={() => setOpen(undefined)} />}
    </section>
  )
}

function Filters({ filter, set }: { filter: LogFilter; set: (filter: LogFilter) => void }) {
  const t = useWebhookText()
  const nameOf = useTypeText() as (type: string) => string
  const { data = [] } = useQuery(typesQuery)
  const types = ['webhook.test', ...data.map(({ type }) => type)]
  return (
    <div className="row webhook-filters">
      <Segmented<DeliveryStatus | ''>
        size="small"
        aria-label={t('state')}
        value={filter.status ?? ''}
        options={[
          { value: '', label: t('every') },
          { value: 'waiting', label: t('waitingOnes') },
          { value: 'delivered', label: t('deliveredOnes') },
          { value: 'failed', label: t('failedOnes') },
        ]}
        onChange={(status) => set({ ...filter, status: status || undefined })}
      />
      <Select
        size="small"
        className="webhook-type-filter"
        aria-label={t('types')}
        value={filter.type ?? ''}
        options={[{ value: '', label: t('anyType') }, ...types.map((value) => ({ value, label: nameOf(value) }))]}
        onChange={(type) => set({ ...filter, type: type || undefined })}
      />
    </div>
  )
}

function Row({ delivery, open }: { delivery: DeliveryView; open: () => void }) {
  const t = useWebhookText()
  const nameOf = useTypeText() as (type: string) => string
  const result = useResult()
  const { tone, word, detail } = result(delivery)
  return (
    <li>
      <button type="button" className="list-link webhook-row" onClick={open}>
        <span className="tiny faint webhook-time">{dayAndTime(delivery.at)}</span>
        <span className="grow webhook-name">
          <b>{nameOf(delivery.type)}</b>
          <span className="tiny faint list-second cut">
            <code>{delivery.type}</code>
            {delivery.nextTryAt &&
              delivery.attempts > 0 &&
              ` · ${t('nextTry', { at: dayAndTime(delivery.nextTryAt) })}`}
          </span>
        </span>
        {detail && <span className="tiny muted webhook-detail">{detail}</span>}
        {delivery.attempts > 1 && <span className="tiny faint num">{t('attempts', { count: delivery.attempts })}</span>}
        <Tag tone={tone}>{word}</Tag>
      </button>
    </li>
  )
}

const hour = 3_600_000
const spans = { lastHour: hour, lastDay: 24 * hour, lastDays: 30 * 24 * hour } as const

/** Sends again what failed within a time of one's choosing. */
function ResendFailed({ webhook }: { webhook: WebhookView }) {
  const t = useWebhookText()
  const sentence = useErrorSentence()
  const refresh = useRefresh()
  const { modal, message } = App.useApp()
  async function resend(span: keyof typeof spans) {
    const since = new Date(Date.now() - spans[span]).toISOString()
    try {
      const { count } = await api.post<{ count: number }>(`${webhookPath}/${webhook.id}/resend`, { since })
      void message.info(t('resentCount', { count }))
      await refresh()
    } catch (error) {
      void message.error(sentence(error))
    }
  }
  function ask() {
    let span: keyof typeof spans = 'lastDay'
    void modal.confirm({
      title: t('resendFailedAsk'),
      content: (
        <Segmented<keyof typeof spans>
          defaultValue={span}
          options={(['lastHour', 'lastDay', 'lastDays'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(chosen) => {
            span = chosen
          }}
        />
      ),
      okText: t('resendAll'),
      cancelText: t('cancel'),
      onOk: () => resend(span),
    })
  }
  return (
    <Button size="small" icon={<Icon name="undo" size={14} />} disabled={!webhook.enabled} onClick={ask}>
      {t('resendFailed')}
    </Button>
  )
}
