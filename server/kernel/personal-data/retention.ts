import type { Db } from '../database.ts'

/** A kind of data that goes by itself after a time. */
export interface RetentionKind {
  kind: string
  /** Days it is kept unless a tenant says otherwise; 0 = until it is erased. */
  standardDays: number
  /** Fewer days are refused: a law wants it kept so long. */
  leastDays?: number
  /** How much there is from before a time. */
  count(trx: Db, tenantId: string, before: Date): Promise<number>
  /** Forgets some of it, oldest first; answers with how much, and with files to delete after commit. */
  erase(trx: Db, tenantId: string, before: Date, limit: number): Promise<{ rows: number; files?: string[] }>
}

const declared = new Map<string, RetentionKind>()

/** Declares a kind beside the module that owns it. */
export function defineRetention(kind: RetentionKind): RetentionKind {
  declared.set(kind.kind, kind)
  return kind
}

export function retentionKinds(): readonly RetentionKind[] {
  return [...declared.values()].sort((a, b) => a.kind.localeCompare(b.kind))
}
