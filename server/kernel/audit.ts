import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from './actor.ts'
import { cursorInvalid, readCursor, writeCursor } from './cursor.ts'
import type { Db } from './database.ts'
import { newId } from './ids.ts'

declare module './database.ts' {
  interface Database {
    audit_entry: {
      tenant_id: string
      id: string
      at: Date
      actor_id: string
      actor_name: string | null
      actor_role: string
      action: string
      subject: string
      facts: unknown
    }
  }
}

/** Records, in the caller's transaction, who changed what (`accounts.staff.changed`, the staff id, what differs). */
export async function audit(
  trx: Db,
  actor: Actor,
  action: string,
  subject: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await trx
    .insertInto('audit_entry')
    .values({
      tenant_id: actor.tenantId,
      id: newId(),
      at: sql`clock_timestamp()`,
      actor_id: actor.id,
      actor_name: actor.name ?? null,
      actor_role: actor.role,
      action,
      subject,
      facts: JSON.stringify(
        actor.keyId ? { ...facts, apiKey: { id: actor.keyId, name: actor.keyName ?? null } } : facts,
      ),
    })
    .execute()
}

/** A page of the audit log, newest first. */
export async function listAudit(trx: Db, tenantId: string, page: { cursor?: string | undefined; limit: number }) {
  let query = trx.selectFrom('audit_entry').selectAll().where('tenant_id', '=', tenantId)
  if (page.cursor) {
    const last = z.uuid().safeParse(readCursor(page.cursor, 1)[0])
    if (!last.success) throw cursorInvalid({})
    query = query.where('id', '<', last.data)
  }
  const rows = await query
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  return { items, next: rows.length > page.limit ? writeCursor([items.at(-1)!.id]) : null }
}

/** The latest entry about a thing of one kind: who changed it last. */
export function lastAudit(trx: Db, tenantId: string, subject: string, action: string) {
  return trx
    .selectFrom('audit_entry')
    .select(['actor_name', 'at'])
    .where('tenant_id', '=', tenantId)
    .where('subject', '=', subject)
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
