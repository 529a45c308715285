import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AgentPresenceView, Presence } from '../../../../../contracts/desk.ts'
import { api } from '../../frame/api.ts'
import { useMe } from '../../frame/session.ts'

export type OwnPresence = Exclude<Presence, 'wrap_up'>
export const ownPresences: readonly OwnPresence[] = ['online', 'busy', 'away', 'offline']

/** Who is there, with how much work. */
export function usePresences() {
  return useQuery({
    queryKey: ['presence'],
    enabled: useMe().can('desk.presence:read'),
    queryFn: () => api.get<AgentPresenceView[]>('/api/v1/presence'),
    refetchInterval: 60_000,
  })
}

/** One's own presence, and how to change it. */
export function useOwnPresence() {
  const me = useMe()
  const queries = useQueryClient()
  const { data } = usePresences()
  const change = useMutation({
    mutationFn: (presence: OwnPresence) => api.put('/api/v1/presence', { presence }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['presence'] }),
  })
  const held = data?.find((presence) => presence.staffId === me.staff.id)
  return { presence: (change.isPending ? change.variables : held?.presence) ?? 'offline', view: held, change }
}
