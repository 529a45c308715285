import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import type { ProofView } from '../../../../../contracts/privacy.ts'
import { Loaded } from '../../frame/page.tsx'
import { dayAndTime } from '../../frame/time.ts'
import { CountList } from './CountList.tsx'
import { proofQuery } from './privacy-data.ts'
import { reasonText, usePrivacyText } from './texts.ts'

/** One proof: what was erased by whom, and what was found afterwards. */
export function ProofDrawer({ number, close }: { number: number; close: () => void }) {
  const t = usePrivacyText()
  const proof = useQuery(proofQuery(number))
  return (
    <Drawer open title={t('proofTitle', { number })} onClose={close} size={520}>
      <Loaded query={proof} what={t('proofTitle', { number })}>
        {(loaded) => <Proof proof={loaded} />}
      </Loaded>
    </Drawer>
  )
}

function Proof({ proof }: { proof: ProofView }) {
  const t = usePrivacyText()
  const { statement, number, hash } = proof
  const { search } = statement
  const rows: Record<string, number> = {}
  for (const holder of statement.holders)
    for (const [table, count] of Object.entries(holder.rows)) rows[table] = (rows[table] ?? 0) + count
  const files = statement.holders.reduce((sum, holder) => sum + holder.files, 0)
  const json = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(proof, null, 2))}`
  return (
    <div className="stack privacy-proof">
      <dl className="privacy-counts small">
        <Line name={t('when')} text={dayAndTime(statement.erasedAt)} />
        <Line name={t('why')} text={t(reasonText(statement.reason))} />
        <Line name={t('askedBy')} text={statement.requestedBy} />
        <Line name={t('confirmedBy')} text={statement.confirmedBy} />
      </dl>
      <section>
        <h3>{t('gone')}</h3>
        <CountList rows={rows} files={files} />
      </section>
      <section>
        <h3>{t('after')}</h3>
        <p className="small muted">
          {t('searched', { tables: search.tables, columns: search.columns, identifiers: search.identifiers })}
        </p>
        {search.found === 0 && search.filesLeft === 0 ? (
          <p className="text-good">{t('clean')}</p>
        ) : (
          <p className="text-bad">{t('left', { count: search.found + search.filesLeft })}</p>
        )}
        {search.places.map((place) => (
          <p key={`${place.table}.${place.column}.${place.sure}`} className="small">
            <code>
              {place.table}.{place.column}
            </code>{' '}
            {t('rows', { count: place.rows })} {!place.sure && <span className="faint">{t('weak')}</span>}
          </p>
        ))}
      </section>
      <section>
        <h3>{t('hash')}</h3>
        <code className="tiny privacy-hash">{hash}</code>
      </section>
      <Button href={json} download={`proof-${number}.json`}>
        {t('save')}
      </Button>
    </div>
  )
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt className="muted">{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}
