import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { orderChanged } from '../order.events.ts'
import type { Address, Order, Outcome, RefuseCode, Write } from '../port.ts'
import { decide, type Wish } from '../rules/rules.ts'
import type { OrderDocument } from './format.ts'
import { withStandard } from './policies.format.ts'
import { findCustomerDocument, lockOrderRow, saveCustomer, saveOrder } from './shop.repository.ts'
import type { ShopOrderRow } from './shop.table.ts'
import type { Snapshot } from './snapshot.ts'

interface Context {
  db: Db
  now: () => Date
  tenantId: string
  snapshotIn(trx: Db, tenantId: string): Promise<Snapshot | undefined>
  present(trx: Db, shop: Snapshot, row: ShopOrderRow): Promise<Order>
}

/** Cancels a whole order and gives every payment back to the method that paid; a gift card has it at once. */
export function cancelOrder(context: Context, id: string, ifVersion: number, write: Write): Promise<Outcome<Order>> {
  return change(context, id, ifVersion, write, { kind: 'cancel', reason: write.reason }, async (trx, order) => {
    const charges = order.payments.filter((payment) => payment.kind === 'charge' && payment.state === 'settled')
    const customer = await findCustomerDocument(trx, context.tenantId, order.customerId)
    const at = context.now().toISOString()
    const refunds = charges.map(({ amount, methodId }) => {
      const giftCard = customer?.paymentMethods?.find((method) => method.id === methodId && method.kind === 'gift_card')
      if (giftCard) giftCard.balance = (giftCard.balance ?? 0) + amount
      return {
        kind: 'refund' as const,
        amount,
        methodId,
        state: giftCard ? ('settled' as const) : ('pending' as const),
        at,
      }
    })
    if (customer) await saveCustomer(trx, context.tenantId, customer)
    const cancelReason = write.reason ? { cancelReason: write.reason } : {}
    return { ...order, state: 'cancelled' as const, ...cancelReason, payments: [...order.payments, ...refunds] }
  })
}

/** Changes where an order goes; the customer's own default address stays as it is. */
export function changeOrderAddress(
  context: Context,
  id: string,
  address: Address,
  ifVersion: number,
  write: Write,
): Promise<Outcome<Order>> {
  const wish: Wish = { kind: 'changeAddress', address }
  return change(context, id, ifVersion, write, wish, async (_trx, order) => ({ ...order, shipTo: { ...address } }))
}

/** One change of one order: locked, asked for once by its key, allowed by the rules, all or nothing. */
function change(
  context: Context,
  id: string,
  ifVersion: number,
  write: Write,
  wish: Wish,
  apply: (trx: Db, order: OrderDocument) => Promise<OrderDocument>,
): Promise<Outcome<Order>> {
  const { db, tenantId } = context
  const contents = JSON.stringify([id, wish])
  return inTenant(db, tenantId, async (trx) => {
    const shop = await context.snapshotIn(trx, tenantId)
    const row = shop && (await lockOrderRow(trx, tenantId, id))
    if (!shop || !row) return refused('not_found', 'there is no such order')
    const earlier = await findWrite(trx, tenantId, write.key)
    if (earlier !== undefined && earlier !== contents)
      return refused('key_reused', 'this key was used for another change')
    if (earlier !== undefined) return { ok: true, value: await context.present(trx, shop, row), replayed: true }
    if (row.version !== ifVersion) return refused('changed_meanwhile', 'the order has changed since it was read')
    const facts = { state: row.document.state, itemEdits: row.document.itemEdits ?? 0 }
    const ruling = decide(wish, facts, withStandard(shop.head.policies))
    if (!ruling.allowed)
      return { ok: false, kind: 'refused', code: ruling.code, why: ruling.why, instead: ruling.instead }
    const document = await apply(trx, row.document)
    await saveOrder(trx, tenantId, document, row.version + 1)
    await insertWrite(trx, tenantId, id, contents, write)
    await appendEvent(trx, orderChanged, tenantId, { orderId: id, change: wish.kind, state: document.state })
    return {
      ok: true,
      value: await context.present(trx, shop, { ...row, document, version: row.version + 1 }),
      replayed: false,
    }
  })
}

function refused(code: RefuseCode, why: string): Outcome<Order> {
  return { ok: false, kind: 'refused', code, why, instead: [] }
}

async function findWrite(trx: Db, tenantId: string, key: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('shop_write')
    .select('contents')
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.contents
}

async function insertWrite(trx: Db, tenantId: string, orderId: string, contents: string, write: Write): Promise<void> {
  const actor = { actor_kind: write.actor.kind, actor_id: write.actor.id }
  await trx
    .insertInto('shop_write')
    .values({ tenant_id: tenantId, key: write.key, order_id: orderId, contents, ...actor })
    .execute()
}
