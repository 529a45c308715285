import { checkLine, knowledgeLineInvalid, type PlacedLine } from './line.ts'

interface Section {
  line: number
  category: string | undefined
  question: string
  id: string | undefined
  paraphrases: string[]
  answer: string[]
}

/**
 * Reads a text with headings: `# category`, `## question {#id}`, below it `> another way to ask`, and the answer. Without
 * an id the question itself is the key.
 */
export function readMarkdown(file: string, text: string): PlacedLine[] {
  const sections: Section[] = []
  let category: string | undefined
  let section: Section | undefined
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    const heading = /^(#{1,6})\s+(\S.*)$/.exec(row.trimEnd())
    if (heading && heading[1] === '#') {
      category = heading[2]!
      section = undefined
    } else if (heading && heading[1] === '##') {
      section = openSection(heading[2]!, at + 1, category)
      sections.push(section)
    } else if (section) addRow(section, row)
    else if (row.trim() !== '')
      throw knowledgeLineInvalid({ file, line: at + 1, problem: 'text before the first question (a heading with ##)' })
  }
  return sections.map(({ line, answer, id, question, ...rest }) =>
    checkLine(file, line, {
      ...rest,
      question,
      id: id ?? question.slice(0, 120),
      answer: answer.join('\n').trim() || undefined,
    }),
  )
}

function openSection(title: string, line: number, category: string | undefined): Section {
  const named = /^([^{]*(?:\{(?!#)[^{]*)*)\{#([^}]+)\}$/.exec(title)
  const question = named ? named[1]!.trimEnd() : title
  return { line, category, question, id: named?.[2], paraphrases: [], answer: [] }
}

function addRow(section: Section, row: string): void {
  const paraphrase = /^>\s*(\S.*)$/.exec(row.trimEnd())?.[1]
  if (paraphrase && section.answer.every((line) => line.trim() === '')) section.paraphrases.push(paraphrase)
  else section.answer.push(row)
}
