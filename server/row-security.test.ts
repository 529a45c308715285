import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createExamples } from './examples.testing.ts'
import { newId } from './kernel/ids.ts'
import { appRole, inTenant } from './kernel/tenancy.ts'
import { createTestService, type TestShop } from './testing.ts'

const service = await createTestService()
after(() => service.close())
const { db } = service
const own = await service.addShop('jia')
const other = await service.addShop('yi')
const examples = createExamples(db)

/** Tables of the whole installation, which hold nothing of a tenant. */
const withoutTenant: Record<string, string> = {
  migration: 'which migrations have run; out of reach of the role that serves tenants',
}

async function publicTables(): Promise<{ name: string; key: string | null }[]> {
  const { rows } = await sql<{ name: string; tenant: boolean }>`
    select t.table_name as name, exists (
      select from information_schema.columns c
      where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'tenant_id') as tenant
    from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`.execute(db)
  return rows.map(({ name, tenant }) => ({ name, key: tenant ? 'tenant_id' : name === 'tenant' ? 'id' : null }))
}
const tables = await publicTables()

const countOf = async (name: string, key: string, tenantId: string) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(name)} where ${sql.ref(key)} = ${tenantId}`.execute(db)
  return rows[0]!.n
}
const printOf = async (name: string, key: string, tenantId: string) => {
  const { rows } = await sql<{ print: string | null }>`
    select md5(string_agg(t::text, '|' order by t::text)) as print
    from ${sql.table(name)} t where ${sql.ref(key)} = ${tenantId}`.execute(db)
  return rows[0]!.print
}

/** Runs a statement for one tenant and takes back what it did; answers what it did, or PostgreSQL's refusal. */
async function tried<T>(tenantId: string, work: Parameters<typeof inTenant<T>>[2]): Promise<T | string> {
  class TakenBack extends Error {
    readonly result: T
    constructor(result: T) {
      super()
      this.result = result
    }
  }
  try {
    return await inTenant(db, tenantId, async (trx) => {
      throw new TakenBack(await work(trx))
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.result
    return (error as { code?: string }).code ?? String(error)
  }
}

/** A row in the tables that no example fills. */
async function fillTheRest({ tenantId, people }: TestShop): Promise<void> {
  const { conversationId, sessionId, contactId, messageId } = await examples.place(
    own.tenantId === tenantId ? own : other,
    people.agent,
    'agent',
  )
  const rows: Record<string, object> = {
    idempotency_key: { owner_id: newId(), key: newId(), digest: 'x', lease: newId(), leased_until: new Date() },
    audit_entry: { id: newId(), actor_id: newId(), actor_role: 'agent', action: 'x', subject: 'x' },
    opening_hours: { timezone: 'Asia/Shanghai', weekly: '[]' },
    staff_link: { id: newId(), staff_id: people.agent.id, kind: 'reset', token_hash: newId(), expires_at: new Date() },
    staff_second_factor: { staff_id: people.agent.id, secret_sealed: 'x', created_at: new Date() },
    contact_fact: { contact_id: contactId, name: 'size', value: 'L', source: 'customer' },
    activity: { id: newId(), contact_id: contactId, kind: 'viewed', at: new Date() },
    consent_record: {
      ...{ id: newId(), contact_id: contactId, kind: 'marketing', given: true },
      ...{ channel: 'x', by_kind: 'staff' },
    },
    retention_rule: { kind: 'activity', days: 90 },
    staff_read: { conversation_id: conversationId, staff_id: people.agent.id, seq: 1 },
    owner_change: {
      ...{ id: newId(), conversation_id: conversationId, session_id: sessionId, from_kind: 'bot', to_kind: 'queue' },
      ...{ cause: 'x', by_role: 'bot', by_id: 'x' },
    },
    handoff: {
      ...{ id: newId(), conversation_id: conversationId, session_id: sessionId },
      ...{ reason: 'customer_request', summary: '{}' },
    },
    rating: { session_id: sessionId, conversation_id: conversationId, contact_id: contactId, score: 5 },
    keyword_rule: { id: newId(), place: 1, rule: '{}' },
    given_answer: {
      ...{ message_id: messageId, conversation_id: conversationId, entry_id: newId() },
      ...{ release_number: 1, confidence: 1 },
    },
    shop_write: { key: newId(), order_id: 'o1', contents: 'x', actor_kind: 'bot', actor_id: 'x' },
    dialogue_turn: {
      ...{ message_id: messageId, conversation_id: conversationId, session_id: sessionId },
      ...{ decision: 'x', reason: 'x', confidence: 1 },
    },
    dialogue_state: { session_id: sessionId, state: '{}' },
    presence: { staff_id: people.agent.id, presence: 'online', chosen: 'online' },
    wrap_up: { session_id: sessionId, staff_id: people.agent.id },
  }
  for (const [name, row] of Object.entries(rows)) await insert(name, { tenant_id: tenantId, ...row })
  const delivery = await examples.bySegment.deliveries!(own.tenantId === tenantId ? own : other, people.agent)
  await insert('webhook_attempt', {
    ...{ tenant_id: tenantId, delivery_id: delivery, no: 1, at: new Date(), duration_ms: 1 },
  })
  const event = await insert('outbox', { tenant_id: tenantId, name: 'test', payload: '{}' })
  const retry = { event_id: event.id, subscriber: 'test', due_at: new Date(Date.now() + 86_400_000), last_error: 'x' }
  await insert('outbox_retry', { tenant_id: tenantId, ...retry })
}

async function insert(name: string, row: Record<string, unknown>): Promise<Record<string, unknown>> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
  const { rows } = await sql<Record<string, unknown>>`
    insert into ${sql.table(name)} (${columns}) values (${sql.join(Object.values(row))}) returning *`.execute(db)
  return rows[0]!
}

test('every table is kept to its tenant by a policy, or is on the list of those that hold nothing of a tenant', async () => {
  const { rows } = await sql<{ name: string; secured: boolean; policies: string[] }>`
    select c.relname as name, c.relrowsecurity as secured,
      array(select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(db)

  const bare = rows.filter(({ name, secured, policies }) => !(name in withoutTenant) && !(secured && policies.length))
  assert.deepEqual(bare, [])
  for (const { name, policies } of rows)
    for (const policy of policies) assert.match(policy, /current_setting\('app\.tenant'/, name)
  assert.ok(rows.length > 30)
})

test('what is left off the list of secured tables, and other schemas, cannot be reached for a tenant', async () => {
  for (const name of Object.keys(withoutTenant)) {
    const answer = await tried(own.tenantId, async (trx) => {
      await sql`update ${sql.table(name)} set name = name`.execute(trx)
      return 'changed'
    })
    assert.equal(answer, '42501', `${name} can be changed by ${appRole}`)
  }
  for (const table of ['auth.user', 'auth.session', 'auth.account', 'auth.verification', 'auth.throttle']) {
    const answer = await tried(own.tenantId, async (trx) => {
      await sql`select * from ${sql.table(table)}`.execute(trx)
      return 'read'
    })
    assert.equal(answer, '42501', `${table} can be read by ${appRole}`)
  }
})

test('reading, changing and deleting everything touches only the own tenant, in every table', async () => {
  for (const shop of [own, other]) {
    for (const make of [...Object.values(examples.bySegment), ...Object.values(examples.byProperty)])
      await make(shop, shop.people.agent)
    await fillTheRest(shop)
  }
  for (const { name, key } of tables) {
    if (!key) continue
    assert.ok((await countOf(name, key, other.tenantId)) > 0, `${name} has no rows to protect: fill it in this test`)
    const before = await printOf(name, key, other.tenantId)

    const seen = await tried(own.tenantId, async (trx) => {
      const { rows } = await sql<
        Record<string, string>
      >`select ${sql.ref(key)} as tenant from ${sql.table(name)}`.execute(trx)
      return rows.filter((row) => row.tenant !== own.tenantId).length
    })
    const changed = await inTenant(db, own.tenantId, (trx) =>
      sql`update ${sql.table(name)} set ${sql.ref(key)} = ${sql.ref(key)}`.execute(trx),
    )
    await tried(own.tenantId, (trx) => sql`delete from ${sql.table(name)}`.execute(trx))
    const stolen = await tried(own.tenantId, (trx) =>
      sql`update ${sql.table(name)} set ${sql.ref(key)} = ${other.tenantId}`.execute(trx),
    )

    assert.equal(seen, 0, `${name} shows rows of another tenant`)
    assert.equal(Number(changed.numAffectedRows ?? 0), await countOf(name, key, own.tenantId), name)
    assert.equal(await printOf(name, key, other.tenantId), before, `${name} of another tenant was changed`)
    if ((await countOf(name, key, own.tenantId)) > 0)
      assert.ok(
        ['42501', '23503', '23505'].includes(String(stolen)),
        `${name} can be moved to another tenant: ${stolen}`,
      )
  }
})

test('deleting everything without a condition leaves the rows of another tenant', async () => {
  const before: Record<string, string | null> = {}
  for (const { name, key } of tables) if (key) before[name] = await printOf(name, key, other.tenantId)
  // Those that others point to can be deleted only after them: again until nothing more goes.
  const failing = new Set(tables.filter(({ key }) => key).map(({ name }) => name))
  for (let round = 0; round < 6 && failing.size > 0; round++)
    for (const name of failing) {
      const done = await inTenant(db, own.tenantId, (trx) => sql`delete from ${sql.table(name)}`.execute(trx)).catch(
        () => undefined,
      )
      if (done) failing.delete(name)
    }

  assert.deepEqual([...failing], [])
  for (const { name, key } of tables) {
    if (!key) continue
    assert.equal(await countOf(name, key, own.tenantId), 0, name)
    assert.equal(await printOf(name, key, other.tenantId), before[name], `${name} of another tenant was changed`)
  }
})

test('without a tenant nothing can be read', async () => {
  const read = db.transaction().execute(async (trx) => {
    await sql`select set_config('role', ${appRole}, true)`.execute(trx)
    await sql`select * from conversation`.execute(trx)
  })

  await assert.rejects(read, /app\.tenant|invalid input syntax/)
})

test('messages are searched only in the own tenant', async () => {
  const found = await inTenant(db, own.tenantId, async (trx) => {
    const words = await sql<{ words: string }>`select string_agg(words::text, ' ') as words from message`.execute(trx)
    const { rows } = await sql`select * from find_messages('a'::tsquery || '!zzzz'::tsquery, '{}', null, 100)`.execute(
      trx,
    )
    return { words: words.rows[0]?.words ?? null, rows: rows.length }
  })

  assert.deepEqual(found, { words: null, rows: 0 })
})
