import { Link } from '@tanstack/react-router'
import type { OverviewView } from '../../../../contracts/desk.ts'
import { clockLength } from '../frame/time.ts'
import { Figure } from './Figure.tsx'
import { waitTone } from './metrics.ts'
import { useOverviewText } from './texts.ts'

/** What is open at this moment, and who is there for it. */
export function NowFigures({ view }: { view: OverviewView }) {
  const t = useOverviewText()
  const { open, longestWaitSeconds, agents } = view
  const there = agents.filter((agent) => agent.presence !== 'offline')
  const online = agents.filter((agent) => agent.presence === 'online')
  const room = online.reduce((sum, agent) => sum + Math.max(0, agent.capacity - agent.load), 0)
  return (
    <section className="card figures" aria-label={t('now')}>
      <Figure
        name={t('queued')}
        meaning={t('queuedMeaning')}
        value={
          <Link to="/conversations" search={{ view: 'queue' }} className="figure-link">
            {open.queued}
          </Link>
        }
        tone={open.queued > 0 ? waitTone(longestWaitSeconds) : 'plain'}
        beside={
          longestWaitSeconds === null ? t('nobodyWaits') : t('longest', { length: clockLength(longestWaitSeconds) })
        }
      />
      <Figure
        name={t('active')}
        meaning={t('activeMeaning')}
        value={open.active}
        beside={t('waitingBeside', { count: open.waiting })}
      />
      <Figure name={t('bot')} meaning={t('botMeaning')} value={open.bot} beside={t('botBeside')} />
      <Figure
        name={t('there')}
        meaning={t('thereMeaning')}
        value={
          <>
            {online.length} <span className="figure-of">/ {there.length}</span>
          </>
        }
        tone={online.length === 0 && open.queued > 0 ? 'bad' : 'plain'}
        beside={t('room', { count: room })}
      />
    </section>
  )
}
