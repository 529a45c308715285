import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import './health.css'
import type { HealthView } from '../../../../contracts/health.ts'
import { api } from '../frame/api.ts'
import { Loaded } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { clockTime } from '../frame/time.ts'
import { SectionBody } from '../settings/SectionBody.tsx'
import { Attention, CheckList } from './CheckList.tsx'
import { HealthFigures } from './HealthFigures.tsx'
import { overallState } from './overall-state.ts'
import { ProcessTable } from './ProcessTable.tsx'
import { StagePlots } from './StagePlots.tsx'
import { useHealthText } from './texts.ts'

const key = ['health']

/** How the installation does, for who runs it. */
export function HealthSettings() {
  const t = useHealthText()
  const queries = useQueryClient()
  const health = useQuery({
    queryKey: key,
    queryFn: () => api.get<HealthView>('/api/v1/health'),
    // The doctor takes some seconds the first time.
    refetchInterval: ({ state }) => (state.data && !state.data.checkedAt ? 3000 : 15_000),
  })
  const check = useMutation({
    mutationFn: () => api.post<HealthView>('/api/v1/health/check'),
    onSuccess: (view) => queries.setQueryData(key, view),
  })
  return (
    <SectionBody
      wide
      title={t('title')}
      text={t('text')}
      extra={
        <Button
          icon={<Icon name="undo" size={14} />}
          loading={check.isPending}
          disabled={!health.data}
          onClick={() => check.mutate()}
        >
          {t(check.isPending ? 'checking' : 'checkNow')}
        </Button>
      }
    >
      <Loaded query={health} what={t('title')} skeleton={<HealthBones />}>
        {(view) => (
          <div className="health">
            <Overall view={view} failed={health.isError} />
            <HealthFigures view={view} />
            <Attention view={view} />
            <StagePlots view={view} />
            <ProcessTable processes={view.processes} />
            <CheckList view={view} />
          </div>
        )}
      </Loaded>
    </SectionBody>
  )
}

function Overall({ view, failed }: { view: HealthView; failed: boolean }) {
  const t = useHealthText()
  const state = overallState(view)
  return (
    <div className={`health-overall card health-${state}`} role="status">
      <span className="health-dot" aria-hidden="true" />
      <strong className="grow">{t(`state_${state}`)}</strong>
      {view.redis && (
        <Tag tone={view.redis.ready ? 'good' : 'warn'}>{t(view.redis.ready ? 'redisReady' : 'redisAway')}</Tag>
      )}
      <span className={`tiny ${failed ? 'text-bad' : 'faint'}`}>
        {t(failed ? 'stale' : 'updated', { at: clockTime(view.at) })}
      </span>
    </div>
  )
}

function HealthBones() {
  return (
    <div className="health appear-late" role="status">
      {[48, 92, 110, 240, 120].map((height) => (
        <span key={height} className="bones" style={{ height }} />
      ))}
    </div>
  )
}
