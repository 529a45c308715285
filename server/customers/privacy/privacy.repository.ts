import type { Insertable, Updateable } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { PrivacyProof, PrivacyProofTable, PrivacyRequest, PrivacyRequestTable } from './privacy.table.ts'

export function insertRequest(trx: Db, row: Insertable<PrivacyRequestTable>): Promise<PrivacyRequest> {
  return trx.insertInto('privacy_request').values(row).returningAll().executeTakeFirstOrThrow()
}

export function lockRequest(trx: Db, tenantId: string, id: string): Promise<PrivacyRequest | undefined> {
  return trx
    .selectFrom('privacy_request')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function findRequest(trx: Db, tenantId: string, id: string): Promise<PrivacyRequest | undefined> {
  return trx
    .selectFrom('privacy_request')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A request of a kind for this person that is under way. */
export function findOpenRequest(trx: Db, tenantId: string, contactId: string, kind: PrivacyRequest['kind']) {
  return trx
    .selectFrom('privacy_request')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', contactId)
    .where('kind', '=', kind)
    .where('state', 'in', ['unconfirmed', 'queued', 'running'])
    .executeTakeFirst()
}

/** Newest first. */
export function listRequests(trx: Db, tenantId: string, page: { before?: string | undefined; limit: number }) {
  let query = trx
    .selectFrom('privacy_request')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.before) query = query.where('id', '<', page.before)
  return query.execute()
}

export function listRequestsOf(trx: Db, tenantId: string, contactIds: readonly string[]): Promise<PrivacyRequest[]> {
  return trx
    .selectFrom('privacy_request')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...contactIds])
    .orderBy('id')
    .execute()
}

export function updateRequest(
  trx: Db,
  tenantId: string,
  id: string,
  changes: Updateable<PrivacyRequestTable>,
): Promise<PrivacyRequest> {
  return trx
    .updateTable('privacy_request')
    .set(changes)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** What is past its time, in all tenants: files given out, and erasures that nobody confirmed. Run outside of a tenant. */
export function findStale(db: Db, now: Date, unconfirmedBefore: Date) {
  return db
    .selectFrom('privacy_request')
    .select(['tenant_id', 'id', 'state', 'storage_key'])
    .where((eb) =>
      eb.or([
        eb('file_until', '<', now),
        eb.and([eb('state', '=', 'unconfirmed'), eb('requested_at', '<', unconfirmedBefore)]),
      ]),
    )
    .limit(200)
    .execute()
}

/** Requests whose worker went away, or that were never begun, in all tenants. */
export function findAbandoned(db: Db, before: Date) {
  return db
    .selectFrom('privacy_request')
    .select(['tenant_id', 'id'])
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'running'), eb('started_at', '<', before)]),
        eb.and([eb('state', '=', 'queued'), eb('requested_at', '<', before)]),
      ]),
    )
    .limit(50)
    .execute()
}

export function insertProof(trx: Db, row: Insertable<PrivacyProofTable>): Promise<PrivacyProof> {
  return trx.insertInto('privacy_proof').values(row).returningAll().executeTakeFirstOrThrow()
}

export function lastProof(trx: Db, tenantId: string): Promise<PrivacyProof | undefined> {
  return trx
    .selectFrom('privacy_proof')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function findProof(trx: Db, tenantId: string, number: number): Promise<PrivacyProof | undefined> {
  return trx
    .selectFrom('privacy_proof')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Oldest first, from after a number on. */
export function listProofs(trx: Db, tenantId: string, after: number, limit: number): Promise<PrivacyProof[]> {
  return trx
    .selectFrom('privacy_proof')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
}
