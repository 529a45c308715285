import { createTestConversation, createTestMessage } from './conversation/testing.ts'
import { createTestContact } from './customers/testing.ts'
import type { Db } from './kernel/database.ts'
import { newId } from './kernel/ids.ts'
import { createSecrets } from './kernel/secrets/secrets.ts'
import type { Storage } from './kernel/storage.ts'
import { secretPurpose } from './kernel/webhooks/endpoint.table.ts'
import { type TestPerson, type TestShop, testSecretKey } from './testing.ts'

/** Makes something of a shop and answers its id. `person`: who will ask for it. */
type Make = (shop: TestShop, person: TestPerson) => Promise<string>
export type Examples = ReturnType<typeof createExamples>

/** One new thing of each kind, by which routes are tried with ids that are really there. */
export function createExamples(db: Db, storage?: Storage) {
  const contact: Make = async ({ tenantId, mark, inbox }) => {
    const columns = { name: `${mark} 客户`, note: mark, kind: 'contact' as const, shop_customer_id: null }
    return (await createTestContact(db, tenantId, { ...columns, inboxId: inbox.id })).contactId
  }

  async function place(shop: TestShop, person: TestPerson, owner: 'bot' | 'queue' | 'agent') {
    const contactId = await contact(shop, person)
    const owned = owner === 'agent' ? { owner_agent_id: person.id, owner_name: person.name ?? '' } : {}
    const status = owner === 'agent' ? 'active' : owner === 'queue' ? 'queued' : 'bot'
    const given = { inboxId: shop.inbox.id, contactId, owner_kind: owner, status, ...owned } as const
    const made = await createTestConversation(db, shop.tenantId, { ...given, session: { opening: shop.mark } })
    const { messageId } = await createTestMessage(db, shop.tenantId, made.conversationId, { text: `${shop.mark} 你好` })
    return { ...made, contactId, messageId }
  }

  const conversation: Make = async (shop, person) => (await place(shop, person, 'agent')).conversationId
  const withBot: Make = async (shop, person) => (await place(shop, person, 'bot')).conversationId
  const message: Make = async (shop, person) => (await place(shop, person, 'agent')).messageId
  const session: Make = async (shop, person) => (await place(shop, person, 'agent')).sessionId
  const resolved: Make = async (shop, person) => {
    const { conversationId, sessionId } = await place(shop, person, 'bot')
    await db.updateTable('conversation').set({ status: 'resolved' }).where('id', '=', conversationId).execute()
    const ended = { resolved_at: new Date(), resolved_by: 'agent' as const }
    await db.updateTable('session').set(ended).where('id', '=', sessionId).execute()
    return conversationId
  }

  const workItem: Make = async (shop, person) => {
    const { conversationId, sessionId } = await place(shop, person, 'queue')
    const id = newId()
    const key = { tenant_id: shop.tenantId, id, conversation_id: conversationId, session_id: sessionId }
    await db
      .insertInto('work_item')
      .values({ ...key, reason: 'customer_request', taken_by: null, taken_at: null, closed_at: null })
      .execute()
    return id
  }

  const colleague =
    (status: 'active' | 'invited'): Make =>
    async ({ tenantId, mark }) => {
      const id = newId()
      const known = { name: `${mark} 同事`, email: `${id}@example.com` }
      if (status === 'active')
        await db
          .insertInto('auth.user')
          .values({ id, ...known, email_verified: true })
          .execute()
      const user_id = status === 'active' ? id : null
      await db
        .insertInto('staff')
        .values({ tenant_id: tenantId, id, user_id, status, role: 'agent', avatar: null, ...known })
        .execute()
      return id
    }

  const withSecondFactor: Make = async (shop, person) => {
    const staff_id = await colleague('active')(shop, person)
    const on = { secret_sealed: shop.mark, created_at: new Date(), confirmed_at: new Date() }
    await db
      .insertInto('staff_second_factor')
      .values({ tenant_id: shop.tenantId, staff_id, ...on })
      .execute()
    return staff_id
  }

  const attachment: Make = async ({ tenantId, mark }, person) => {
    const id = newId()
    const file = { name: `${mark}.txt`, mime: 'text/plain', kind: 'file' as const, size: 1, storage_key: `none/${id}` }
    const nothing = { conversation_id: null, message_id: null, width: null, height: null }
    const key = { tenant_id: tenantId, id, uploaded_by_kind: 'staff' as const, uploaded_by: person.id }
    await db
      .insertInto('attachment')
      .values({ ...key, ...file, ...nothing })
      .execute()
    return id
  }

  const faqEntry: Make = async ({ tenantId, mark }) => {
    const id = newId()
    const wordings = [{ locale: 'zh-CN', question: `${mark} 怎么退货 ${id}`, paraphrases: [] }]
    const answer = { locale: 'zh-CN', text: mark, channels: [], storeIds: [], validFrom: null, validTo: null }
    await db
      .insertInto('faq_entry')
      .values({
        tenant_id: tenantId,
        id,
        key: id,
        category: mark,
        wordings: JSON.stringify(wordings),
        answers: JSON.stringify([answer]),
        guidance: JSON.stringify({ productIds: [], links: [] }),
        enabled: true,
        digest: id,
        published_digest: null,
        updated_by: null,
      })
      .execute()
    return id
  }

  const numbers = new Map<string, number>()
  const release: Make = async ({ tenantId, mark }) => {
    // No two shops have the same, what one has is not there for the other; with room for what is published meanwhile.
    const number = (numbers.get(tenantId) ?? numbers.size * 400_000) + 1000
    numbers.set(tenantId, number)
    const row = { tenant_id: tenantId, number, note: mark, entries: 0, content: JSON.stringify({ entries: [] }) }
    await db
      .insertInto('knowledge_release')
      .values({ ...row, published_by: mark, restored_from: null })
      .execute()
    return String(number)
  }

  const cannedReply: Make = async ({ tenantId, mark }) => {
    const id = newId()
    const words = { shortcut: id.slice(-12), title: mark, text: mark, locale: 'zh-CN' }
    await db
      .insertInto('canned_reply')
      .values({ tenant_id: tenantId, id, owner_id: null, ...words })
      .execute()
    return id
  }

  const apiKey: Make = async ({ tenantId, mark, people }) => {
    const id = newId()
    const key = { tenant_id: tenantId, id, created_by: people.administrator.id }
    const given = { name: mark, role: 'agent' as const, scopes: '["conversation:read"]', expires_at: null }
    await db
      .insertInto('api_key')
      .values({ ...key, ...given, prefix: id.slice(-12), secret_hash: id })
      .execute()
    return id
  }

  const sealed = () => createSecrets(testSecretKey).seal(secretPurpose, 'a secret of a receiver')
  const webhook: Make = async ({ tenantId, mark }) => {
    const id = newId()
    const row = { tenant_id: tenantId, id, url: `https://example.com/${mark}`, description: mark, types: null }
    const nothing = { disabled_reason: null, disabled_at: null, last_success_at: null, failing_since: null }
    const secret = { secret_sealed: sealed(), former_secret_sealed: null, former_secret_until: null }
    await db
      .insertInto('webhook_endpoint')
      .values({ ...row, ...nothing, ...secret, include_text: false })
      .execute()
    return id
  }

  const delivery: Make = async (shop, person) => {
    const id = newId()
    const row = { tenant_id: shop.tenantId, id, endpoint_id: await webhook(shop, person), event_id: null }
    const nothing = { next_try_at: null, claimed_until: null, claimed_by: null, contact_id: null }
    const said = { type: 'webhook.test', payload: '{}', happened_at: new Date(), status: 'failed' as const }
    await db
      .insertInto('webhook_delivery')
      .values({ ...row, ...nothing, ...said, finished_at: new Date() })
      .execute()
    return id
  }

  const privacyRequest =
    (kind: 'export' | 'erasure', state: 'unconfirmed' | 'failed' | 'done'): Make =>
    async (shop, person) => {
      const id = newId()
      const contact_id = await contact(shop, person)
      const row = { tenant_id: shop.tenantId, id, kind, state, contact_id, reason: 'asked' as const, note: shop.mark }
      await db
        .insertInto('privacy_request')
        .values({ ...row, preview: '{}', code: 'ABC234', requested_by: person.id, requested_at: new Date() })
        .execute()
      return id
    }

  const givenOut: Make = async (shop, person) => {
    const id = await privacyRequest('export', 'done')(shop, person)
    const file = { storage_key: `${shop.tenantId}/privacy/${id}`, size: 2, file_until: new Date(Date.now() + 60_000) }
    await storage?.put(file.storage_key, Buffer.from('PK'), 'application/zip')
    await db.updateTable('privacy_request').set(file).where('id', '=', id).execute()
    return id
  }

  const proof: Make = async ({ tenantId, mark }) => {
    const number = (numbers.get(tenantId) ?? numbers.size * 400_000) + 1000
    numbers.set(tenantId, number)
    const none = {
      at: new Date().toISOString(),
      tables: 0,
      columns: 0,
      identifiers: 0,
      found: 0,
      filesLeft: 0,
      places: [],
    }
    const asked = {
      requestedBy: mark,
      requestedAt: none.at,
      confirmedBy: mark,
      confirmedAt: none.at,
      erasedAt: none.at,
    }
    const statement = { requestId: newId(), subjects: [], reason: 'asked', ...asked, holders: [], search: none }
    const hashes = { previous_hash: mark, hash: mark, signature: mark }
    const row = { tenant_id: tenantId, number, request_id: statement.requestId, made_at: new Date() }
    await db
      .insertInto('privacy_proof')
      .values({ ...row, ...hashes, statement: JSON.stringify(statement) })
      .execute()
    return String(number)
  }

  const order: Make = async ({ mark }) => `${mark}-o1`
  const product: Make = async ({ mark }) => `${mark}-longjing`
  const inbox: Make = async (shop) => shop.inbox.id

  /** By the part of the address before the parameter. */
  const bySegment: Record<string, Make> = {
    staff: colleague('active'),
    contacts: contact,
    conversations: conversation,
    inboxes: inbox,
    faq: faqEntry,
    releases: release,
    orders: order,
    queue: workItem,
    'canned-replies': cannedReply,
    webhooks: webhook,
    deliveries: delivery,
    'api-keys': apiKey,
    requests: privacyRequest('erasure', 'unconfirmed'),
    proofs: proof,
  }
  /** Where a route needs a thing in another state than usual. */
  const byRoute: Record<string, Make> = {
    '/api/v1/staff/:id/invitation': colleague('invited'),
    '/api/v1/staff/:id/second-factor': withSecondFactor,
    '/api/v1/conversations/:id/takeover': withBot,
    '/api/v1/conversations/:id/reopen': resolved,
    '/api/v1/privacy/requests/:id/file': givenOut,
    '/api/v1/privacy/requests/:id/retry': privacyRequest('export', 'failed'),
  }
  /** By the name of the property, in bodies, queries and calls of sockets. */
  const byProperty: Record<string, Make> = {
    conversationId: conversation,
    contactId: contact,
    messageId: message,
    of: message,
    sessionId: session,
    attachmentIds: attachment,
    faqIds: faqEntry,
    productIds: product,
    productId: product,
  }

  return {
    bySegment,
    byRoute,
    byProperty,
    place,

    /** @throws when nobody has said what an example of this parameter is. */
    ofParameter(url: string): Make {
      const segment = /\/([^/]+)\/:/.exec(url)?.[1] ?? ''
      const make = byRoute[url] ?? bySegment[segment]
      if (!make) throw new Error(`${url} has no example of its parameter: add one in server/examples.testing.ts`)
      return make
    },

    /** @throws when nobody has said what an example of this property is. */
    ofProperty(name: string, where: string): Make {
      const make = byProperty[name]
      if (!make) throw new Error(`${where} has no example of ${name}: add one in server/examples.testing.ts`)
      return make
    },
  }
}

/** Ids that the asker chooses herself or that only have the name of one. */
export const freeIds: readonly string[] = [
  // A quick reply, form or rule of the asker's own making.
  'id',
  // Stores are in the shop's own file, named by the answers of the same tenant.
  'storeIds',
  'clientId',
]

/** What is sent where a sample of the schema alone would not do. */
export function exampleBody(route: string, shop: TestShop): unknown {
  const bodies: Record<string, unknown> = {
    'PATCH /api/v1/me': { locale: 'zh-CN' },
    'PATCH /api/v1/staff/:id': { capacity: 3 },
    'PATCH /api/v1/inboxes/:id': { name: `${shop.mark} 网店` },
    'PATCH /api/v1/contacts/:id': { note: shop.mark },
    'PUT /api/v1/opening-hours': { timezone: 'Asia/Shanghai', weekly: [], exceptions: [] },
    'PUT /api/v1/settings': {
      name: `${shop.mark} 商店`,
      locale: 'zh-CN',
      timezone: 'Asia/Shanghai',
      resolveAfterMinutes: 60,
      botResolveAfterMinutes: 60,
      assignment: 'manual',
    },
    'PATCH /api/v1/canned-replies/:id': { shortcut: newId().slice(-12), title: shop.mark, text: shop.mark },
    'PUT /api/v1/faq/:id': faqBody(shop),
    'POST /api/v1/faq': faqBody(shop),
    'PUT /api/v1/keyword-rules': { rules: [] },
    'POST /api/v1/api-keys': { name: shop.mark, role: 'agent', scopes: ['conversation:read'] },
    'POST /api/v1/webhooks': { url: `https://example.com/${shop.mark}` },
    'PATCH /api/v1/webhooks/:id': { url: `https://example.com/${shop.mark}` },
    'POST /api/v1/privacy/requests/:id/confirm': { code: 'ABC234' },
    'POST /api/v1/privacy/exports': { contactId: shop.contactId },
    'POST /api/v1/privacy/erasures': { contactId: shop.contactId, reason: 'asked' },
    'PUT /api/v1/privacy/retention': { rules: [{ kind: 'activity', days: 90 }] },
    'POST /api/v1/privacy/proofs/find': { text: shop.mark.padEnd(3, '-') },
    'POST /api/v1/inboxes': { name: `${shop.mark} 新店`, channel: 'api' },
  }
  return bodies[route]
}

/** No two entries may ask the same. */
function faqBody({ mark }: TestShop) {
  const wordings = [{ locale: 'zh-CN', question: `${mark} 怎么换货 ${newId()}` }]
  return { category: mark, wordings, answers: [{ locale: 'zh-CN', text: mark }] }
}
