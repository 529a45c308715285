import type { Db } from '../database.ts'

/** What kind of thing a column tells of a person. `reference`: by which other rows are found that tell more. */
export type PersonalKind =
  | 'name'
  | 'phone'
  | 'email'
  | 'address'
  | 'text'
  | 'picture'
  | 'file'
  | 'voice'
  | 'ip'
  | 'device'
  | 'activity'
  | 'profile'
  | 'feeling'
  | 'credential'
  | 'reference'

export type Whose = 'customer' | 'staff' | 'customer and staff'

/** What a table tells of persons: every column is named, either as personal or as not. */
export interface TableDeclaration {
  /** The module that owns it. */
  module: string
  whose?: Whose
  /** What it is kept for. */
  purpose: string
  /** The retention rule that ends it, or a sentence that says when it goes. */
  retention: string
  personal?: Record<string, PersonalKind>
  /** Columns of the personal ones that the law protects more, or that let somebody in. */
  sensitive?: readonly string[]
  /** Columns that say nothing of a person. */
  other?: readonly string[]
  /**
   * What becomes of rows that mention a person who is erased, though no column ties them to her: her ids are replaced
   * by ones that lead nowhere, or the rows go.
   */
  traces?: 'replace' | 'delete'
}

const tables = new Map<string, TableDeclaration>()

/** Declares what a table tells of persons, beside the module that owns it. Other schemas than `public` are named. */
export function declareTables(declared: Record<string, TableDeclaration>): void {
  for (const [name, declaration] of Object.entries(declared)) tables.set(name, declaration)
}

export function declaredTables(): ReadonlyMap<string, TableDeclaration> {
  return new Map([...tables].sort(([a], [b]) => a.localeCompare(b)))
}

/** Files that tell of persons, by the second part of their storage keys (`tenant/kind/id`). */
export interface FileDeclaration {
  module: string
  whose: Whose
  purpose: string
  retention: string
  personal: readonly PersonalKind[]
}

const files = new Map<string, FileDeclaration>()

export function declareFiles(kind: string, declaration: FileDeclaration): void {
  files.set(kind, declaration)
}

export function declaredFiles(): ReadonlyMap<string, FileDeclaration> {
  return new Map([...files].sort(([a], [b]) => a.localeCompare(b)))
}

/** A person whose data is given out or erased: her contact, and the visitors who turned out to be her. */
export interface Person {
  contactId: string
  /** With `contactId` first. */
  ids: readonly string[]
}

/** A text by which a person is recognised. */
export interface Identifier {
  kind: PersonalKind
  text: string
  /** Whether nobody else is called so: a name or a town is shared by many. */
  sure: boolean
}

/** What was forgotten: files to delete after commit, and rows deleted or emptied by table. */
export interface Erased {
  files: string[]
  rows?: Record<string, number>
}

export interface PersonalFile {
  storageKey: string
  name: string
}

/** What a module knows of a person, and how to give it out and to forget it. */
export interface PersonalDataHolder {
  /** The module's feature, e.g. `customers.contact`. */
  name: string
  tables: readonly string[]
  /** Everything known of one contact, ready to be written as JSON. */
  export(trx: Db, tenantId: string, contactId: string, person?: Person): Promise<unknown>
  /** Files that belong to it. */
  files?(trx: Db, tenantId: string, person: Person): Promise<PersonalFile[]>
  /** Texts by which she would be recognised if she were still found somewhere. */
  identifiers?(trx: Db, tenantId: string, person: Person): Promise<Identifier[]>
  /** Forgets one contact; answers with the storage keys of files to delete after commit. */
  erase(trx: Db, tenantId: string, contactId: string, person?: Person): Promise<Erased>
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
