import { sql } from 'kysely'
import type { OpenedDatabase } from '../server/kernel/database.ts'

/** Deletes every row of one tenant, in one transaction, in an order that foreign keys allow. */
export async function removeTenant({ db }: OpenedDatabase, tenantId: string): Promise<void> {
  const { rows } = await sql<{ table_name: string }>`
    select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'`.execute(db)
  await db.transaction().execute(async (trx) => {
    let left = rows.map((row) => row.table_name)
    // A table that others still point to fails and is tried again in the next round.
    while (left.length > 0) {
      const failed: string[] = []
      for (const table of left) {
        await sql`savepoint one_table`.execute(trx)
        try {
          await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId}`.execute(trx)
        } catch (error) {
          if ((error as { code?: string }).code !== '23503') throw error
          await sql`rollback to savepoint one_table`.execute(trx)
          failed.push(table)
        }
      }
      if (failed.length === left.length) throw new Error(`these tables hold on to each other: ${failed.join(', ')}`)
      left = failed
    }
    await sql`delete from tenant where id = ${tenantId}`.execute(trx)
  })
}
