import { z } from 'zod'
import { answer, guidance, wording } from '../../../contracts/knowledge.ts'
import { defineError } from '../../kernel/errors.ts'

const textList = z.array(z.string())

/** One line of a knowledge file: an entry in one language. Lines with the same `id` make one entry. */
export const knowledgeLine = z.object({
  id: z.string().trim().min(1).max(120),
  locale: wording.shape.locale.optional(),
  category: z.string().trim().min(1).max(60).optional(),
  question: wording.shape.question,
  paraphrases: wording.shape.paraphrases,
  answer: answer.shape.text.optional(),
  channels: answer.shape.channels,
  stores: textList.default([]),
  validFrom: answer.shape.validFrom,
  validTo: answer.shape.validTo,
  /** Instead of `answer`, where there are several. */
  answers: z
    .array(
      z.object({
        text: answer.shape.text,
        /** Only where it differs from the line's. */
        locale: answer.shape.locale.optional(),
        channels: answer.shape.channels,
        stores: textList.default([]),
        validFrom: answer.shape.validFrom,
        validTo: answer.shape.validTo,
      }),
    )
    .max(40)
    .optional(),
  guidance: guidance.optional(),
  enabled: z.boolean().optional(),
})
export type KnowledgeLine = z.output<typeof knowledgeLine>

/** A line with the place it was read from. */
export interface PlacedLine {
  file: string
  line: number
  value: KnowledgeLine
}

export const knowledgeLineInvalid = defineError<{ file: string; line: number; problem: string }>(
  'answering.knowledge.lineInvalid',
  422,
  'a line of the file is not an entry; nothing was imported',
)
export const knowledgeFormatUnknown = defineError<{ file: string; formats: string[] }>(
  'answering.knowledge.formatUnknown',
  422,
  'this kind of file is not read; nothing was imported',
)

/** Checks what was read from one place of a file. */
export function checkLine(file: string, line: number, value: unknown): PlacedLine {
  const checked = knowledgeLine.safeParse(value)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const path = issue?.path.join('.')
    throw knowledgeLineInvalid({ file, line, problem: `${path ? `${path}: ` : ''}${issue?.message ?? 'invalid'}` })
  }
  if (!checked.data.answer && !checked.data.answers?.length)
    throw knowledgeLineInvalid({ file, line, problem: 'answer: is missing' })
  return { file, line, value: checked.data }
}

/** Where nothing says which language a line is in. */
export function localeOf({ locale, question }: Pick<KnowledgeLine, 'locale' | 'question'>): string {
  return locale ?? (/\p{Script=Han}/u.test(question) ? 'zh-CN' : 'en')
}
