import { type Insertable, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { sayWithNext } from '../../kernel/pipeline.ts'
import { indexWords } from '../search/search.words.ts'
import type { Message, MessageTable } from './message.table.ts'

const columns = [
  'tenant_id',
  'id',
  'conversation_id',
  'session_id',
  'inbox_id',
  'seq',
  'direction',
  'author_kind',
  'author_id',
  'author_name',
  'author_avatar',
  'private',
  'text',
  'content',
  'client_id',
  'source_id',
  'feedback',
  'feedback_at',
  'reading',
  'created_at',
] as const

export async function insertMessage(trx: Db, row: Insertable<MessageTable>): Promise<Message> {
  const words = row.text ? sql<string>`${indexWords(row.tenant_id, row.text)}::tsvector` : null
  return trx
    .insertInto('message')
    .values({ ...row, words })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** The message that was stored under this key of its sender, if it has come before. */
export function findRepeated(
  trx: Db,
  tenantId: string,
  place: { conversationId: string; inboxId: string },
  key: { clientId?: string | undefined; sourceId?: string | undefined },
): Promise<Message | undefined> {
  const { clientId, sourceId } = key
  if (clientId === undefined && sourceId === undefined) return Promise.resolve(undefined)
  return trx
    .selectFrom('message')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or([
        ...(clientId === undefined
          ? []
          : [eb.and([eb('conversation_id', '=', place.conversationId), eb('client_id', '=', clientId)])]),
        ...(sourceId === undefined
          ? []
          : [eb.and([eb('inbox_id', '=', place.inboxId), eb('source_id', '=', sourceId)])]),
      ]),
    )
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
}

export function findMessage(db: Db, tenantId: string, id: string): Promise<Message | undefined> {
  return db
    .selectFrom('message')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findMessages(db: Db, tenantId: string, ids: readonly string[]): Promise<Map<string, Message>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('message')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** One page of a thread. Oldest first, however it was asked for. */
export async function listMessages(
  db: Db,
  tenantId: string,
  conversationId: string,
  query: { after?: number | undefined; before?: number | undefined; limit: number; forCustomer?: boolean | undefined },
): Promise<{ rows: Message[]; more: boolean }> {
  const forward = query.after !== undefined && query.before === undefined
  let select = db
    .selectFrom('message')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
  if (query.after !== undefined) select = select.where('seq', '>', query.after)
  if (query.before !== undefined) select = select.where('seq', '<', query.before)
  if (query.forCustomer) select = select.where('private', '=', false)
  const rows = await select
    .orderBy('seq', forward ? 'asc' : 'desc')
    .limit(query.limit + 1)
    .execute()
  const kept = rows.slice(0, query.limit)
  return { rows: forward ? kept : kept.reverse(), more: rows.length > query.limit }
}

/** The messages with these places in their conversations, by conversation. */
export async function findLastSaid(
  db: Db,
  tenantId: string,
  places: readonly { id: string; last_said_seq: number }[],
): Promise<Map<string, Message>> {
  const said = places.filter((place) => place.last_said_seq > 0)
  if (said.length === 0) return new Map()
  const rows = await db
    .selectFrom('message')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or(said.map((place) => eb.and([eb('conversation_id', '=', place.id), eb('seq', '=', place.last_said_seq)]))),
    )
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row]))
}

export async function updateReading(trx: Db, tenantId: string, id: string, reading: string): Promise<void> {
  const update = trx.updateTable('message').set({ reading })
  await sayWithNext(trx, update.where('tenant_id', '=', tenantId).where('id', '=', id))
}

export async function updateFeedback(
  trx: Db,
  tenantId: string,
  id: string,
  feedback: 'up' | 'down' | null,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('message')
    .set({ feedback, feedback_at: feedback ? at : null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute()
}

/** The feelings that were read in the customer's messages of a session, oldest first. */
export async function listEmotions(db: Db, tenantId: string, sessionId: string) {
  return db
    .selectFrom('message')
    .select([
      'seq',
      sql<string>`reading->'emotion'->>'label'`.as('label'),
      sql<number>`(reading->'emotion'->>'strength')::int`.as('strength'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('direction', '=', 'incoming')
    .where('reading', 'is not', null)
    .orderBy('seq')
    .limit(500)
    .execute()
}
