import type { Dependency, Reading } from '../../../contracts/reading.ts'

/** A reading for the terminal: a table of its parts, the words in columns, the tree with its branches. */
export function describeReading(reading: Reading): string[] {
  const { emotion } = reading
  const urges = [
    emotion.urgency > 0 && `urgency ${emotion.urgency}`,
    emotion.threat && 'threat',
    emotion.sarcasm && 'sarcasm',
    emotion.offensive && 'offensive',
  ].filter(Boolean)
  const shown = emotion.evidence.map((one) => one.text).join(' ')
  return [
    `language    ${reading.language} (${reading.script})`,
    `normalised  ${reading.normalised}`,
    `emotion     ${[`${emotion.label} ${emotion.strength}`, ...urges].join(', ')}${shown ? `  (${shown})` : ''}`,
    ...(reading.outOfScope ? ['intents     none of ours: out of scope'] : []),
    ...section(
      'intents',
      reading.intents.map(({ name, confidence, evidence }) => [
        name,
        String(confidence),
        evidence.map(({ text, weight }) => `${text} ${weight > 0 ? '+' : ''}${weight}`).join('  '),
      ]),
    ),
    ...section(
      'entities',
      reading.entities.map(({ kind, text, start, end, value, confidence }) => [
        kind,
        text,
        `${start}–${end}`,
        JSON.stringify(value),
        String(confidence),
      ]),
    ),
    ...section(
      'aspects',
      reading.aspects.map(({ text, opinion, polarity }) => [text, opinion?.text ?? '', polarity]),
    ),
    ...section(
      'words',
      reading.tokens.map(({ text, tag, start, end }) => [text, tag ?? '-', `${start}–${end}`]),
    ),
    ...(reading.tree ? ['', 'tree', ...drawTree(reading.tokens, reading.tree)] : []),
  ]
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))))
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell))).join('  ')
  return ['', title, ...rows.map((row) => `  ${line(row).trimEnd()}`)]
}

/** Columns of a terminal: Chinese characters and emoji take two. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
        character,
      )
        ? 2
        : 1
  return width
}

function drawTree(tokens: Reading['tokens'], tree: readonly Dependency[]): string[] {
  const children = new Map<number, number[]>()
  for (const [place, { head }] of tree.entries()) children.set(head, [...(children.get(head) ?? []), place])
  const lines: string[] = []
  // A stack of its own: a tree may be as deep as the text is long.
  const open = (children.get(-1) ?? []).map((place) => ({ place, before: '  ', last: true, top: true })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const { place, before, last, top } = next
    const { text, tag } = tokens[place]!
    lines.push(`${before}${top ? '' : last ? '└─ ' : '├─ '}${tree[place]!.relation}  ${text}  ${tag ?? '-'}`)
    const below = children.get(place) ?? []
    const indent = before + (top ? '' : last ? '   ' : '│  ')
    for (const [index, child] of below.entries())
      open.splice(open.length - index, 0, {
        place: child,
        before: indent,
        last: index === below.length - 1,
        top: false,
      })
  }
  return lines
}
