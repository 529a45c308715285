import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** Keeps a form from writing over what somebody else saved: the tag of what is shown, and how to get today's. */
export interface Guard {
  /** Undefined while it is not known. */
  tag: string | undefined
  /** Shows what is stored now; answers with its tag. */
  refresh(): Promise<string | undefined>
}

/**
 * Asks for the tag of what a form shows; when something newer is stored, `put` makes the page show that.
 *
 * @example const guard = useGuard('/api/v1/settings', saved, (fresh) => queries.setQueryData(key, fresh))
 */
export function useGuard<T>(path: string | undefined, shown: T | undefined, put: (fresh: T) => void): Guard {
  const print = JSON.stringify(shown)
  async function read() {
    const { value, tag } = await api.read<T>(path!)
    const found = JSON.stringify(value)
    if (found !== print) put(value)
    return { tag, print: found }
  }
  const { data } = useQuery({
    queryKey: ['guard', path, print],
    queryFn: read,
    enabled: path !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  return {
    tag: data && data.print === print ? data.tag : undefined,
    refresh: async () => (await read()).tag,
  }
}
