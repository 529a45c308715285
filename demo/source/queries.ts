import { TEST } from './queries-test.ts'
import { TUNE } from './queries-tune.ts'

interface Query {
  text: string
  id: string | null
  kind: string
  locale: 'zh-CN' | 'en'
}

function readTable(table: Record<string, string>): Query[] {
  return Object.entries(table).flatMap(([kind, block]) =>
    block
      .trim()
      .split('\n')
      .map((row) => {
        const [text, id] = row.split(' | ')
        if (!text || !id) throw new Error(`query row ${row}`)
        const locale = /\p{Script=Han}/u.test(text) || !/[a-z]/i.test(text) || kind === 'typo' ? 'zh-CN' : 'en'
        return { text, id: id === '-' ? null : id, kind, locale }
      }),
  )
}

/** Both query files; throws when a text occurs twice, repeats a known wording, or names no entry. */
export function buildQueries(entries: readonly { id: string; question: string; paraphrases: string[] }[]): {
  tune: Query[]
  test: Query[]
} {
  const tune = readTable(TUNE)
  const test = readTable(TEST)
  const ids = new Set(entries.map((e) => e.id))
  const known = new Set(entries.flatMap((e) => [e.question, ...e.paraphrases]).map((text) => text.toLowerCase()))
  for (const { text, id } of [...tune, ...test]) {
    if (known.has(text.toLowerCase())) throw new Error(`query “${text}” is a known wording`)
    if (id && !ids.has(id)) throw new Error(`query “${text}” names ${id}`)
    known.add(text.toLowerCase())
  }
  return { tune, test }
}
