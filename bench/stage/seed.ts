import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { indexWords } from '../../server/conversation/search/search.words.ts'

export interface Place {
  tenantId: string
  inboxId: string
}

/** An id that sorts by time, as the product's do. */
export function idAt(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  const version = `7${hex.slice(13, 16)}`
  const variant = `${'89ab'[Number.parseInt(hex[16]!, 16) % 4]}${hex.slice(17, 20)}`
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-${variant}-${hex.slice(20, 32)}`
}

export async function placeOf(client: pg.Client): Promise<Place> {
  const { rows } = await client.query('select tenant_id, id from inbox limit 1')
  return { tenantId: rows[0].tenant_id, inboxId: rows[0].id }
}

export interface SeededContact {
  name: string
  email: string | null
  phone: string | null
}

/** Contacts with one conversation and one session each; answers with the ids of the conversations. */
export async function seedConversations(
  client: pg.Client,
  { tenantId, inboxId }: Place,
  people: readonly SeededContact[],
  lastSeq: number,
): Promise<{ id: string; sessionId: string }[]> {
  const start = Date.now() - people.length * 1000 - 86_400_000
  const made = people.map((person, index) => {
    const at = start + index * 1000
    return { ...person, at: new Date(at), id: idAt(at), contactId: idAt(at), sessionId: idAt(at) }
  })
  const column = (name: keyof (typeof made)[number]) => made.map((one) => one[name])
  await client.query(
    `insert into contact (tenant_id, id, kind, name, email, phone, phone_typed, first_seen_at, last_seen_at)
     select $1, id, 'contact', name, email, phone, phone, at, at
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) as p (id, name, email, phone, at)`,
    [tenantId, column('contactId'), column('name'), column('email'), column('phone'), column('at')],
  )
  await client.query(
    `insert into conversation (tenant_id, id, inbox_id, contact_id, channel, status, session_id, last_seq, last_said_seq, updated_at)
     select $1, id, $2, contact, 'web', 'bot', session, $3, $3, at
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::timestamptz[]) as p (id, contact, session, at)`,
    [tenantId, inboxId, lastSeq, column('id'), column('contactId'), column('sessionId'), column('at')],
  )
  await client.query(
    `insert into session (tenant_id, id, conversation_id, inbox_id, contact_id, first_seq, opening, opened_at)
     select $1, session, id, $2, contact, 1, '', at
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[]) as p (id, contact, session, at)`,
    [tenantId, inboxId, column('id'), column('contactId'), column('sessionId'), column('at')],
  )
  return made
}

export interface SeededMessage {
  conversation: { id: string; sessionId: string }
  seq: number
  text: string
  at: number
}

/** Messages as the product stores them, with the words by which they are found. */
export async function seedMessages(
  client: pg.Client,
  { tenantId, inboxId }: Place,
  messages: readonly SeededMessage[],
): Promise<void> {
  const rows = messages.map((one) => ({ ...one, id: idAt(one.at), words: indexWords(tenantId, one.text) }))
  await client.query(
    `insert into message (tenant_id, id, conversation_id, session_id, inbox_id, seq, direction, author_kind, text, words, created_at)
     select $1, id, conversation, session, $2, seq,
       case when seq % 2 = 1 then 'incoming' else 'outgoing' end, case when seq % 2 = 1 then 'customer' else 'bot' end,
       text, words::tsvector, at
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::timestamptz[])
       as p (id, conversation, session, seq, text, words, at)`,
    [
      tenantId,
      inboxId,
      rows.map((one) => one.id),
      rows.map((one) => one.conversation.id),
      rows.map((one) => one.conversation.sessionId),
      rows.map((one) => one.seq),
      rows.map((one) => one.text),
      rows.map((one) => one.words),
      rows.map((one) => new Date(one.at)),
    ],
  )
}
