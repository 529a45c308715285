import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import './overview.css'
import type { OverviewView } from '../../../../contracts/desk.ts'
import { api } from '../frame/api.ts'
import { Loaded, Page } from '../frame/page.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { useDeskNews, useLostSince, useReconnected } from '../frame/socket.ts'
import { clockTime } from '../frame/time.ts'
import { AgentCards } from './AgentCards.tsx'
import { HandoffReasons } from './HandoffReasons.tsx'
import { NowFigures } from './NowFigures.tsx'
import { TodayFigures } from './TodayFigures.tsx'
import { useOverviewText } from './texts.ts'
import { useThrottled } from './useThrottled.ts'

const HoursPlot = lazy(() => import('./HoursPlot.tsx').then((module) => ({ default: module.HoursPlot })))

/** The desk as it is now, and what today has brought. */
export function OverviewPage() {
  const t = useOverviewText()
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => api.get<OverviewView>('/api/v1/overview'),
    refetchInterval: 15_000,
  })
  const refresh = useThrottled(() => void overview.refetch(), 1000)
  useDeskNews('queue.changed', refresh)
  useDeskNews('presence.changed', refresh)
  useReconnected(refresh)
  return (
    <Page title={t('title')} extra={<Freshness at={overview.data?.at} failed={overview.isError} />}>
      <Loaded query={overview} what={t('title')} skeleton={<OverviewBones />}>
        {(view) => <Overview view={view} />}
      </Loaded>
    </Page>
  )
}

function Overview({ view }: { view: OverviewView }) {
  const t = useOverviewText()
  return (
    <div className="overview">
      <NowFigures view={view} />
      <div className="overview-columns">
        <AgentCards agents={view.agents} />
        <div className="stack">
          <HandoffReasons today={view.today} />
        </div>
      </div>
      <TodayFigures today={view.today} />
      <section className="card overview-card">
        <h2>{t('hours')}</h2>
        <Suspense fallback={<span className="bones" style={{ height: 220 }} />}>
          <HoursPlot hours={view.hours} />
        </Suspense>
      </section>
    </div>
  )
}

function Freshness({ at, failed }: { at: string | undefined; failed: boolean }) {
  const t = useOverviewText()
  const lost = useLostSince() !== null
  if (!at) return null
  return failed ? (
    <Tag tone="bad">{t('stale', { at: clockTime(at) })}</Tag>
  ) : (
    <Tag tone={lost ? 'warn' : 'good'}>{t(lost ? 'polling' : 'live')}</Tag>
  )
}

function OverviewBones() {
  return (
    <div className="overview appear-late" role="status">
      <span className="bones" style={{ height: 92 }} />
      <div className="overview-columns">
        <span className="bones" style={{ height: 220 }} />
        <span className="bones" style={{ height: 220 }} />
      </div>
      <span className="bones" style={{ height: 120 }} />
    </div>
  )
}
