import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import './api-keys.css'
import type { ApiKeyView } from '../../../../../contracts/api-key.ts'
import { EmptyState, Loaded } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useFrameText } from '../../frame/texts.ts'
import { dayName, shortAgo } from '../../frame/time.ts'
import { SectionBody } from '../SectionBody.tsx'
import { apiKeysQuery } from './api-key-data.ts'
import { CreateKeyDialog } from './CreateKeyDialog.tsx'
import { KeyDrawer } from './KeyDrawer.tsx'
import { KeyState } from './KeyState.tsx'
import { useKeyText } from './texts.ts'

/** The keys by which programs call the API; those that no longer work are folded away. */
export function ApiKeys() {
  const t = useKeyText()
  const keys = useQuery(apiKeysQuery)
  const [making, setMaking] = useState(false)
  const [openId, setOpenId] = useState<string>()
  const add = (size?: 'small') => (
    <Button
      type="primary"
      {...(size ? { size } : {})}
      icon={<Icon name="plus" size={14} />}
      onClick={() => setMaking(true)}
    >
      {t('new')}
    </Button>
  )
  return (
    <SectionBody title={t('title')} text={t('text')} extra={keys.data?.length ? add('small') : undefined}>
      <Loaded query={keys} what={t('title')}>
        {(list) => {
          const works = list.filter((key) => key.state === 'active' || key.state === 'stopped')
          const ended = list.filter((key) => !works.includes(key))
          const open = list.find((key) => key.id === openId)
          return (
            <>
              {list.length === 0 ? (
                <EmptyState title={t('none')} text={t('noneText')}>
                  {add()}
                  <Button href="/api/docs" target="_blank">
                    {t('docs')}
                  </Button>
                </EmptyState>
              ) : (
                works.length > 0 && <KeyTable keys={works} open={setOpenId} />
              )}
              {ended.length > 0 && (
                <details className="keys-ended">
                  <summary className="small muted">{t('ended', { count: ended.length })}</summary>
                  <KeyTable keys={ended} open={setOpenId} />
                </details>
              )}
              {open && <KeyDrawer key={open.id} apiKey={open} close={() => setOpenId(undefined)} />}
            </>
          )
        }}
      </Loaded>
      {making && <CreateKeyDialog close={() => setMaking(false)} />}
    </SectionBody>
  )
}

function KeyTable({ keys, open }: { keys: readonly ApiKeyView[]; open: (id: string) => void }) {
  const t = useKeyText()
  return (
    <div className="card keys-card">
      <table className="keys" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('may')}</th>
            <th scope="col">{t('expires')}</th>
            <th scope="col">{t('used')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} open={() => open(key.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function KeyRow({ apiKey, open }: { apiKey: ApiKeyView; open: () => void }) {
  const t = useKeyText()
  const frame = useFrameText()
  const { name, prefix, role, scopes, expiresAt, lastUsedAt } = apiKey
  return (
    <tr className={apiKey.state === 'active' ? '' : 'resting'}>
      <td>
        <button type="button" className="keys-open" onClick={open}>
          <b>{name}</b>
        </button>
        <KeyState apiKey={apiKey} />
        <code className="tiny faint list-second">{prefix}…</code>
      </td>
      <td data-label={t('may')}>{t('summary', { role: frame(role), count: scopes.length })}</td>
      <td data-label={t('expires')}>{expiresAt ? dayName(expiresAt) : t('never')}</td>
      <td data-label={t('used')} className={lastUsedAt ? '' : 'faint'}>
        {lastUsedAt ? shortAgo(lastUsedAt) : t('neverUsed')}
      </td>
    </tr>
  )
}
