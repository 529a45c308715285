import type { OverviewView } from '../../../../contracts/desk.ts'

export type Today = OverviewView['today']

/** A share in whole percent, or null where nothing was counted. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 100) : null
}

/** Today's rates, by the definitions of the glossary. */
export function ratesOf(today: Today) {
  return {
    handoffRate: percentOf(today.handoffs, today.sessions),
    satisfaction: percentOf(today.satisfied, today.ratings),
    ratingRate: percentOf(today.ratings, today.invited),
    abandonmentRate: percentOf(today.abandoned, today.handoffs),
  }
}

/** Why customers were handed off, the commonest first, with their share. */
export function reasonsOf(today: Today): { reason: string; count: number; share: number }[] {
  const all = Object.values(today.handoffsByReason).reduce((sum, count) => sum + count, 0)
  return Object.entries(today.handoffsByReason)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, count, share: count / all }))
    .toSorted((a, b) => b.count - a.count)
}

/** How urgent the longest wait is: calm under a minute, warm up to two, then late. */
export function waitTone(seconds: number | null): 'plain' | 'warn' | 'bad' {
  if (seconds === null || seconds < 60) return 'plain'
  return seconds < 120 ? 'warn' : 'bad'
}

/** The order in which people are listed: who serves first, then who could, then who is away. */
const presenceOrder = { online: 0, busy: 1, wrap_up: 2, away: 3, offline: 4 } as const
export function byPresence(a: OverviewView['agents'][number], b: OverviewView['agents'][number]): number {
  return presenceOrder[a.presence] - presenceOrder[b.presence] || b.load - a.load || a.name.localeCompare(b.name, 'zh')
}
