import { type Insertable, sql, type Updateable } from 'kysely'
import type { ControlOwner, ConversationStatus } from '../../../contracts/conversation.ts'
import type { Db } from '../../kernel/database.ts'
import { sayWithNext } from '../../kernel/pipeline.ts'
import type { Conversation, ConversationTable } from './conversation.table.ts'

const closed: ConversationStatus[] = ['resolved', 'abandoned']

/** Finds a conversation and holds its row until the transaction ends: who holds it gives out the next `seq`. */
export function lockConversation(trx: Db, tenantId: string, id: string): Promise<Conversation | undefined> {
  return trx
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The same by contact and inbox. */
export function lockConversationOf(
  trx: Db,
  tenantId: string,
  inboxId: string,
  contactId: string,
): Promise<Conversation | undefined> {
  return byContact(trx, tenantId, inboxId, contactId).forUpdate().executeTakeFirst()
}

export function findConversationOf(
  db: Db,
  tenantId: string,
  inboxId: string,
  contactId: string,
): Promise<Conversation | undefined> {
  return byContact(db, tenantId, inboxId, contactId).executeTakeFirst()
}

/** Those of many contacts in some inboxes, and maybe others of the same contacts. */
export function findConversationsAt(
  db: Db,
  tenantId: string,
  places: readonly { inboxId: string; contactId: string }[],
): Promise<Conversation[]> {
  const inboxIds = [...new Set(places.map((place) => place.inboxId))]
  const contactIds = [...new Set(places.map((place) => place.contactId))]
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('inbox_id', '=', sql<string>`any(${inboxIds}::uuid[])`)
    .where('contact_id', '=', sql<string>`any(${contactIds}::uuid[])`)
    .execute()
}

function byContact(db: Db, tenantId: string, inboxId: string, contactId: string) {
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('inbox_id', '=', inboxId)
    .where('contact_id', '=', contactId)
}

/** Makes the row unless another was faster; lock it afterwards. */
export async function insertConversation(trx: Db, row: Insertable<ConversationTable>): Promise<void> {
  await trx
    .insertInto('conversation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'inbox_id', 'contact_id']).doNothing())
    .execute()
}

export function findConversation(db: Db, tenantId: string, id: string): Promise<Conversation | undefined> {
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function findConversations(db: Db, tenantId: string, ids: readonly string[]): Promise<Conversation[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute()
}

export async function updateConversation(
  db: Db,
  tenantId: string,
  id: string,
  changes: Updateable<ConversationTable>,
): Promise<void> {
  const update = db.updateTable('conversation').set(changes)
  await sayWithNext(db, update.where('tenant_id', '=', tenantId).where('id', '=', id))
}

export async function listConversationsOf(db: Db, tenantId: string, contactId: string): Promise<Conversation[]> {
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', contactId)
    .execute()
}

/** Marks only grow, and never beyond what was said. Answers whether one did. */
export async function raiseMarks(
  db: Db,
  tenantId: string,
  id: string,
  marks: { customer_delivered_seq?: number; customer_read_seq?: number; staff_read_seq?: number },
): Promise<boolean> {
  const raised = Object.entries(marks).filter(([, seq]) => seq !== undefined) as [keyof typeof marks, number][]
  if (raised.length === 0) return false
  const result = await db
    .updateTable('conversation')
    .set((eb) =>
      Object.fromEntries(
        raised.map(([column, seq]) => [
          column,
          sql`greatest(${eb.ref(column)}, least(${seq}::int, ${eb.ref('last_seq')}))`,
        ]),
      ),
    )
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where((eb) =>
      eb.or(raised.map(([column, seq]) => eb(column, '<', sql<number>`least(${seq}::int, ${eb.ref('last_seq')})`))),
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Notes until when customers count as online (null: not any more); answers with those for whom that is a change. */
export async function noteOnline(
  trx: Db,
  tenantId: string,
  ids: readonly string[],
  { until, now }: { until: Date | null; now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with before as (
      select id, coalesce(online_until > ${now}, false) as online from conversation
      where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[]) order by id for update),
    noted as (
      update conversation c set online_until = ${until} from before
      where c.tenant_id = ${tenantId} and c.id = before.id)
    select id from before where online <> ${until !== null}`.execute(trx)
  return rows.map((row) => row.id)
}

export async function raiseStaffRead(
  trx: Db,
  row: { tenant_id: string; conversation_id: string; staff_id: string; seq: number },
): Promise<void> {
  await trx
    .insertInto('staff_read')
    .values({ ...row })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'conversation_id', 'staff_id']).doUpdateSet((eb) => ({
        seq: sql`greatest(${eb.ref('staff_read.seq')}, ${eb.ref('excluded.seq')})`,
        read_at: sql`clock_timestamp()`,
      })),
    )
    .execute()
}

/** How many conversations each agent serves now. */
export async function countLoads(trx: Db, tenantId: string): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('conversation')
    .select(['owner_agent_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('tenant_id', '=', tenantId)
    .where('owner_kind', '=', 'agent')
    .where('status', 'not in', closed)
    .groupBy('owner_agent_id')
    .execute()
  return new Map(rows.map((row) => [row.owner_agent_id!, Number(row.count)]))
}

export async function countOpen(trx: Db, tenantId: string) {
  const rows = await trx
    .selectFrom('conversation')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count'), (eb) => eb.fn.min('waiting_since').as('since')])
    .where('tenant_id', '=', tenantId)
    .where('status', 'not in', closed)
    .groupBy('status')
    .execute()
  const of = (status: ConversationStatus) => rows.find((row) => row.status === status)
  const count = (status: ConversationStatus) => Number(of(status)?.count ?? 0)
  return {
    bot: count('bot') + count('new'),
    queued: count('queued'),
    active: count('active') + count('snoozed'),
    waiting: count('waiting'),
    longestWaitingSince: of('queued')?.since ?? null,
  }
}

/**
 * Open conversations in which nothing happened since `before`, oldest first. With people only those in which the
 * customer owes the next word: who waits for an answer is never sent away.
 */
export function listSilent(
  trx: Db,
  tenantId: string,
  input: { owner: ControlOwner['kind']; before: Date; limit: number },
): Promise<Conversation[]> {
  let query = trx
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('owner_kind', '=', input.owner)
    .where('status', 'not in', closed)
    .where('updated_at', '<', input.before)
  if (input.owner === 'agent') query = query.where('status', '=', 'waiting')
  return query.orderBy('updated_at').limit(input.limit).execute()
}
