import { extname } from 'node:path'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { contentColumns, digestOf, type FaqContent } from '../faq/faq.content.ts'
import { faqPolicy } from '../faq/faq.policy.ts'
import { allEntries } from '../faq/faq.repository.ts'
import type { FaqEntry } from '../faq/faq.table.ts'
import { joinLines, linesOf, mergeContent } from './entry-lines.ts'
import { type KnowledgeLine, knowledgeFormatUnknown, type PlacedLine } from './line.ts'
import { readCsv } from './read-csv.ts'
import { readJsonl } from './read-jsonl.ts'
import { readMarkdown } from './read-markdown.ts'

export interface KnowledgeFile {
  name: string
  text: string
}

export interface Imported {
  created: number
  updated: number
  unchanged: number
}

const readers: Readonly<Record<string, (file: string, text: string) => PlacedLine[]>> = {
  '.jsonl': readJsonl,
  '.ndjson': readJsonl,
  '.csv': readCsv,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
}

/** Knowledge in and out: files into the working copy, and the working copy as lines. */
export function createTransferService({ db }: { db: Db }) {
  async function store(actor: Actor, lines: readonly PlacedLine[]): Promise<Imported> {
    faqPolicy.require(actor, 'write')
    const incoming = joinLines(lines)
    return inTenant(db, actor.tenantId, async (trx) => {
      const known = new Map((await allEntries(trx, actor.tenantId)).map((entry) => [entry.key, entry]))
      const result: Imported = { created: 0, updated: 0, unchanged: 0 }
      for (const [key, content] of incoming) result[await put(trx, actor, key, content, known.get(key))]++
      await audit(trx, actor, 'answering.knowledge.imported', actor.tenantId, { ...result })
      return result
    })
  }

  return {
    /** Puts lines into the working copy by their key: all of them or none; a second time changes nothing. */
    importKnowledge: (actor: Actor, lines: readonly KnowledgeLine[]): Promise<Imported> =>
      store(
        actor,
        lines.map((value, at) => ({ file: '', line: at + 1, value })),
      ),

    /**
     * Reads files (jsonl, csv, md) into the working copy.
     *
     * @throws knowledgeLineInvalid with file and line, knowledgeFormatUnknown; then nothing was imported.
     */
    importFiles: async (actor: Actor, files: readonly KnowledgeFile[]): Promise<Imported> =>
      store(actor, files.flatMap(readFile)),

    /** The working copy as lines, in the order of their keys: importing them elsewhere makes the same knowledge. */
    async exportKnowledge(actor: Actor): Promise<Partial<KnowledgeLine>[]> {
      faqPolicy.require(actor, 'read')
      const entries = await inTenant(db, actor.tenantId, (trx) => allEntries(trx, actor.tenantId))
      return entries.flatMap(linesOf)
    },
  }
}

/** Reads one file by the ending of its name. */
export function readFile({ name, text }: KnowledgeFile): PlacedLine[] {
  const read = readers[extname(name).toLowerCase()]
  if (!read) throw knowledgeFormatUnknown({ file: name, formats: ['jsonl', 'csv', 'md'] })
  return read(name, text)
}

async function put(
  trx: Db,
  actor: Actor,
  key: string,
  incoming: Partial<FaqContent> & Pick<FaqContent, 'wordings' | 'answers'>,
  known: FaqEntry | undefined,
): Promise<keyof Imported> {
  const content = mergeContent(known, incoming)
  const columns = { ...contentColumns(content), updated_by: actor.name ?? null }
  if (!known) {
    const own = { tenant_id: actor.tenantId, id: newId(), key, published_digest: null }
    await trx
      .insertInto('faq_entry')
      .values({ ...own, ...columns })
      .execute()
    return 'created'
  }
  if (digestOf(content) === known.digest) return 'unchanged'
  await trx
    .updateTable('faq_entry')
    .set({ ...columns, version: known.version + 1, updated_at: sql<Date>`clock_timestamp()` })
    .where('tenant_id', '=', actor.tenantId)
    .where('id', '=', known.id)
    .execute()
  return 'updated'
}
