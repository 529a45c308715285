import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import './errors.ts'
import './webhooks.css'
import type { WebhookView } from '../../../../../contracts/webhook.ts'
import { EmptyState, Loaded } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { shortAgo } from '../../frame/time.ts'
import { SectionBody } from '../SectionBody.tsx'
import { HealthTag } from './HealthTag.tsx'
import { SecretOnce } from './SecretOnce.tsx'
import { useWebhookText } from './texts.ts'
import { WebhookForm } from './WebhookForm.tsx'
import { WebhookPage } from './WebhookPage.tsx'
import { hostOf, type WithSecret, webhooksQuery } from './webhook-data.ts'

/** Where facts of the house are told; one endpoint is opened by its address. */
export function WebhookSettings() {
  const t = useWebhookText()
  const webhooks = useQuery(webhooksQuery)
  const navigate = useNavigate()
  const { item } = useSearch({ from: '/staff/settings' })
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<WithSecret>()
  const add = (
    <Button type="primary" size="small" icon={<Icon name="plus" size={14} />} onClick={() => setCreating(true)}>
      {t('new')}
    </Button>
  )
  const closeSecret = () => {
    const id = made?.id
    setMade(undefined)
    if (id) void navigate({ to: '/settings/$tab', params: { tab: 'webhooks' }, search: { item: id } })
  }
  return (
    <>
      <Loaded query={webhooks} what={t('title')}>
        {(list) => {
          const open = list.find(({ id }) => id === item)
          return open ? <WebhookPage key={open.id} webhook={open} /> : <WebhookList list={list} add={add} />
        }}
      </Loaded>
      {creating && <WebhookForm close={() => setCreating(false)} created={setMade} />}
      {made && <SecretOnce secret={made.secret} isReplaced={false} close={closeSecret} />}
    </>
  )
}

function WebhookList({ list, add }: { list: readonly WebhookView[]; add: React.ReactNode }) {
  const t = useWebhookText()
  return (
    <SectionBody title={t('title')} text={t('text')} extra={list.length > 0 && add}>
      {list.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')}>
          {add}
        </EmptyState>
      ) : (
        <ul className="plain-list card">
          {list.map((webhook) => (
            <li key={webhook.id}>
              <Link
                from="/settings"
                to="/settings/$tab"
                params={{ tab: 'webhooks' }}
                search={{ item: webhook.id }}
                className="list-link"
              >
                <span className="grow webhook-name">
                  <b className="cut">{webhook.description || hostOf(webhook.url)}</b>
                  <span className="tiny faint list-second cut">
                    {webhook.description && `${hostOf(webhook.url)} · `}
                    {webhook.types === null
                      ? `${t('told')}: ${t('toldAll')}`
                      : t('toldCount', { count: webhook.types.length })}
                    {webhook.includeText && ` · ${t('withText')}`}
                  </span>
                </span>
                {webhook.lastSuccessAt && (
                  <span className="tiny faint webhook-last">
                    {t('lastSuccess')} {shortAgo(webhook.lastSuccessAt)}
                  </span>
                )}
                <HealthTag webhook={webhook} />
                <Icon name="right" size={14} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </SectionBody>
  )
}
