import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { emotionLabel } from '../../../contracts/reading.ts'
import { defineError } from '../../kernel/errors.ts'

export interface LabelledFile {
  name: string
  text: string
}

export const badLabelledLine = defineError<{ file: string; line: number; problem: string }>(
  'understanding.labelledLine.invalid',
  400,
  'a line of a labelled file is not what it should be',
)

const feeling = z.object({
  text: z.string(),
  emotion: emotionLabel,
  strength: z.int().min(0).max(3),
  /** Other feelings that a reader might fairly name. */
  also: z.array(emotionLabel).default([]),
  urgency: z.int().min(0).max(3).default(0),
  threat: z.boolean().default(false),
  sarcasm: z.boolean().default(false),
  offensive: z.boolean().default(false),
})
export type FeelingExample = z.infer<typeof feeling>

const sides = ['negative', 'positive', 'neutral'] as const
export type Side = (typeof sides)[number]
const judged = z.object({
  text: z.string(),
  label: z
    .union([z.enum(sides), z.literal([0, 1]), z.enum(['0', '1'])])
    .transform(
      (label): Side => (typeof label === 'string' && label.length > 1 ? (label as Side) : sides[Number(label)]!),
    ),
})
export type JudgedExample = z.infer<typeof judged>

const offence = z.object({
  text: z.string(),
  label: z.union([z.literal([0, 1]), z.enum(['0', '1'])]).transform(Number),
})
export type OffenceExample = z.infer<typeof offence>

export const readFeelings = (file: LabelledFile): FeelingExample[] => readLines(file, feeling)
export const readJudged = (file: LabelledFile): JudgedExample[] => readLines(file, judged)
export const readOffences = (file: LabelledFile): OffenceExample[] => readLines(file, offence)

/** JSON lines, checked; the first bad line is named. */
function readLines<T extends z.ZodType>({ name, text }: LabelledFile, shape: T): z.output<T>[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const problem = (said: string) => badLabelledLine({ file: name, line: index + 1, problem: said })
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      throw problem('it is no JSON')
    }
    const read = shape.safeParse(value)
    if (!read.success) {
      const [issue] = read.error.issues
      throw problem(`${issue!.path.join('.') || 'the line'}: ${issue!.message}`)
    }
    return [read.data]
  })
}

/** The examples written for this project, in their fixed parts. */
export function ownExamples(part: 'train' | 'test'): FeelingExample[] {
  return ownFiles(`examples/${part}`).flatMap(readFeelings)
}

/** The review sentences written for this project. */
export function ownReviews(part: 'train' | 'test'): JudgedExample[] {
  return ownFiles(`reviews/${part}`).flatMap(readJudged)
}

function ownFiles(name: string): LabelledFile[] {
  const folder = new URL(`../../../models/emotion/${name}/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(new URL(file, folder), 'utf8') }))
}
