import { clockLength } from '../frame/time.ts'
import { Figure } from './Figure.tsx'
import { ratesOf, type Today } from './metrics.ts'
import { useOverviewText } from './texts.ts'

/** Since midnight of the tenant's day; each figure tells its definition. */
export function TodayFigures({ today }: { today: Today }) {
  const t = useOverviewText()
  const rates = ratesOf(today)
  const percent = (value: number | null) => (value === null ? '—' : `${value}%`)
  const { firstResponseSecondsMedian: median } = today
  return (
    <section aria-label={t('today')}>
      <h2 className="overview-title">{t('today')}</h2>
      <div className="card figures">
        <Figure
          name={t('sessions')}
          meaning={t('sessionsMeaning')}
          value={today.sessions.toLocaleString('en')}
          beside={t('messages', { count: today.messages.toLocaleString('en') })}
        />
        <Figure
          name={t('handoffRate')}
          meaning={t('handoffRateMeaning')}
          value={percent(rates.handoffRate)}
          beside={t('handoffs', { count: today.handoffs })}
        />
        <Figure
          name={t('resolvedByBot')}
          meaning={t('resolvedByBotMeaning')}
          value={today.resolvedByBot}
          beside={t('resolvedByAgents', { count: today.resolvedByAgents })}
        />
        <Figure
          name={t('firstResponse')}
          meaning={t('firstResponseMeaning')}
          value={median === null ? '—' : clockLength(median)}
          beside={t('median')}
        />
        <Figure
          name={t('satisfaction')}
          meaning={t('satisfactionMeaning')}
          value={percent(rates.satisfaction)}
          beside={t('rated', { count: today.ratings, percent: percent(rates.ratingRate) })}
        />
        <Figure
          name={t('abandoned')}
          meaning={t('abandonedMeaning')}
          value={percent(rates.abandonmentRate)}
          beside={t('left', { count: today.abandoned })}
        />
      </div>
    </section>
  )
}
