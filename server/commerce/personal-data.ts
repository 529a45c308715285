import { declareTables } from '../kernel/personal-data/personal-data.ts'

/** What the tables of this module tell of persons. */
declareTables({
  shop: {
    module: 'commerce',
    purpose: 'the shop',
    retention: 'until it is imported again',
    other: ['tenant_id', 'version', 'document', 'imported_at'],
  },
  shop_product: {
    module: 'commerce',
    purpose: 'the shop',
    retention: 'until it is imported again',
    other: ['tenant_id', 'id', 'position', 'document'],
  },
  shop_customer: {
    module: 'commerce',
    whose: 'customer',
    purpose: 'to find her orders',
    retention: 'as long as the shop keeps it; emptied by erasure',
    personal: { id: 'reference', emails: 'email', phones: 'phone', document: 'profile' },
    other: ['tenant_id', 'position'],
  },
  shop_order: {
    module: 'commerce',
    whose: 'customer',
    purpose: 'to tell her of her orders',
    retention: 'as long as the shop keeps it; sums and goods stay for the books',
    personal: { customer_id: 'reference', document: 'address' },
    other: ['tenant_id', 'id', 'position', 'no', 'no_key', 'state', 'placed_at', 'version'],
  },
  shop_write: {
    module: 'commerce',
    whose: 'customer and staff',
    purpose: 'so that nothing is changed twice',
    retention: 'with the order',
    personal: { contents: 'address', actor_id: 'reference' },
    other: ['tenant_id', 'key', 'order_id', 'actor_kind', 'done_at'],
  },
})
