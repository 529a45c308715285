import { z } from 'zod'

/** A file of labelled lines. */
export interface MeasuredFile {
  name: string
  text: string
}

/** Two texts with how alike people find them: a score, or a label of 1 for the same meaning and 0 for another. */
export interface JudgedPair {
  text1: string
  text2: string
  kind: 'score' | 'label'
  judged: number
}

const pairLine = z
  .object({ text1: z.string(), text2: z.string(), score: z.number().optional(), label: z.coerce.number().optional() })
  .refine(({ score, label }) => score !== undefined || label === 0 || label === 1, 'needs a score, or a label 0 or 1')

const rankingLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  positives: z.array(z.union([z.string(), z.number()])),
  negatives: z.array(z.union([z.string(), z.number()])),
})

/** @throws Error with file and line where a line is not a judged pair, or scores and labels are mixed. */
export function readPairs(files: readonly MeasuredFile[]): JudgedPair[] {
  const pairs = files.flatMap((file) =>
    readLines(file, pairLine, ({ text1, text2, score, label }): JudgedPair => {
      return score === undefined
        ? { text1, text2, kind: 'label', judged: label! }
        : { text1, text2, kind: 'score', judged: score }
    }),
  )
  if (pairs.length === 0) throw new Error('there is no pair in the files')
  if (pairs.some(({ kind }) => kind !== pairs[0]!.kind)) throw new Error('the files mix scores and labels')
  return pairs
}

/** Texts with which others are right and wrong for each, told by their place in the list. */
export interface Rankings {
  texts: string[]
  rankings: { text: number; positives: number[]; negatives: number[] }[]
}

/** @throws Error with file and line where a line is not a ranking, or names a text that its file lacks. */
export function readRankings(files: readonly MeasuredFile[]): Rankings {
  const texts: string[] = []
  const rankings: Rankings['rankings'] = []
  for (const file of files) {
    const rows = readLines(file, rankingLine, (row) => row)
    const places = new Map(rows.map(({ id }, at) => [String(id), texts.length + at]))
    const placeOf = (id: string | number, line: number) => {
      const place = places.get(String(id))
      if (place === undefined) throw new Error(`${file.name}, line ${line}: no text has the id ${id}`)
      return place
    }
    rows.forEach(({ id, positives, negatives }, at) => {
      if (positives.length === 0) return
      rankings.push({
        text: placeOf(id, at + 1),
        positives: positives.map((other) => placeOf(other, at + 1)),
        negatives: negatives.map((other) => placeOf(other, at + 1)),
      })
    })
    texts.push(...rows.map(({ text }) => text))
  }
  if (rankings.length === 0) throw new Error('no text in the files has positives')
  return { texts, rankings }
}

function readLines<S extends z.ZodType, T>(file: MeasuredFile, schema: S, make: (row: z.output<S>) => T): T[] {
  return file.text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const read = schema.safeParse(parse(line))
      if (read.success) return [make(read.data)]
      const why = read.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ')
      throw new Error(`${file.name}, line ${at + 1}: ${why}`)
    })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
