import { buffer } from 'node:stream/consumers'
import type { Db } from '../../kernel/database.ts'
import { declaredTables, type Person, type PersonalDataHolder } from '../../kernel/personal-data/personal-data.ts'
import type { Storage } from '../../kernel/storage.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { type ZipEntry, zip } from '../../kernel/zip.ts'
import { exportTooLarge } from './privacy.errors.ts'

const maxBytes = 512 * 1024 * 1024

/** Everything known of a person as one zip file: what each module knows as JSON, and her files. */
export async function packPerson(
  deps: { db: Db; storage: Storage; holders: readonly PersonalDataHolder[]; now: Date },
  tenantId: string,
  person: Person,
): Promise<Buffer> {
  const { db, storage, holders, now } = deps
  const told = await inTenant(db, tenantId, async (trx) => {
    const parts = []
    for (const holder of holders) {
      const data = await holder.export(trx, tenantId, person.contactId, person)
      parts.push({ holder, data, files: (await holder.files?.(trx, tenantId, person)) ?? [] })
    }
    return parts
  })
  const entries: ZipEntry[] = [json('about.json', aboutOf(holders, person, now))]
  for (const { holder, data } of told) entries.push(json(`${holder.name}.json`, data))
  let size = 0
  for (const { storageKey, name } of told.flatMap(({ files }) => files)) {
    const stream = await storage.get(storageKey)
    if (!stream) continue
    const bytes = await buffer(stream)
    size += bytes.length
    if (size > maxBytes) throw exportTooLarge({ maxBytes })
    entries.push({ name: `files/${safe(name)}`, bytes })
  }
  return zip(entries, now)
}

function json(name: string, value: unknown): ZipEntry {
  return { name, bytes: Buffer.from(`${JSON.stringify(value ?? null, null, 2)}\n`) }
}

/** What a person may know besides her data: what is kept, what for, and until when. */
function aboutOf(holders: readonly PersonalDataHolder[], person: Person, now: Date) {
  const tables = declaredTables()
  return {
    contactId: person.contactId,
    madeAt: now.toISOString(),
    parts: holders.map(({ name, tables: own }) => ({
      file: `${name}.json`,
      kept: own.map((table) => ({
        table,
        columns: Object.entries(tables.get(table)?.personal ?? {}).map(([column, kind]) => `${column} (${kind})`),
        purpose: tables.get(table)?.purpose,
        until: tables.get(table)?.retention,
      })),
    })),
  }
}

const safe = (name: string) => name.replace(/[\\/\p{Cc}]/gu, '_').slice(0, 150)
