/** A conversation as it should go: who speaks, what she says, and what must be true of each reply. */
export interface Transcript {
  title: string
  /** The shop's id of a signed-in customer; without it she is a stranger. */
  customerId?: string
  locale?: string
  /** Nobody is there to answer. */
  away: boolean
  turns: TranscriptTurn[]
}

export interface TranscriptTurn {
  line: number
  said: Said
  expected: Expectation[]
}

export type Said =
  | { kind: 'text'; text: string }
  /** A button below the last reply or on one of its cards, by its id or by a part of its label. */
  | { kind: 'press'; button: string }
  | { kind: 'fill'; values: Record<string, string> }

const expectations = [
  'decides',
  'says',
  'never',
  'card',
  'offers',
  'form',
  'hands',
  'wanted',
  'tried',
  'open',
  'silent',
] as const
export interface Expectation {
  line: number
  kind: (typeof expectations)[number]
  value: string
}

/**
 * Reads transcripts. A title begins with `==`, then `as c001`, `in en` and `away` set the scene; `>` is what she says,
 * `>> label` a button that she presses, `> {name: value; …}` a form that she fills in; the lines below are what holds of the reply:
 * `decides order_status` (with `/reason` where it matters), `says` and `never` (regular expressions), `card` (an order's number or a
 * product's title), `offers` (a button's label), `form`, `hands` (the reason of a handoff; `wanted`, `tried` and `open` look into its
 * summary), `silent`.
 */
export function readTranscripts(text: string): Transcript[] {
  const found: Transcript[] = []
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) return
    if (line.startsWith('==')) {
      found.push({ title: line.slice(2).trim(), away: false, turns: [] })
      return
    }
    const transcript = found.at(-1)
    if (!transcript) throw new Error(`line ${index + 1}: a transcript begins with ==`)
    readLine(transcript, line, index + 1)
  })
  return found
}

function readLine(transcript: Transcript, line: string, at: number): void {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line)!
  const turn = transcript.turns.at(-1)
  const kind = expectations.find((one) => one === word)
  if (word === '>>') transcript.turns.push({ line: at, said: { kind: 'press', button: rest }, expected: [] })
  else if (word === '>') transcript.turns.push({ line: at, said: saidOf(rest), expected: [] })
  else if (kind && turn) turn.expected.push({ line: at, kind, value: rest })
  else if (!turn && word === 'as') transcript.customerId = rest
  else if (!turn && word === 'in') transcript.locale = rest
  else if (!turn && word === 'away') transcript.away = true
  else throw new Error(`line ${at}: “${word}” has no meaning here`)
}

function saidOf(text: string): Said {
  const fields = /^\{(.+)\}$/.exec(text)?.[1]
  if (!fields) return { kind: 'text', text: text.replaceAll('\\n', '\n') }
  const values = fields.split(';').map((field) => field.split(':').map((part) => part.trim()) as [string, string])
  return { kind: 'fill', values: Object.fromEntries(values) }
}
