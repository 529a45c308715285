import { z } from 'zod'
import type { ProofStatement } from '../../../contracts/privacy.ts'
import { systemActor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { AppError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import type { Log } from '../../kernel/log.ts'
import type { Identifier, PersonalData } from '../../kernel/personal-data/personal-data.ts'
import { searchPerson } from '../../kernel/personal-data/personal-traces.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import type { Storage } from '../../kernel/storage.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findPerson } from '../contact/contact.personal-data.ts'
import { erasePerson } from './erase.ts'
import { packPerson } from './export.ts'
import { contactErased } from './privacy.events.ts'
import { findAbandoned, findStale, lockRequest, updateRequest } from './privacy.repository.ts'
import { type PrivacyRequest, pendingPurpose } from './privacy.table.ts'
import { appendProof, subjectsOf } from './proof.ts'

export interface PrivacyDeps {
  db: Db
  personalData: PersonalData
  storage: Storage
  secrets: Secrets
  log: Log
  now: () => Date
}

const day = 86_400_000
export const fileLivesMs = 7 * day
const unconfirmedLivesMs = 7 * day
const abandonedAfterMs = 15 * 60_000

const pendingForm = z.object({
  erasedAt: z.string(),
  files: z.array(z.string()),
  holders: z.array(z.object({ name: z.string(), rows: z.record(z.string(), z.number()), files: z.number() })),
  identifiers: z.array(z.object({ kind: z.string(), text: z.string(), sure: z.boolean() })),
})
type Pending = z.infer<typeof pendingForm>

export type PrivacyWorker = ReturnType<typeof createPrivacyWorker>

/** Does what was asked for, step by step: a process that dies leaves nothing half known. */
export function createPrivacyWorker({ db, personalData, storage, secrets, log, now }: PrivacyDeps) {
  const holders = () => personalData.holders()

  const change = (request: PrivacyRequest, changes: Parameters<typeof updateRequest>[3]) =>
    inTenant(db, request.tenant_id, (trx) => updateRequest(trx, request.tenant_id, request.id, changes))

  function claim(tenantId: string, id: string): Promise<PrivacyRequest | undefined> {
    return inTenant(db, tenantId, async (trx) => {
      const request = await lockRequest(trx, tenantId, id)
      const abandoned = now().getTime() - abandonedAfterMs
      const isStuck = request?.state === 'running' && (request.started_at?.getTime() ?? 0) <= abandoned
      if (!request || (request.state !== 'queued' && !isStuck)) return undefined
      return updateRequest(trx, tenantId, id, { state: 'running', started_at: now() })
    })
  }

  async function give(request: PrivacyRequest): Promise<void> {
    const { tenant_id: tenantId, id, contact_id } = request
    const person = await inTenant(db, tenantId, (trx) => findPerson(trx, tenantId, contact_id!))
    if (!person) return void (await change(request, failed('customers.contact.notFound')))
    const bytes = await packPerson({ db, storage, holders: holders(), now: now() }, tenantId, person)
    const key = `${tenantId}/privacy/${id}`
    await storage.put(key, bytes, 'application/zip')
    const until = new Date(now().getTime() + fileLivesMs)
    await change(request, { ...done(), storage_key: key, size: bytes.length, file_until: until })
  }

  /** The rows go, and what is left to do is written down sealed, in one transaction. */
  function eraseRows(request: PrivacyRequest): Promise<PrivacyRequest> {
    const { tenant_id: tenantId, id } = request
    return inTenant(db, tenantId, async (trx) => {
      const person = request.contact_id && (await findPerson(trx, tenantId, request.contact_id))
      if (!person) return updateRequest(trx, tenantId, id, failed('customers.contact.notFound'))
      const { holders: by, files, identifiers } = await erasePerson(trx, tenantId, holders(), person)
      const pending: Pending = { erasedAt: now().toISOString(), files, holders: by, identifiers }
      await appendEvent(trx, contactErased, tenantId, { requestId: id })
      return updateRequest(trx, tenantId, id, {
        contact_id: null,
        note: withoutPerson(request.note, identifiers),
        pending: secrets.seal(pendingPurpose, JSON.stringify(pending)),
      })
    })
  }

  async function deleteFiles(keys: readonly string[]): Promise<number> {
    let left = 0
    for (const key of keys) {
      await storage.delete(key)
      const found = await storage.get(key)
      found?.destroy()
      if (found) left++
    }
    return left
  }

  /** The files go, everything is searched for what she was known by, and the proof is written. */
  async function prove(request: PrivacyRequest, pending: Pending): Promise<void> {
    const { tenant_id: tenantId, id } = request
    const identifiers = pending.identifiers as Identifier[]
    const filesLeft = await deleteFiles(pending.files)
    const search = await searchPerson(db, tenantId, identifiers)
    const found = search.places.filter(({ sure }) => sure).reduce((sum, { rows }) => sum + rows, 0)
    const statement: ProofStatement = {
      requestId: id,
      subjects: subjectsOf(secrets, identifiers),
      reason: request.reason,
      requestedBy: request.requested_by_name ?? request.requested_by,
      requestedAt: request.requested_at.toISOString(),
      confirmedBy: request.confirmed_by_name ?? request.confirmed_by ?? '',
      confirmedAt: (request.confirmed_at ?? now()).toISOString(),
      erasedAt: pending.erasedAt,
      holders: pending.holders,
      search: { ...search, at: now().toISOString(), identifiers: identifiers.length, found, filesLeft },
    }
    await inTenant(db, tenantId, async (trx) => {
      const proof = await appendProof(trx, secrets, tenantId, statement, now())
      const rows = statement.holders.flatMap((one) => Object.values(one.rows)).reduce((sum, n) => sum + n, 0)
      const facts = { proof: proof.number, rows, files: pending.files.length, found, filesLeft }
      await audit(trx, systemActor(tenantId), 'customers.privacy.erased', id, facts)
      await updateRequest(trx, tenantId, id, { ...done(), pending: null, proof_number: proof.number })
    })
  }

  const done = () => ({ state: 'done' as const, finished_at: now(), error: null })
  const failed = (error: string) => ({ state: 'failed' as const, finished_at: now(), error })

  async function work(request: PrivacyRequest): Promise<void> {
    if (request.kind === 'export') return give(request)
    const erased = request.pending ? request : await eraseRows(request)
    if (!erased.pending) return
    await prove(erased, pendingForm.parse(JSON.parse(secrets.open(pendingPurpose, erased.pending))))
  }

  return {
    /** Does one request, unless another worker has it or did it. */
    async run(tenantId: string, id: string): Promise<void> {
      const request = await claim(tenantId, id)
      if (!request) return
      try {
        await work(request)
      } catch (error) {
        await change(request, failed(error instanceof AppError ? error.code : 'internal'))
        log.error({ err: error, requestId: id }, 'a privacy request failed')
      }
    },

    /** Files past their time go, erasures that nobody confirmed are withdrawn, and what was left is taken up again. */
    async sweep(): Promise<void> {
      const unconfirmedBefore = new Date(now().getTime() - unconfirmedLivesMs)
      for (const { tenant_id, id, state, storage_key } of await findStale(db, now(), unconfirmedBefore)) {
        if (storage_key) await storage.delete(storage_key)
        const ended = state === 'unconfirmed' ? { state: 'withdrawn' as const, code: null, finished_at: now() } : {}
        await inTenant(db, tenant_id, (trx) =>
          updateRequest(trx, tenant_id, id, { ...ended, storage_key: null, file_until: null }),
        )
      }
      for (const { tenant_id, id } of await findAbandoned(db, new Date(now().getTime() - abandonedAfterMs)))
        await this.run(tenant_id, id)
    },
  }
}

/** What somebody wrote about why, without what the person was known by. */
function withoutPerson(note: string, identifiers: readonly Identifier[]): string {
  return identifiers.reduce((text, one) => (one.text.length > 1 ? text.replaceAll(one.text, '…') : text), note)
}
