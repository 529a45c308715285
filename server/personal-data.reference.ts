import { declaredFiles, declaredTables, type TableDeclaration } from './kernel/personal-data/personal-data.ts'
import './kernel/personal-data/tables.personal-data.ts'

const introduction = `# Personal data

Written by \`npx zhanggui privacy --reference\` from the declarations beside the modules in \`server/\`; do not edit by hand.

Every column of every table is declared either as personal or as not; a test fails for a new column until it is.
*Reference* means an id by which rows are found that tell more. *Sensitive* columns (marked **!**) are those that the law
protects more, or that let somebody in. How long something is kept is set per tenant under Settings → Privacy, where the
last column names a rule; everything of one customer can be given out and erased there.
`

/** The page that lists what is kept of persons, from the declarations of every module that is loaded. */
export function personalDataReference(): string {
  const tables = [...declaredTables()]
  const modules = [...new Set(tables.map(([, { module }]) => module))].sort()
  const sections = modules.map((module) =>
    section(
      module,
      tables.filter(([, one]) => one.module === module),
    ),
  )
  return `${introduction}\n${sections.join('\n')}\n${fileSection()}`
}

function section(module: string, tables: [string, TableDeclaration][]): string {
  const personal = tables.filter(([, { personal }]) => personal)
  const free = tables.filter(([, { personal }]) => !personal).map(([name]) => `\`${name}\``)
  const rows = personal.map(
    ([name, one]) => `| \`${name}\` | ${one.whose ?? ''} | ${columnsOf(one)} | ${one.purpose} | ${one.retention} |`,
  )
  const head = '| table | of whom | columns | what for | until |\n|---|---|---|---|---|'
  const rest = free.length > 0 ? `\nNothing of persons in ${free.join(', ')}.\n` : ''
  return `## ${module}\n${rows.length > 0 ? `\n${head}\n${rows.join('\n')}\n` : ''}${rest}`
}

function columnsOf({ personal = {}, sensitive = [] }: TableDeclaration): string {
  const byKind = Map.groupBy(Object.entries(personal), ([, kind]) => kind)
  return [...byKind]
    .map(([kind, columns]) => {
      const names = columns.map(([name]) => `\`${name}\`${sensitive.includes(name) ? ' **!**' : ''}`)
      return `${kind}: ${names.join(', ')}`
    })
    .join('; ')
}

function fileSection(): string {
  const rows = [...declaredFiles()].map(
    ([kind, one]) => `| \`${kind}\` | ${one.whose} | ${one.personal.join(', ')} | ${one.purpose} | ${one.retention} |`,
  )
  return `## Files\n\n| kind | of whom | holds | what for | until |\n|---|---|---|---|---|\n${rows.join('\n')}\n`
}
