import type { HealthView } from '../../contracts/health.ts'
import type { MinuteSeen } from '../kernel/watch/heartbeat.ts'
import { addTally, countOf, quantileOf, type Tally } from '../kernel/watch/tally.ts'

type StageHealth = HealthView['stages'][number]
const stages = ['reply', 'receive', 'wait', 'open', 'read', 'answer', 'decide', 'send'] as const

/** How quick each stage was, over all processes: in the whole time and in each of its minutes. */
export function stagesOf(minutes: readonly MinuteSeen[]): StageHealth[] {
  return stages.map((stage) => {
    const byMinute = new Map<number, Tally>()
    for (const { minute, stages: tallies } of minutes) {
      const tally = tallies[stage]
      if (tally) byMinute.set(minute.getTime(), addTally(byMinute.get(minute.getTime()), tally))
    }
    const whole = [...byMinute.values()].reduce<Tally | undefined>(addTally, undefined) ?? []
    const points = [...byMinute].map(([at, tally]) => ({ at: new Date(at).toISOString(), ...lengthsOf(tally) }))
    return { stage, ...lengthsOf(whole), minutes: points }
  })
}

function lengthsOf(tally: Tally) {
  return { count: countOf(tally), p50Ms: inMs(quantileOf(tally, 0.5)), p95Ms: inMs(quantileOf(tally, 0.95)) }
}

function inMs(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds * 10_000) / 10
}
