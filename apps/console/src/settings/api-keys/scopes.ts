import type { ApiKeyView, ApiScopeView } from '../../../../../contracts/api-key.ts'
import type { StaffRole } from '../../../../../contracts/role.ts'

export type Preset = 'read' | 'all' | 'own'

export interface ScopeGroup {
  subject: string
  scopes: { scope: string; action: string }[]
}

/** What people think of first: conversations and customers, then knowledge, the shop, settings. */
const subjectOrder = ['conversation', 'customers', 'desk', 'answering', 'commerce', 'accounts']

/** Scopes by what they are about; looking comes before changing. */
export function groupScopes(scopes: readonly string[]): ScopeGroup[] {
  const bySubject = Map.groupBy(scopes, (scope) => scope.slice(0, scope.lastIndexOf(':')))
  const groups = [...bySubject].map(([subject, members]) => ({
    subject,
    scopes: members
      .map((scope) => ({ scope, action: scope.slice(scope.lastIndexOf(':') + 1) }))
      .toSorted((a, b) => Number(isReading(b.scope)) - Number(isReading(a.scope))),
  }))
  return groups.toSorted((a, b) => placeOf(a.subject) - placeOf(b.subject))
}

function placeOf(subject: string): number {
  const place = subjectOrder.indexOf(subject.split('.')[0] ?? '')
  return place < 0 ? subjectOrder.length : place
}

export function isReading(scope: string): boolean {
  return scope.endsWith(':read')
}

/** What a key of this role can be given. */
export function scopesOf(all: readonly ApiScopeView[], role: StaffRole): string[] {
  return all.filter((one) => one.roles.includes(role)).map((one) => one.scope)
}

export function presetScopes(preset: 'read' | 'all', possible: readonly string[]): string[] {
  return preset === 'all' ? [...possible] : possible.filter(isReading)
}

/** Whole days until a key expires, where that is soon; undefined while there is time, or none is set. */
export function daysLeft(key: Pick<ApiKeyView, 'expiresAt' | 'state'>, now: Date): number | undefined {
  if (!key.expiresAt || key.state !== 'active') return undefined
  const days = Math.floor((Date.parse(key.expiresAt) - now.getTime()) / 86_400_000)
  return days < 14 ? Math.max(0, days) : undefined
}

/** The end of a key that works for so many days; `null` for 0: it has none. */
export function endAfter(days: number, now: Date): string | null {
  return days === 0 ? null : new Date(now.getTime() + days * 86_400_000).toISOString()
}
