import type { Actor } from '../../kernel/actor.ts'
import type { RealtimeServer } from '../../kernel/realtime.ts'
import type { PresenceService } from './presence.service.ts'

const beatMs = 20_000

/** While a staff socket is connected to this process, its owner counts as heard of. Returns a function that ends it. */
export function watchStaffSockets(realtime: RealtimeServer, presence: PresenceService): () => void {
  const desk = realtime.io.of('/desk')
  const beat = () => {
    const actors = [...desk.sockets.values()].map((socket) => socket.data.actor as Actor | undefined)
    const byTenant = Map.groupBy(
      actors.filter((actor) => actor !== undefined),
      (actor) => actor.tenantId,
    )
    for (const [tenantId, present] of byTenant)
      void presence.heard(tenantId, [...new Set(present.map((actor) => actor.id))]).catch(() => {})
  }
  desk.on('connection', beat)
  const timer = setInterval(beat, beatMs)
  return () => {
    clearInterval(timer)
    desk.off('connection', beat)
  }
}
