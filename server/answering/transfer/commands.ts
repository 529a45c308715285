import type { Actor } from '../../kernel/actor.ts'
import type { createAnswering } from '../index.ts'
import type { KnowledgeFile } from './transfer.service.ts'

type Transfers = Pick<ReturnType<typeof createAnswering>, 'importFiles' | 'exportKnowledge' | 'releases'>

export interface ImportOptions {
  answering: Transfers
  actor: Actor
  files: readonly KnowledgeFile[]
  /** Publishes a release with what was imported. */
  publish?: boolean
  json?: boolean
  print?: (line: string) => void
}

/** `import knowledge FILE… --tenant T`: files into the working copy, whole or not at all. */
export async function importKnowledgeCommand(options: ImportOptions): Promise<void> {
  const { answering, actor, files, publish, json, print = console.log } = options
  const result = await answering.importFiles(actor, files)
  const release = publish ? await answering.releases.publish(actor, { note: '' }) : undefined
  if (json) return print(JSON.stringify({ ...result, release: release?.number ?? null }))
  print(`${result.created} new, ${result.updated} changed, ${result.unchanged} as before`)
  print(release ? `published as release ${release.number}` : 'not published yet: the bot answers from the last release')
}

/** `export knowledge --tenant T`: the working copy as JSON Lines. */
export async function exportKnowledgeCommand(options: {
  answering: Transfers
  actor: Actor
  print?: (line: string) => void
}): Promise<void> {
  const { answering, actor, print = console.log } = options
  for (const line of await answering.exportKnowledge(actor)) print(JSON.stringify(line))
}
