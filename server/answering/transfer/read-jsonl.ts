import { checkLine, knowledgeLineInvalid, type PlacedLine } from './line.ts'

/** Reads a JSON Lines file: one entry in one language a line. */
export function readJsonl(file: string, text: string): PlacedLine[] {
  return text.split(/\r?\n/).flatMap((row, at) => {
    if (row.trim() === '') return []
    return [checkLine(file, at + 1, parse(file, at + 1, row))]
  })
}

function parse(file: string, line: number, row: string): unknown {
  try {
    return JSON.parse(row)
  } catch {
    throw knowledgeLineInvalid({ file, line, problem: 'not JSON' })
  }
}
