import type { HealthView } from '../../../../contracts/health.ts'
import { useLocale } from '../frame/i18n.ts'
import { Tag } from '../frame/parts/Tag.tsx'
import { clockTime } from '../frame/time.ts'
import { useHealthText } from './texts.ts'

type Check = HealthView['checks'][number]
const tones = { fine: 'good', look: 'warn', broken: 'bad' } as const
const urgency = { broken: 0, look: 1, fine: 2 } as const

/** What the doctor wants done, the worst first. */
export function Attention({ view }: { view: HealthView }) {
  const t = useHealthText()
  const open = view.checks
    .filter(({ state }) => state !== 'fine')
    .toSorted((a, b) => urgency[a.state] - urgency[b.state])
  return (
    <section className="card health-card">
      <header className="row">
        <h3 className="grow">{t('attention')}</h3>
        {view.checkedAt && <span className="tiny faint">{t('checkedAt', { at: clockTime(view.checkedAt) })}</span>}
      </header>
      {open.length > 0 ? (
        <Checks checks={open} />
      ) : (
        <p className="small muted">{t(view.checkedAt ? 'nothing' : 'notChecked')}</p>
      )}
    </section>
  )
}

/** Everything that was looked at, to be opened. */
export function CheckList({ view }: { view: HealthView }) {
  const t = useHealthText()
  if (view.checks.length === 0) return null
  return (
    <details className="card health-card">
      <summary>{t('allChecks', { count: view.checks.length })}</summary>
      <Checks checks={view.checks} />
    </details>
  )
}

function Checks({ checks }: { checks: readonly Check[] }) {
  const t = useHealthText()
  const locale = useLocale()
  return (
    <ul className="checks">
      {checks.map((check) => (
        <li key={check.about + check.sentence.en}>
          <Tag tone={tones[check.state]}>{t(check.state)}</Tag>
          <span className="small muted">{t(nameOf(check.about))}</span>
          <span className="check-sentence">{check.sentence[locale]}</span>
        </li>
      ))}
    </ul>
  )
}

/** The doctor's word for a part, as the texts name it. */
function nameOf(about: string) {
  return (about === 'data folder' ? 'about_folder' : `about_${about}`) as 'about_folder'
}
