import type { Page } from '../../../contracts/common.ts'
import type { ActivityView, TrackEvent } from '../../../contracts/contact.ts'
import type { Actor } from '../../kernel/actor.ts'
import { readPlace, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findContact, touchContact } from '../contact/contact.repository.ts'
import { contactNotFound } from '../contact/contact.service.ts'
import { activityPolicy } from './activity.policy.ts'
import { insertActivity, listActivity, trimActivity } from './activity.repository.ts'
import type { ActivityRow } from './activity.table.ts'

export type ActivityService = ReturnType<typeof createActivityService>

/** What contacts do in the shop while they are here. */
export function createActivityService({ db, now }: { db: Db; now: () => Date }) {
  return {
    /** @throws contactNotFound */
    record(actor: Actor, contactId: string, events: readonly TrackEvent[], within?: Db): Promise<void> {
      activityPolicy.require(actor, 'record')
      return inTenant(within ?? db, actor.tenantId, async (trx) => {
        const contact = await findContact(trx, actor.tenantId, contactId)
        if (!contact) throw contactNotFound({ id: contactId })
        if (events.length === 0) return
        const rows = events.map((event) => rowOf(actor.tenantId, contact.id, event, now()))
        await insertActivity(trx, rows)
        await trimActivity(trx, actor.tenantId, contact.id)
        await touchContact(trx, actor.tenantId, contact.id, now())
      })
    },

    /** @throws contactNotFound */
    list(
      actor: Actor,
      contactId: string,
      page: { cursor?: string | undefined; limit: number },
    ): Promise<Page<ActivityView>> {
      activityPolicy.require(actor, 'read')
      const after = page.cursor ? readPlace(page.cursor) : undefined
      return inTenant(db, actor.tenantId, async (trx) => {
        const contact = await findContact(trx, actor.tenantId, contactId)
        if (!contact) throw contactNotFound({ id: contactId })
        const rows = await listActivity(trx, actor.tenantId, contact.id, { after, limit: page.limit + 1 })
        const shown = rows.slice(0, page.limit)
        const last = shown.at(-1)
        const next = last && rows.length > page.limit ? writeCursor([last.at.toISOString(), last.id]) : null
        return { items: shown.map(presentActivity), next }
      })
    },
  }
}

/** Clocks of browsers run wrong: nothing happens later than now, or before there were any. Addresses that are no web pages are not kept. */
function rowOf(tenantId: string, contactId: string, event: TrackEvent, now: Date): ActivityRow {
  const at = event.at ? new Date(Math.max(0, Math.min(Date.parse(event.at), now.getTime()))) : now
  return {
    tenant_id: tenantId,
    id: newId(),
    contact_id: contactId,
    kind: event.kind,
    name: event.name ?? null,
    product_id: event.productId ?? null,
    query: event.query ?? null,
    title: event.title ?? null,
    url: event.url && /^https?:\/\//i.test(event.url) ? event.url : null,
    at,
  }
}

export function presentActivity(row: ActivityRow): ActivityView {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    ...(row.name ? { name: row.name } : {}),
    ...(row.product_id ? { productId: row.product_id } : {}),
    ...(row.query ? { query: row.query } : {}),
    ...(row.title ? { title: row.title } : {}),
    ...(row.url ? { url: row.url } : {}),
  }
}
