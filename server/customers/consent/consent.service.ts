import type { ConsentKind, ConsentView, ContactConsents, RecordConsent } from '../../../contracts/consent.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findPerson } from '../contact/contact.personal-data.ts'
import { contactNotFound } from '../contact/contact.service.ts'
import { consentRecorded } from './consent.events.ts'
import { consentPolicy } from './consent.policy.ts'
import { findConsents, insertConsent } from './consent.repository.ts'
import type { ConsentRecord } from './consent.table.ts'

export type ConsentService = ReturnType<typeof createConsentService>

/** What a person agreed to, and took back. Records are only added. */
export function createConsentService({ db, now }: { db: Db; now: () => Date }) {
  async function recordsOf(trx: Db, tenantId: string, contactId: string): Promise<ConsentRecord[]> {
    const person = await findPerson(trx, tenantId, contactId)
    if (!person) throw contactNotFound({ id: contactId })
    return findConsents(trx, tenantId, person.ids)
  }

  return {
    /** @throws contactNotFound */
    list(actor: Actor, contactId: string): Promise<ContactConsents> {
      consentPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => present(await recordsOf(trx, actor.tenantId, contactId)))
    },

    /** @throws contactNotFound */
    record(actor: Actor, contactId: string, input: RecordConsent, within?: Db): Promise<ContactConsents> {
      consentPolicy.require(actor, 'record')
      const { tenantId } = actor
      return inTenant(within ?? db, tenantId, async (trx) => {
        const person = await findPerson(trx, tenantId, contactId)
        if (!person) throw contactNotFound({ id: contactId })
        const { kind, given, channel, textVersion, note } = input
        await insertConsent(trx, {
          ...writerOf(actor),
          tenant_id: tenantId,
          id: newId(),
          contact_id: person.contactId,
          kind,
          given,
          at: now(),
          channel,
          text_version: textVersion,
          note,
        })
        await appendEvent(trx, consentRecorded, tenantId, { contactId: person.contactId, kind, given })
        return present(await findConsents(trx, tenantId, person.ids))
      })
    },

    /** Whether a person was shown this very text, agreed, and has not taken it back since. */
    hasAgreedTo(
      tenantId: string,
      contactId: string,
      { kind, textVersion }: Pick<RecordConsent, 'kind' | 'textVersion'>,
      within?: Db,
    ): Promise<boolean> {
      return inTenant(within ?? db, tenantId, async (trx) => {
        const person = await findPerson(trx, tenantId, contactId)
        if (!person) return false
        const ofKind = (await findConsents(trx, tenantId, person.ids)).filter((one) => one.kind === kind)
        const withdrawn = ofKind.findIndex((one) => !one.given)
        const inForce = withdrawn < 0 ? ofKind : ofKind.slice(0, withdrawn)
        return inForce.some((one) => one.text_version === textVersion)
      })
    },

    /** Whether a person agrees to something now. Who was never asked does not. */
    has(tenantId: string, contactId: string, kind: ConsentKind, within?: Db): Promise<boolean> {
      return inTenant(within ?? db, tenantId, async (trx) => {
        const person = await findPerson(trx, tenantId, contactId)
        if (!person) return false
        return (await findConsents(trx, tenantId, person.ids)).find((one) => one.kind === kind)?.given ?? false
      })
    },
  }
}

function writerOf(actor: Actor): Pick<ConsentRecord, 'by_kind' | 'by_id' | 'by_name'> {
  if (actor.role === 'customer') return { by_kind: 'customer', by_id: null, by_name: null }
  const kind = actor.role === 'system' || actor.role === 'bot' ? 'system' : 'staff'
  return { by_kind: kind, by_id: kind === 'staff' ? actor.id : null, by_name: actor.name ?? null }
}

/** Records come newest first, so the first of a kind holds. */
function present(records: ConsentRecord[]): ContactConsents {
  const current: ContactConsents['current'] = {}
  for (const { kind, given } of records) current[kind] ??= given
  return { current, records: records.map(presentRecord) }
}

export function presentRecord(record: ConsentRecord): ConsentView {
  const { id, kind, given, channel, note } = record
  const by = { kind: record.by_kind, name: record.by_name }
  return { id, kind, given, at: record.at.toISOString(), channel, textVersion: record.text_version, note, by }
}
