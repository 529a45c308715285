import type { Db } from '../database.ts'
import type { PersonalDataHolder } from '../personal-data/personal-data.ts'

/**
 * What of a person went outside. The log keeps ids; the beginning of a receiver's answer may repeat what it was told,
 * and goes when she is erased.
 */
export const webhookPersonalData: PersonalDataHolder = {
  name: 'kernel.webhook',
  tables: ['webhook_delivery', 'webhook_attempt'],

  async export(trx, tenantId, contactId, person) {
    const rows = await trx
      .selectFrom('webhook_delivery as d')
      .innerJoin('webhook_endpoint as e', (join) =>
        join.onRef('e.tenant_id', '=', 'd.tenant_id').onRef('e.id', '=', 'd.endpoint_id'),
      )
      .select(['d.type', 'd.happened_at', 'd.status', 'e.url'])
      .where('d.tenant_id', '=', tenantId)
      .where('d.contact_id', 'in', [...(person?.ids ?? [contactId])])
      .orderBy('d.id')
      .limit(10_000)
      .execute()
    return rows.map(({ type, happened_at, status, url }) => ({
      toldTo: new URL(url).host,
      type,
      at: happened_at.toISOString(),
      delivered: status === 'delivered',
    }))
  },

  async erase(trx, tenantId, contactId, person) {
    const rows = await deleteOf(trx, tenantId, person?.ids ?? [contactId])
    return { files: [], rows: { webhook_delivery: rows } }
  },
}

/** Finished deliveries go with their attempts; what still waits is told without her, since it is read when it is sent. */
async function deleteOf(trx: Db, tenantId: string, ids: readonly string[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('webhook_delivery')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...ids])
    .where('status', '<>', 'waiting')
    .executeTakeFirst()
  await trx
    .updateTable('webhook_attempt')
    .set({ response: '' })
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', 'in', (waiting) =>
      waiting
        .selectFrom('webhook_delivery')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('contact_id', 'in', [...ids]),
    )
    .execute()
  return Number(numDeletedRows)
}
