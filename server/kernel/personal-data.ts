import type { Db } from './database.ts'

/** What a module knows of a person, and how to give it out and to forget it. */
export interface PersonalDataHolder {
  /** The module's feature, e.g. `customers.contact`. */
  name: string
  tables: readonly string[]
  /** Everything known of one contact, ready to be written as JSON. */
  export(trx: Db, tenantId: string, contactId: string): Promise<unknown>
  /** Forgets one contact; answers with the storage keys of files to delete after commit. */
  erase(trx: Db, tenantId: string, contactId: string): Promise<{ files: string[] }>
}

export type PersonalData = ReturnType<typeof createPersonalData>

/** The registry through which one person can be exported and erased across all modules. */
export function createPersonalData() {
  const holders: PersonalDataHolder[] = []
  return {
    register(holder: PersonalDataHolder): void {
      holders.push(holder)
    },
    holders: (): readonly PersonalDataHolder[] => holders,
  }
}
