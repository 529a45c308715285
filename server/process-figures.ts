import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Desk } from './desk/index.ts'
import type { OpenedDatabase } from './kernel/database.ts'
import type { RealtimeServer } from './kernel/realtime/realtime.ts'
import type { ProcessFigures } from './kernel/watch/heartbeat.ts'
import { kept } from './kernel/watch/kept-figures.ts'
import type { Metrics } from './kernel/watch/metrics.ts'

/** The timer that is late or not; Node tells its distance and lateness together. */
const everyMs = 20
const lag = monitorEventLoopDelay({ resolution: everyMs })

/** How this process does at the moment. */
export function processFigures({ pool }: OpenedDatabase, { io }: RealtimeServer): ProcessFigures {
  lag.enable()
  const lagMs = Math.max(0, Math.round(lag.percentile(99) / 1e5) / 10 - everyMs)
  lag.reset()
  const { total, idle, waiting, max } = pool?.() ?? { total: 1, idle: 0, waiting: 0, max: 1 }
  return {
    sockets: io.engine.clientsCount,
    memoryMb: Math.round(process.memoryUsage.rss() / 1024 ** 2),
    lagMs: Number.isFinite(lagMs) ? lagMs : 0,
    connections: total - idle,
    connectionsMax: max,
    connectionsWaiting: waiting,
  }
}

/** Who waits for people, by tenant as far as they are few. */
export function watchQueue({ queueFigures }: Pick<Desk, 'queueFigures'>, metrics: Metrics): void {
  const figures = kept(queueFigures)
  metrics.gauge('zhanggui_desk_waiting', 'Customers who wait for people.', ['tenant'], async (gauge) => {
    gauge.reset()
    for (const { tenant, waiting } of (await figures()) ?? []) gauge.set({ tenant }, waiting)
  })
  metrics.gauge(
    'zhanggui_desk_longest_wait_seconds',
    'How long the one who waits longest has waited.',
    ['tenant'],
    async (gauge) => {
      gauge.reset()
      for (const { tenant, longestSeconds } of (await figures()) ?? []) gauge.set({ tenant }, longestSeconds)
    },
  )
}
