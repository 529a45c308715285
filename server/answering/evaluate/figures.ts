/** One question's outcome. */
export interface Outcome {
  kind: string
  covered: boolean
  /** Place of the right entry among the best matches, from 1; 0 when it is not among them. */
  place: number
  answered: boolean
  correct: boolean
  microseconds: number
}

export interface Figures {
  queries: number
  covered: number
  recall_at_1: number | null
  recall_at_3: number | null
  mrr: number | null
  answered_rate: number | null
  correct_rate: number | null
  wrong_rate: number | null
  refused_rate: number | null
  us_per_query: number
}

/** The figures of DESIGN.md over some outcomes; null where there was nothing to measure. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const covered = outcomes.filter((one) => one.covered)
  const uncovered = outcomes.filter((one) => !one.covered)
  const share = (rows: readonly Outcome[], holds: (one: Outcome) => boolean) =>
    rows.length === 0 ? null : round(rows.filter(holds).length / rows.length)
  const reciprocal = covered.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0)
  return {
    queries: outcomes.length,
    covered: covered.length,
    recall_at_1: share(covered, ({ place }) => place === 1),
    recall_at_3: share(covered, ({ place }) => place >= 1 && place <= 3),
    mrr: covered.length === 0 ? null : round(reciprocal / covered.length),
    answered_rate: share(covered, ({ answered }) => answered),
    correct_rate: share(covered, ({ correct }) => correct),
    wrong_rate: share(covered, ({ answered, correct }) => answered && !correct),
    refused_rate: share(uncovered, ({ answered }) => !answered),
    us_per_query: Math.round(outcomes.reduce((sum, one) => sum + one.microseconds, 0) / (outcomes.length || 1)),
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** A table for people: one row for all, one for each kind. */
export function tableOf(all: Figures, byKind: Readonly<Record<string, Figures>>): string[] {
  const names = Object.keys(all) as (keyof Figures)[]
  const rows = [
    ['', ...names],
    ...Object.entries({ all, ...byKind }).map(([kind, figures]) => [
      kind,
      ...names.map((name) => show(name, figures[name])),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  )
}

function show(name: keyof Figures, value: number | null): string {
  if (value === null) return '-'
  return ['queries', 'covered', 'us_per_query'].includes(name) ? String(value) : value.toFixed(3)
}
