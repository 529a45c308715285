import { useDeskText } from '../desk/texts.ts'
import { reasonsOf, type Today } from './metrics.ts'
import { useOverviewText } from './texts.ts'

/** Why the bot handed over today; the commonest reason stands out. */
export function HandoffReasons({ today }: { today: Today }) {
  const t = useOverviewText()
  const desk = useDeskText()
  const reasons = reasonsOf(today)
  const most = reasons[0]?.count ?? 1
  const nameOf = (reason: string) => desk(`reason.${reason}` as 'reason.customer_request')
  return (
    <section aria-label={t('reasons')}>
      <h2 className="overview-title">{t('reasons')}</h2>
      <div className="card overview-card">
        {reasons.length === 0 && <p className="small faint">{t('noHandoffs')}</p>}
        <ul className="reasons">
          {reasons.map(({ reason, count, share }, at) => (
            <li key={reason}>
              <span className="small cut">{nameOf(reason)}</span>
              <span className="reason-bar" aria-hidden="true">
                <i className={at === 0 ? 'most' : ''} style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <b className="small">{count}</b>
              <span className="tiny faint">{Math.round(share * 100)}%</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
