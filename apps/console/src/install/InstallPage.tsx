import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import './install.css'
import type { InboxView } from '../../../../contracts/inbox.ts'
import { EmptyState, Loaded, Page } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { inboxesQuery } from '../settings/settings-data.ts'
import { CodeBlock } from './CodeBlock.tsx'
import { InboxSecret } from './InboxSecret.tsx'
import { LivePreview } from './LivePreview.tsx'
import {
  embedSnippet,
  identifySnippet,
  type SigningLanguage,
  signingLanguages,
  signingSnippet,
  trackSnippet,
} from './snippets.ts'
import { useInstallText } from './texts.ts'

/** How the widget gets onto the shop: the line to copy, customers who are vouched for, and a look at the real thing. */
export function InstallPage() {
  const t = useInstallText()
  const inboxes = useQuery(inboxesQuery)
  const [chosen, setChosen] = useState<string>()
  const web = inboxes.data?.filter((inbox) => inbox.channel === 'web') ?? []
  const inbox = web.find((one) => one.id === chosen) ?? web.find((one) => one.enabled) ?? web[0]
  return (
    <Page
      title={t('title')}
      extra={
        web.length > 1 &&
        inbox && (
          <Select
            aria-label={t('inbox')}
            value={inbox.id}
            options={web.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setChosen}
            style={{ minWidth: 160 }}
          />
        )
      }
    >
      <Loaded query={inboxes} what={t('inbox')}>
        {() =>
          inbox ? (
            <Install key={inbox.id} inbox={inbox} />
          ) : (
            <EmptyState title={t('noInbox')} text={t('noInboxText')}>
              <Link to="/settings/$tab" params={{ tab: 'inboxes' }} search={{}}>
                <Button type="primary">{t('toInboxes')}</Button>
              </Link>
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

function Install({ inbox }: { inbox: InboxView }) {
  const t = useInstallText()
  const [language, setLanguage] = useState<SigningLanguage>('node')
  return (
    <div className="install">
      <div className="stack">
        {!inbox.enabled && (
          <p className="install-warn" role="alert">
            <Icon name="alert" /> {t('isOff')}{' '}
            <Link to="/settings/$tab" params={{ tab: 'inboxes' }} search={{ item: inbox.id }}>
              {t('toSettings')}
            </Link>
          </p>
        )}
        <Step number={1} title={t('embed')} text={t('embedText')}>
          <CodeBlock code={embedSnippet(window.location.origin, inbox.publicKey)} label={t('embed')} wrap />
          <p className="tiny faint">{t('embedMore')}</p>
          <p className="tiny faint">
            {inbox.widget.allowedOrigins.length === 0
              ? t('anyOrigin')
              : t('origins', { list: inbox.widget.allowedOrigins.join(t('and')) })}{' '}
            <Link to="/settings/$tab" params={{ tab: 'inboxes' }} search={{ item: inbox.id }}>
              {t('change')}
            </Link>
          </p>
        </Step>
        <Step number={2} title={t('sign')} text={t('signText')}>
          <InboxSecret inboxId={inbox.id} />
          <Segmented<SigningLanguage>
            size="small"
            aria-label={t('codeLanguage')}
            value={language}
            options={[...signingLanguages]}
            onChange={setLanguage}
            style={{ justifySelf: 'start' }}
          />
          <CodeBlock code={signingSnippet(language)} label={t('sign')} />
          <p className="small muted">{t('identifyText')}</p>
          <CodeBlock code={identifySnippet} label={t('identify')} />
        </Step>
        <Step number={3} title={t('track')} text={t('trackText')}>
          <CodeBlock code={trackSnippet} label={t('track')} />
        </Step>
      </div>
      <LivePreview inbox={inbox} />
    </div>
  )
}

function Step({ number, title, text, children }: { number: number; title: string; text: string; children: ReactNode }) {
  return (
    <section className="card install-step">
      <h2>
        <span className="install-number">{number}</span>
        {title}
      </h2>
      <p className="small muted">{text}</p>
      {children}
    </section>
  )
}
