import type { Db } from '../database.ts'
import { listListeningTenants } from './endpoint.repository.ts'

/**
 * Which tenants have endpoints at all, so that facts of the others cost nothing. An answer is good for facts that
 * happened before it was read: whoever made an endpoint before the fact is in it.
 */
export function createListeners(db: Db) {
  let known: { tenantIds: Set<string>; asOf: Date } = { tenantIds: new Set(), asOf: new Date(0) }
  let reading: Promise<void> | undefined

  async function readAnew(): Promise<void> {
    known = await listListeningTenants(db)
  }

  return {
    async has(tenantId: string, at: Date): Promise<boolean> {
      // A reading that began before the fact may miss an endpoint: at most one more is needed.
      for (let read = 0; known.asOf <= at && read < 3; read++) {
        reading ??= readAnew().finally(() => {
          reading = undefined
        })
        await reading
      }
      return known.tenantIds.has(tenantId)
    },
  }
}
