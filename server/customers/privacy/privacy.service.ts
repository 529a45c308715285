import { randomInt } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Page } from '../../../contracts/common.ts'
import type { PrivacyRequestView, ProofView, requestErasure, requestExport } from '../../../contracts/privacy.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import { readIdPlace, readNumberPlace, writeCursor } from '../../kernel/cursor.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import type { Person } from '../../kernel/personal-data/personal-data.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findPerson } from '../contact/contact.personal-data.ts'
import { contactNotFound } from '../contact/contact.service.ts'
import { previewErasure } from './erase.ts'
import { alreadyAsked, codeWrong, fileGone, proofNotFound, requestNotFound, stateWrong } from './privacy.errors.ts'
import { erasureConfirmed } from './privacy.events.ts'
import { privacyPolicy } from './privacy.policy.ts'
import {
  findOpenRequest,
  findProof,
  findRequest,
  insertRequest,
  listProofs,
  listRequests,
  lockRequest,
  updateRequest,
} from './privacy.repository.ts'
import type { PrivacyProof, PrivacyRequest } from './privacy.table.ts'
import type { PrivacyDeps } from './privacy.worker.ts'
import { isAbout, isWhole, presentProof } from './proof.ts'

export type PrivacyService = ReturnType<typeof createPrivacyService>

/** Letters and digits that nobody takes for one another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const newCode = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')

/** What a person may ask for by law: her data given out, or erased, with a proof. */
export function createPrivacyService(deps: PrivacyDeps & { begin(tenantId: string, id: string): Promise<void> }) {
  const { db, personalData, storage, secrets, now, begin } = deps

  async function personOf(tenantId: string, contactId: string, kind: PrivacyRequest['kind']): Promise<Person> {
    return inTenant(db, tenantId, async (trx) => {
      const person = await findPerson(trx, tenantId, contactId)
      if (!person) throw contactNotFound({ id: contactId })
      const open = await findOpenRequest(trx, tenantId, person.contactId, kind)
      if (open) throw alreadyAsked({ id: open.id })
      return person
    })
  }

  const columnsOf = (actor: Actor, person: Person) => ({
    tenant_id: actor.tenantId,
    id: newId(),
    contact_id: person.contactId,
    requested_by: actor.id,
    requested_by_name: actor.name ?? null,
    requested_at: now(),
  })

  /** Holds a request that has to be in this state, and changes it. */
  function move(
    actor: Actor,
    id: string,
    from: PrivacyRequest['state'],
    change: (trx: Parameters<typeof lockRequest>[0], request: PrivacyRequest) => Promise<PrivacyRequest>,
  ): Promise<PrivacyRequest> {
    return inTenant(db, actor.tenantId, async (trx) => {
      const request = await lockRequest(trx, actor.tenantId, id)
      if (!request) throw requestNotFound({ id })
      if (request.state !== from) throw stateWrong({ state: request.state })
      return change(trx, request)
    })
  }

  return {
    /** @throws contactNotFound, alreadyAsked */
    async requestExport(actor: Actor, input: z.output<typeof requestExport>): Promise<PrivacyRequestView> {
      privacyPolicy.require(actor, 'export')
      const person = await personOf(actor.tenantId, input.contactId, 'export')
      const request = await inTenant(db, actor.tenantId, async (trx) => {
        const row = { ...columnsOf(actor, person), note: input.note, reason: 'asked' as const, preview: '{}' }
        const made = await insertRequest(trx, { ...row, kind: 'export', state: 'queued' })
        await audit(trx, actor, 'customers.privacy.exportRequested', person.contactId, { requestId: made.id })
        return made
      })
      await begin(actor.tenantId, request.id)
      return present(request)
    },

    /**
     * The first of two steps: says what would go, and the code that has to be typed.
     *
     * @throws contactNotFound, alreadyAsked
     */
    async requestErasure(actor: Actor, input: z.output<typeof requestErasure>): Promise<PrivacyRequestView> {
      privacyPolicy.require(actor, 'erase')
      const { tenantId } = actor
      const person = await personOf(tenantId, input.contactId, 'erasure')
      const preview = await previewErasure(db, tenantId, personalData.holders(), person)
      return inTenant(db, tenantId, async (trx) => {
        const { reason, note } = input
        const row = { ...columnsOf(actor, person), reason, note, preview: JSON.stringify(preview) }
        const made = await insertRequest(trx, { ...row, kind: 'erasure', state: 'unconfirmed', code: newCode() })
        await audit(trx, actor, 'customers.privacy.erasureRequested', person.contactId, { requestId: made.id, reason })
        return present(made)
      })
    },

    /** @throws requestNotFound, stateWrong, codeWrong */
    async confirm(actor: Actor, id: string, code: string): Promise<PrivacyRequestView> {
      privacyPolicy.require(actor, 'erase')
      const { tenantId } = actor
      const request = await move(actor, id, 'unconfirmed', async (trx, waiting) => {
        if (waiting.code !== code.trim().toUpperCase()) throw codeWrong({})
        await audit(trx, actor, 'customers.privacy.erasureConfirmed', waiting.contact_id!, { requestId: id })
        await appendEvent(trx, erasureConfirmed, tenantId, { contactId: waiting.contact_id!, requestId: id })
        return updateRequest(trx, tenantId, id, {
          state: 'queued',
          code: null,
          confirmed_by: actor.id,
          confirmed_by_name: actor.name ?? null,
          confirmed_at: now(),
        })
      })
      await begin(tenantId, id)
      return present(request)
    },

    /** @throws requestNotFound, stateWrong */
    async withdraw(actor: Actor, id: string): Promise<PrivacyRequestView> {
      privacyPolicy.require(actor, 'erase')
      const request = await move(actor, id, 'unconfirmed', async (trx, waiting) => {
        await audit(trx, actor, 'customers.privacy.erasureWithdrawn', waiting.contact_id!, { requestId: id })
        return updateRequest(trx, actor.tenantId, id, { state: 'withdrawn', code: null, finished_at: now() })
      })
      return present(request)
    },

    /** @throws requestNotFound, stateWrong */
    async retry(actor: Actor, id: string): Promise<PrivacyRequestView> {
      privacyPolicy.require(actor, 'export')
      const request = await move(actor, id, 'failed', (trx) =>
        updateRequest(trx, actor.tenantId, id, { state: 'queued', error: null, finished_at: null }),
      )
      await begin(actor.tenantId, id)
      return present(request)
    },

    list(actor: Actor, page: { cursor?: string | undefined; limit: number }): Promise<Page<PrivacyRequestView>> {
      privacyPolicy.require(actor, 'read')
      const before = page.cursor ? readIdPlace(page.cursor) : undefined
      return inTenant(db, actor.tenantId, async (trx) => {
        const rows = await listRequests(trx, actor.tenantId, { before, limit: page.limit + 1 })
        const shown = rows.slice(0, page.limit)
        const next = rows.length > page.limit ? writeCursor([shown.at(-1)!.id]) : null
        return { items: shown.map(present), next }
      })
    },

    /** @throws requestNotFound */
    async get(actor: Actor, id: string): Promise<PrivacyRequestView> {
      privacyPolicy.require(actor, 'read')
      const request = await inTenant(db, actor.tenantId, (trx) => findRequest(trx, actor.tenantId, id))
      if (!request) throw requestNotFound({ id })
      return present(request)
    },

    /** @throws requestNotFound, fileGone */
    async file(actor: Actor, id: string): Promise<{ bytes: Readable; size: number }> {
      privacyPolicy.require(actor, 'export')
      const request = await inTenant(db, actor.tenantId, async (trx) => {
        const found = await findRequest(trx, actor.tenantId, id)
        if (found?.storage_key) await audit(trx, actor, 'customers.privacy.exportFetched', found.contact_id ?? id)
        return found
      })
      if (!request) throw requestNotFound({ id })
      const isThere = request.storage_key && request.file_until && request.file_until > now()
      const bytes = isThere ? await storage.get(request.storage_key!) : undefined
      if (!bytes) throw fileGone({ id })
      return { bytes, size: request.size ?? 0 }
    },

    /** Oldest first. */
    proofs(actor: Actor, page: { cursor?: string | undefined; limit: number }): Promise<Page<ProofView>> {
      privacyPolicy.require(actor, 'read')
      const after = page.cursor ? readNumberPlace(page.cursor) : 0
      return inTenant(db, actor.tenantId, async (trx) => {
        const rows = await listProofs(trx, actor.tenantId, after, page.limit + 1)
        const shown = rows.slice(0, page.limit)
        const next = rows.length > page.limit ? writeCursor([String(shown.at(-1)!.number)]) : null
        return { items: shown.map(presentProof), next }
      })
    },

    /** @throws proofNotFound */
    async proof(actor: Actor, number: number): Promise<ProofView> {
      privacyPolicy.require(actor, 'read')
      const proof = await inTenant(db, actor.tenantId, (trx) => findProof(trx, actor.tenantId, number))
      if (!proof) throw proofNotFound({ number })
      return presentProof(proof)
    },

    /** Whether every proof is what was written, and none is missing. */
    async checkProofs(actor: Actor): Promise<{ whole: boolean; proofs: number; broken: number | null }> {
      privacyPolicy.require(actor, 'read')
      let previous: PrivacyProof | undefined
      let proofs = 0
      for await (const proof of allProofs(actor.tenantId)) {
        proofs++
        if (!isWhole(secrets, proof, previous)) return { whole: false, proofs, broken: proof.number }
        previous = proof
      }
      return { whole: true, proofs, broken: null }
    },

    /** The proofs of erasures of whoever was known by this e-mail address, number or id. */
    async findProofs(actor: Actor, text: string): Promise<ProofView[]> {
      privacyPolicy.require(actor, 'read')
      const found: ProofView[] = []
      for await (const proof of allProofs(actor.tenantId))
        if (isAbout(secrets, proof, text)) found.push(presentProof(proof))
      return found
    },
  }

  async function* allProofs(tenantId: string): AsyncGenerator<PrivacyProof> {
    for (let after = 0; ; ) {
      const rows = await inTenant(db, tenantId, (trx) => listProofs(trx, tenantId, after, 200))
      yield* rows
      if (rows.length < 200) return
      after = rows.at(-1)!.number
    }
  }
}

function present(request: PrivacyRequest): PrivacyRequestView {
  const { id, kind, state, reason, note, code, preview, error, size } = request
  return {
    id,
    kind,
    state,
    contactId: request.contact_id,
    reason,
    note,
    code,
    preview: preview.rows ? { rows: preview.rows, files: preview.files ?? 0 } : null,
    requestedBy: request.requested_by_name,
    requestedAt: request.requested_at.toISOString(),
    confirmedBy: request.confirmed_by_name,
    confirmedAt: request.confirmed_at?.toISOString() ?? null,
    finishedAt: request.finished_at?.toISOString() ?? null,
    error,
    proof: request.proof_number,
    file:
      request.storage_key && request.file_until ? { size: size ?? 0, until: request.file_until.toISOString() } : null,
  }
}
