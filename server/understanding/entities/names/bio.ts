import { defineError } from '../../../kernel/errors.ts'

/** A text with the stretches that are names. */
export interface NamedText {
  text: string
  spans: NamedSpan[]
}
export interface NamedSpan {
  start: number
  end: number
  label: string
}

export const namedTextInvalid = defineError<{ file: string; line: number }>(
  'understanding.namedTextInvalid',
  400,
  'a line is not a token and its label (O, B-X, I-X) with a blank or a tab between, nor a text with its labels in JSON',
)

/**
 * Reads texts with labelled stretches: a token and its label a line (`李 B-PER`, `口0<tab>O`), a blank line behind each
 * text; or JSON lines `{text, label: {kind: {words: [[start, end]]}}}` with inclusive ends. Whole words are joined.
 */
export function readNamedTexts(file: { name: string; text: string }): NamedText[] {
  const lines = file.text.split('\n').map((line) => line.replace(/\r$/, ''))
  return lines.find((line) => line !== '')?.startsWith('{"') ? fromJson(file.name, lines) : fromTokens(file.name, lines)
}

function fromJson(file: string, lines: readonly string[]): NamedText[] {
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      const { text, label } = JSON.parse(line) as {
        text: string
        label: Record<string, Record<string, [number, number][]>>
      }
      const spans = Object.entries(label).flatMap(([kind, words]) =>
        Object.values(words).flatMap((places) => places.map(([start, end]) => ({ start, end: end + 1, label: kind }))),
      )
      return [{ text, spans: spans.sort((a, b) => a.start - b.start) }]
    } catch {
      throw namedTextInvalid({ file, line: index + 1 })
    }
  })
}

function fromTokens(file: string, lines: readonly string[]): NamedText[] {
  const texts: NamedText[] = []
  let tokens: string[] = []
  let labels: string[] = []
  const numbered = lines.slice(0, 50).every((line) => line === '' || /^.+\d\t/.test(line))
  const finish = () => {
    if (tokens.length > 0) texts.push(joinTokens(tokens, labels))
    tokens = []
    labels = []
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      finish()
      continue
    }
    const match = /^(.+?)[\t ]+([OBIES](?:-\S+)?)$/.exec(line)
    if (!match) throw namedTextInvalid({ file, line: index + 1 })
    tokens.push(numbered ? match[1]!.replace(/\d$/, '') : match[1]!)
    labels.push(match[2]!)
  }
  finish()
  return texts
}

function joinTokens(tokens: readonly string[], labels: readonly string[]): NamedText {
  const spans: NamedSpan[] = []
  let text = ''
  let open: NamedSpan | undefined
  for (let at = 0; at < tokens.length; at++) {
    // Latin words next to each other stay apart.
    if (/[A-Za-z]$/.test(text) && /^[A-Za-z]{2}/.test(tokens[at]!)) text += ' '
    const start = text.length
    text += tokens[at]!
    const label = labels[at]!
    const kind = label.slice(2)
    if (label.startsWith('I-') && open?.label === kind) open.end = text.length
    else if (label === 'O') open = undefined
    else {
      open = { start, end: text.length, label: kind }
      spans.push(open)
    }
  }
  return { text, spans }
}

/** Labels of each character: `O`, `B-`, `I-`, and `E-` at the end of longer names. */
export function labelsOf({ text, spans }: NamedText): string[] {
  const labels = new Array<string>(text.length).fill('O')
  for (const { start, end, label } of spans) {
    if (labels.slice(start, end).some((taken) => taken !== 'O')) continue
    labels.fill(`I-${label}`, start, end)
    if (end - start > 1) labels[end - 1] = `E-${label}`
    labels[start] = `B-${label}`
  }
  return labels
}

/** The stretches that a row of labels speaks of. */
export function spansOf(labels: readonly string[]): NamedSpan[] {
  const spans: NamedSpan[] = []
  for (let at = 0; at < labels.length; at++) {
    if (!labels[at]!.startsWith('B-')) continue
    const label = labels[at]!.slice(2)
    let end = at + 1
    while (labels[end] === `I-${label}`) end++
    if (labels[end] === `E-${label}`) end++
    spans.push({ start: at, end, label })
  }
  return spans
}
