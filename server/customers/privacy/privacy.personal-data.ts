import type { PersonalDataHolder } from '../../kernel/personal-data/personal-data.ts'
import { listRequestsOf, updateRequest } from './privacy.repository.ts'

/** What was asked for in a person's name; an export made for her goes with her. */
export const privacyPersonalData: PersonalDataHolder = {
  name: 'customers.privacy',
  tables: ['privacy_request'],

  async export(trx, tenantId, contactId, person) {
    const rows = await listRequestsOf(trx, tenantId, person?.ids ?? [contactId])
    return rows.map(({ kind, state, reason, requested_at, finished_at }) => ({
      kind,
      state,
      reason,
      requestedAt: requested_at.toISOString(),
      finishedAt: finished_at?.toISOString() ?? null,
    }))
  },

  async erase(trx, tenantId, contactId, person) {
    const rows = await listRequestsOf(trx, tenantId, person?.ids ?? [contactId])
    for (const { id, state } of rows) {
      const ended = state === 'queued' || state === 'unconfirmed' ? { state: 'withdrawn' as const, code: null } : {}
      const isErasure = rows.some((one) => one.id === id && one.kind === 'erasure' && one.state === 'running')
      await updateRequest(trx, tenantId, id, {
        contact_id: null,
        note: '',
        storage_key: null,
        file_until: null,
        ...(isErasure ? {} : ended),
      })
    }
    const files = rows.flatMap(({ storage_key }) => (storage_key ? [storage_key] : []))
    return { files, rows: { privacy_request: rows.length } }
  },
}
