import { type RawBuilder, sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Whether no row of another table hangs on a row of this one without going with it: true for rows that can be deleted.
 * Asked of the database's own catalogue, since who hangs on a table is not its business.
 */
export async function unreferenced(db: Db, table: string): Promise<RawBuilder<boolean>> {
  const { rows } = await sql<{ from: string; pairs: { theirs: string; ours: string }[] }>`
    select format('%I.%I', n.nspname, c.relname) as from, json_agg(json_build_object(
      'theirs', quote_ident(theirs.attname), 'ours', quote_ident(ours.attname))) as pairs
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    cross join lateral unnest(f.conkey, f.confkey) as key (theirs, ours)
    join pg_attribute theirs on theirs.attrelid = f.conrelid and theirs.attnum = key.theirs
    join pg_attribute ours on ours.attrelid = f.confrelid and ours.attnum = key.ours
    where f.contype = 'f' and f.confdeltype <> 'c' and f.confrelid = ${`public.${table}`}::regclass
    group by f.oid, n.nspname, c.relname`.execute(db)
  const none = rows.map(({ from, pairs }) => {
    const on = pairs.map(({ theirs, ours }) => `other.${theirs} = ${table}.${ours}`).join(' and ')
    return sql.raw(`not exists (select from ${from} as other where ${on})`)
  })
  return none.length > 0 ? sql<boolean>`(${sql.join(none, sql` and `)})` : sql<boolean>`true`
}
