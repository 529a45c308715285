import { z } from 'zod'
import { defineError } from '../../kernel/errors.ts'
import type { IntentExample } from './example.ts'

export const examplesUnreadable = defineError<{ file: string; line: number }>(
  'understanding.intent.examplesUnreadable',
  422,
  'a line of examples is JSON with a text and a label (or an intent)',
)

export interface NamedText {
  name: string
  text: string
}

const line = z.object({ text: z.string(), label: z.string().optional(), intent: z.string().optional() })

/** Reads JSON lines; the parts of the public sets differ in how they call the label. */
export function readExamples({ name, text }: NamedText): IntentExample[] {
  return text.split('\n').flatMap((row, at) => {
    if (row.trim() === '') return []
    const read = parse(row)
    const label = read?.label ?? read?.intent
    if (!read || label === undefined) throw examplesUnreadable({ file: name, line: at + 1 })
    return [{ text: read.text, label }]
  })
}

function parse(row: string): z.output<typeof line> | undefined {
  try {
    const value: unknown = JSON.parse(row)
    const pair = z.tuple([z.string(), z.string()]).safeParse(value)
    return pair.success ? { text: pair.data[0], label: pair.data[1] } : line.parse(value)
  } catch {
    return undefined
  }
}
