import type { HealthView } from '../../../../contracts/health.ts'
import { clockTime } from '../frame/time.ts'
import { lengthText } from './length.ts'
import { useHealthText } from './texts.ts'

type Stage = HealthView['stages'][number]
type Named = Exclude<Stage['stage'], 'reply'>

/** Each stage of a message's way with its last hour. */
export function StagePlots({ view }: { view: HealthView }) {
  const t = useHealthText()
  return (
    <section className="card health-card">
      <h3>{t('stages')}</h3>
      <p className="tiny faint">{t('stagesText')}</p>
      <div className="stage-plots">
        {view.stages.map((stage) => (
          <StagePlot key={stage.stage} stage={stage} until={view.at} />
        ))}
      </div>
    </section>
  )
}

function StagePlot({ stage, until }: { stage: Stage; until: string }) {
  const t = useHealthText()
  const whole = stage.stage === 'reply'
  const name = whole ? t('replyLong') : t(`stage_${stage.stage as Named}`)
  const told = `${t('half')} ${lengthText(stage.p50Ms)} · ${t('most')} ${lengthText(stage.p95Ms)}`
  return (
    <figure className={`stage-plot${whole ? ' whole' : ''}`}>
      <figcaption>
        <span className="stage-name">{name}</span>
        {!whole && <span className="tiny faint">{t(`stage_${stage.stage as Named}Text`)}</span>}
      </figcaption>
      <Bars stage={stage} until={until} name={`${name}：${stage.count ? told : t('quiet')}`} />
      <div className="row tiny stage-numbers">
        {stage.count > 0 ? (
          <>
            <span className="grow">{told}</span>
            <span className="faint">{t('count', { count: stage.count })}</span>
          </>
        ) : (
          <span className="faint">{t('quiet')}</span>
        )}
      </div>
    </figure>
  )
}

const minutes = 60
const minuteMs = 60_000
const height = 40

/** A bar for each of the last sixty minutes, the newest at the right; the highest fills the plot. */
function Bars({ stage, until, name }: { stage: Stage; until: string; name: string }) {
  const last = Math.floor(new Date(until).getTime() / minuteMs)
  const most = Math.max(1, ...stage.minutes.map(({ p95Ms }) => p95Ms ?? 0))
  const barOf = (ms: number | null) => Math.max(1.5, ((ms ?? 0) / most) * (height - 4))
  return (
    <svg
      className="stage-bars"
      viewBox={`0 0 ${minutes * 4} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      <line x1="0" x2={minutes * 4} y1={height - 0.5} y2={height - 0.5} />
      {stage.minutes.map(({ at, count, p50Ms, p95Ms }) => {
        const x = (minutes - 1 - (last - Math.floor(new Date(at).getTime() / minuteMs))) * 4
        if (x < 0) return null
        return (
          <g key={at}>
            <title>{`${clockTime(at)} · ${lengthText(p50Ms)} / ${lengthText(p95Ms)} · ${count}×`}</title>
            <rect className="most" x={x} y={height - barOf(p95Ms)} width="3" height={barOf(p95Ms)} />
            <rect className="half" x={x} y={height - barOf(p50Ms)} width="3" height={barOf(p50Ms)} />
          </g>
        )
      })}
    </svg>
  )
}
