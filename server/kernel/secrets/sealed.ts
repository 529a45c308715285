import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { type Secrets, sealedUnder } from './secrets.ts'

/** A column of texts that are sealed; null where there is none. */
export interface SealedColumn {
  table: string
  column: string
  /** What its texts were sealed for. */
  purpose: string
  /** Seals what an earlier version of the program left unsealed; answers with how many. Runs outside of any tenant. */
  fill?(db: Db, secrets: Secrets): Promise<number>
}

const declared = new Map<string, SealedColumn>()

/** Declares a sealed column beside its table, so that it is sealed anew when the secret of the installation changes. */
export function defineSealedColumn(column: SealedColumn): SealedColumn {
  declared.set(`${column.table}.${column.column}`, column)
  return column
}

export function sealedColumns(): readonly SealedColumn[] {
  return [...declared.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
}

export interface SealedCount {
  /** `table.column` */
  column: string
  current: number
  /** Sealed under a former key that is given. */
  former: number
  /** Under a key that is not given, damaged, or not sealed at all. */
  unreadable: number
}

const nameOf = ({ table, column }: SealedColumn) => `${table}.${column}`
const batch = 200

/** Reads every sealed text and counts under which key it is. Changes nothing. */
export async function checkSealed(db: Db, secrets: Secrets): Promise<SealedCount[]> {
  const counts: SealedCount[] = []
  for (const column of sealedColumns()) {
    const count = { column: nameOf(column), current: 0, former: 0, unreadable: 0 }
    for await (const text of textsOf(db, column)) count[stateOf(secrets, column, text)]++
    counts.push(count)
  }
  return counts
}

function stateOf(secrets: Secrets, { purpose }: SealedColumn, text: string): 'current' | 'former' | 'unreadable' {
  if (!canOpen(secrets, purpose, text)) return 'unreadable'
  return sealedUnder(text) === secrets.keyId ? 'current' : 'former'
}

function canOpen(secrets: Secrets, purpose: string, text: string): boolean {
  try {
    secrets.open(purpose, text)
    return true
  } catch {
    return false
  }
}

/** Texts differ, since each has its own random part: the text itself says where the next page begins. */
async function* textsOf(db: Db, { table, column }: SealedColumn): AsyncGenerator<string> {
  const name = sql.ref(column)
  for (let after = ''; ; ) {
    const { rows } = await sql<{ text: string }>`
      select ${name} as text from ${sql.table(table)}
      where ${name} is not null and ${name} collate "C" > ${after} order by ${name} collate "C" limit ${batch}`.execute(
      db,
    )
    for (const { text } of rows) yield text
    if (rows.length < batch) return
    after = rows.at(-1)!.text
  }
}

/** Seals what earlier versions of the program left unsealed. Safe to run again, and in several processes. */
export async function fillSealed(db: Db, secrets: Secrets): Promise<number> {
  let filled = 0
  for (const { fill } of sealedColumns()) filled += (await fill?.(db, secrets)) ?? 0
  return filled
}

export interface SealedAnew {
  column: string
  sealed: number
  /** Left as they are, because no key that is given opens them. */
  unreadable: number
}

/**
 * Seals everything under today's key that is under a former one. Each text is replaced only while it is still the one
 * that was read: so it may run while the service does, be interrupted, and be run again.
 */
export async function rotateSealed(db: Db, secrets: Secrets): Promise<SealedAnew[]> {
  const done: SealedAnew[] = []
  for (const column of sealedColumns()) {
    const count: SealedAnew = { column: nameOf(column), sealed: 0, unreadable: 0 }
    for await (const text of textsOf(db, column)) {
      const state = stateOf(secrets, column, text)
      if (state === 'unreadable') count.unreadable++
      if (state === 'former' && (await sealAnew(db, secrets, column, text))) count.sealed++
    }
    done.push(count)
  }
  return done
}

async function sealAnew(db: Db, secrets: Secrets, { table, column, purpose }: SealedColumn, text: string) {
  const anew = secrets.seal(purpose, secrets.open(purpose, text))
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${anew} where ${sql.ref(column)} = ${text}`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}
