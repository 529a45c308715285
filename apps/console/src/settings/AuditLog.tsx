import { Button } from 'antd'
import { EmptyState, ErrorState, RowsSkeleton } from '../frame/page.tsx'
import { dayAndTime } from '../frame/time.ts'
import { findAuditSentence } from './audit-texts.ts'
import { SectionBody } from './SectionBody.tsx'
import { type AuditEntry, useAuditLog } from './settings-data.ts'
import { useSettingsText } from './texts.ts'

/** Who changed what and when. */
export function AuditLog() {
  const t = useSettingsText()
  const log = useAuditLog()
  const items = log.data?.pages.flatMap((page) => page.items)
  return (
    <SectionBody title={t('audit')} text={t('auditText')}>
      {items ? (
        items.length === 0 ? (
          <EmptyState title={t('noAudit')} />
        ) : (
          <>
            <ol className="audit card">
              {items.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
            {log.hasNextPage && (
              <div className="more-row">
                <Button onClick={() => void log.fetchNextPage()} loading={log.isFetchingNextPage}>
                  {t('earlier')}
                </Button>
              </div>
            )}
          </>
        )
      ) : log.error ? (
        <ErrorState error={log.error} what={t('audit')} retry={() => void log.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </SectionBody>
  )
}

function Entry({ entry }: { entry: AuditEntry }) {
  const t = useSettingsText()
  const facts = Object.entries(entry.facts)
  return (
    <li>
      <details>
        <summary>
          <span className="tiny faint audit-time">{dayAndTime(entry.at)}</span>
          <span className="grow">
            <b>{entry.actorName ?? t('system')}</b> {findAuditSentence(entry.action) ?? <code>{entry.action}</code>}
          </span>
        </summary>
        <dl className="audit-facts tiny">
          <dt>{t('action')}</dt>
          <dd>
            <code>{entry.action}</code>
          </dd>
          <dt>{t('subject')}</dt>
          <dd>
            <code>{entry.subject}</code>
          </dd>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      </details>
    </li>
  )
}

function Fact({ name, value }: { name: string; value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="mono">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
    </>
  )
}
