import type { HealthState, HealthView } from '../../../../contracts/health.ts'

/** The state that the page names: before the first check has ended nothing may be called fine. */
export function overallState({ state, checkedAt }: Pick<HealthView, 'state' | 'checkedAt'>): HealthState | 'checking' {
  return state === 'fine' && !checkedAt ? 'checking' : state
}
