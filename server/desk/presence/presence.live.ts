import type { Actor } from '../../kernel/actor.ts'
import type { RealtimeServer } from '../../kernel/realtime/realtime.ts'
import type { AssignmentService } from '../assignment/assignment.service.ts'
import type { PresenceService } from './presence.service.ts'

const beatMs = 20_000

/** While a staff socket is connected to this process, its owner counts as heard of. Returns a function that ends it. */
export function watchStaffSockets(
  realtime: RealtimeServer,
  { presence, assignment }: { presence: PresenceService; assignment: AssignmentService },
): () => void {
  const desk = realtime.io.of('/desk')
  const hear = async (tenantId: string, people: readonly Actor[]) => {
    if (await presence.heard(tenantId, people)) await assignment.assignWaiting(tenantId)
  }
  const beat = () => {
    const actors = [...desk.sockets.values()].flatMap((socket) => (socket.data.actor as Actor | undefined) ?? [])
    const people = [...new Map(actors.map((actor) => [actor.id, actor])).values()]
    for (const [tenantId, present] of Map.groupBy(people, (actor) => actor.tenantId))
      void hear(tenantId, present).catch(() => {})
  }
  desk.on('connection', beat)
  const timer = setInterval(beat, beatMs)
  return () => {
    clearInterval(timer)
    desk.off('connection', beat)
  }
}
