import { z } from 'zod'
import { defineError } from '../../kernel/errors.ts'
import type { Searchable } from '../retrieval/retrieval.ts'
import type { KnowledgeFile } from '../transfer/transfer.service.ts'

export const evaluationLineInvalid = defineError<{ file: string; line: number; problem: string }>(
  'answering.evaluation.lineInvalid',
  422,
  'a line of the file cannot be used for measuring',
)

const knowledge = z.object({
  id: z.coerce.string().min(1),
  question: z.string().min(1),
  paraphrases: z.array(z.string()).default([]),
  answer: z.string().default(''),
})
const query = z.object({ text: z.string(), id: z.coerce.string().nullable(), kind: z.string().default('all') })
export type Query = z.output<typeof query>

/** Knowledge as it is searched: lines with the same id are one entry. */
export function readKnowledge(files: readonly KnowledgeFile[]): Searchable[] {
  const entries = new Map<string, { id: string; questions: string[]; answers: string[] }>()
  for (const { id, question, paraphrases, answer } of rowsOf(files, knowledge)) {
    const entry = entries.get(id) ?? { id, questions: [], answers: [] }
    entry.questions.push(question, ...paraphrases)
    if (answer) entry.answers.push(answer)
    entries.set(id, entry)
  }
  return [...entries.values()]
}

export function readQueries(files: readonly KnowledgeFile[]): Query[] {
  return rowsOf(files, query)
}

function rowsOf<T extends z.ZodType>(files: readonly KnowledgeFile[], shape: T): z.output<T>[] {
  return files.flatMap(({ name, text }) =>
    text.split(/\r?\n/).flatMap((row, at) => (row.trim() === '' ? [] : [rowOf(name, at + 1, row, shape)])),
  )
}

function rowOf<T extends z.ZodType>(file: string, line: number, row: string, shape: T): z.output<T> {
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch {
    throw evaluationLineInvalid({ file, line, problem: 'not JSON' })
  }
  const checked = shape.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw evaluationLineInvalid({ file, line, problem: `${issue?.path.join('.')}: ${issue?.message}` })
}
