import { defineError } from '../../kernel/errors.ts'

export const corpusInvalid = defineError<{ file: string; line: number; problem: string }>(
  'understanding.corpusInvalid',
  422,
  'a line of the corpus does not have the form that is needed',
)

/** A word of a treebank; `head` counts words from 1, 0 is the root. */
export interface TreeWord {
  form: string
  tag: string
  head: number
  relation: string
}

export interface CorpusFile {
  name: string
  text: string
}

/** The sentences of CoNLL-U files; words written as several tokens and empty words are left out. */
export function readTrees({ name, text }: CorpusFile): TreeWord[][] {
  return readBlocks(name, text, (cells, line) => {
    if (!/^\d+$/.test(cells[0]!)) return undefined
    if (cells.length < 8) throw corpusInvalid({ file: name, line, problem: 'a word has ten columns' })
    return { form: cells[1]!, tag: cells[3]!, head: Number(cells[6]), relation: cells[7]! }
  })
}

export interface NamedWord {
  form: string
  /** O, or B- and I- with the kind of name. */
  name: string
}

/** The sentences of a file with a word and its name label a line. */
export function readNamedWords({ name, text }: CorpusFile): NamedWord[][] {
  return readBlocks(name, text, (cells, line) => {
    if (cells.length < 2) throw corpusInvalid({ file: name, line, problem: 'a word and its label, with a tab between' })
    return { form: cells[0]!, name: cells[1]! }
  })
}

function readBlocks<Row>(
  file: string,
  text: string,
  read: (cells: string[], line: number) => Row | undefined,
): Row[][] {
  const blocks: Row[][] = []
  let block: Row[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') {
      if (block.length > 0) blocks.push(block)
      block = []
      continue
    }
    if (line.startsWith('# ')) continue
    const row = read(line.split('\t'), index + 1)
    if (row) block.push(row)
  }
  if (block.length > 0) blocks.push(block)
  if (blocks.length === 0) throw corpusInvalid({ file, line: 1, problem: 'there is no sentence' })
  return blocks
}
