import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

const countedUpTo = 100

/**
 * The customer's messages of the current session that this member of staff has not read; without one, that the agent
 * who has it, or nobody yet, has not read. Counted up to a hundred.
 */
export async function countUnread(
  db: Db,
  tenantId: string,
  ids: readonly string[],
  staffId: string | null,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; unread: number }>`
    select c.id, (
      select count(*)::int from (
        select 1 from message m
        where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.direction = 'incoming'
          and m.seq > greatest(s.first_seq - 1, coalesce(r.seq,
            case when ${staffId}::uuid is null and c.owner_kind <> 'agent' then c.staff_read_seq else 0 end))
        limit ${countedUpTo}) as counted) as unread
    from conversation c
    join session s on s.tenant_id = c.tenant_id and s.id = c.session_id
    left join staff_read r on r.tenant_id = c.tenant_id and r.conversation_id = c.id
      and r.staff_id = coalesce(${staffId}::uuid, c.owner_agent_id)
    where c.tenant_id = ${tenantId} and c.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.unread]))
}
