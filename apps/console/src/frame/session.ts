import { queryOptions, useQuery } from '@tanstack/react-query'
import type { MeView } from '../../../../contracts/staff.ts'
import { api } from './api.ts'

/** Who is signed in, as a query that routes can await. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => api.get<MeView>('/api/v1/me'),
  staleTime: 60_000,
  retry: false,
})

export interface Me extends Omit<MeView, 'can'> {
  /** True when the server will allow `subject:action` to this person. */
  can: (what: string) => boolean
}

/** The signed-in person. Only on pages below the staff frame, where somebody always is. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe needs a signed-in person')
  return { ...data, can: (what) => data.can.includes(what) }
}
