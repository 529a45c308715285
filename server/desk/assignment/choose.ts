import type { PresentAgent } from '../presence/presence.service.ts'

/** Who gets the next work item: there, with room, the least loaded for her capacity; among equals the longest idle. */
export function chooseAgent(agents: readonly PresentAgent[]): PresentAgent | undefined {
  return agents
    .filter((agent) => agent.presence === 'online' && agent.load < agent.capacity)
    .sort(
      (a, b) =>
        a.load / a.capacity - b.load / b.capacity ||
        a.idleSince.getTime() - b.idleSince.getTime() ||
        a.staffId.localeCompare(b.staffId),
    )[0]
}
