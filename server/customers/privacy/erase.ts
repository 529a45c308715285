import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Identifier, Person, PersonalDataHolder } from '../../kernel/personal-data/personal-data.ts'
import { eraseTraces } from '../../kernel/personal-data/personal-traces.ts'
import { inTenant } from '../../kernel/tenancy.ts'

export interface ErasedBy {
  name: string
  rows: Record<string, number>
  files: number
}
export interface ErasedPerson {
  holders: ErasedBy[]
  files: string[]
  identifiers: Identifier[]
}

/** Everything by which a person would be recognised, asked of all who know her. */
export async function identifiersOf(
  trx: Db,
  tenantId: string,
  holders: readonly PersonalDataHolder[],
  person: Person,
): Promise<Identifier[]> {
  const found: Identifier[] = []
  for (const holder of holders) found.push(...((await holder.identifiers?.(trx, tenantId, person)) ?? []))
  const seen = new Set<string>()
  return found.filter(({ text, kind }) => !seen.has(`${kind}:${text}`) && seen.add(`${kind}:${text}`))
}

/** Who was built later hangs on who was built before: so they forget in the opposite order. */
export async function forgetRows(
  trx: Db,
  tenantId: string,
  holders: readonly PersonalDataHolder[],
  person: Person,
): Promise<{ holders: ErasedBy[]; files: string[] }> {
  const done: ErasedBy[] = []
  const files: string[] = []
  for (const holder of holders.toReversed()) {
    const erased = await holder.erase(trx, tenantId, person.contactId, person)
    files.push(...erased.files)
    done.push({ name: holder.name, rows: nonZero(erased.rows ?? {}), files: erased.files.length })
  }
  return { holders: done, files: [...new Set(files)] }
}

/** Forgets a person in the caller's transaction: what belongs to her, and what mentions her. */
export async function erasePerson(
  trx: Db,
  tenantId: string,
  holders: readonly PersonalDataHolder[],
  person: Person,
): Promise<ErasedPerson> {
  const identifiers = await identifiersOf(trx, tenantId, holders, person)
  const { holders: done, files } = await forgetRows(trx, tenantId, holders, person)
  const stands = new Map(person.ids.map((id) => [id, newId()]))
  const traces = await eraseTraces(trx, tenantId, identifiers, stands)
  return { holders: [...done, { name: 'kernel.traces', rows: traces, files: 0 }], files, identifiers }
}

class Undone extends Error {}

/** What an erasure would do: it is done, counted, and undone. */
export async function previewErasure(
  db: Db,
  tenantId: string,
  holders: readonly PersonalDataHolder[],
  person: Person,
): Promise<{ rows: Record<string, number>; files: number }> {
  let preview = { rows: {} as Record<string, number>, files: 0 }
  await inTenant(db, tenantId, async (trx) => {
    await sql`set local lock_timeout = '5s'`.execute(trx)
    const { holders: done, files } = await forgetRows(trx, tenantId, holders, person)
    const rows: Record<string, number> = {}
    for (const one of done) for (const [table, n] of Object.entries(one.rows)) rows[table] = (rows[table] ?? 0) + n
    preview = { rows, files: files.length }
    throw new Undone()
  }).catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return preview
}

function nonZero(rows: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(rows).filter(([, n]) => n > 0))
}
