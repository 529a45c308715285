/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
}

export interface Spread {
  p50: number
  p95: number
  p99: number
}
export function spreadOf(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95), p99: percentile(values, 0.99) }
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A table as the documents have them; numbers in three places that count. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(shown).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function shown(cell: string | number): string {
  if (typeof cell === 'string') return cell
  if (Number.isNaN(cell)) return '–'
  return Math.abs(cell) >= 100 || Number.isInteger(cell) ? cell.toFixed(0) : cell.toFixed(Math.abs(cell) >= 10 ? 1 : 2)
}

/** What one measurement gives: words for the documents, figures for machines. */
export interface Report {
  title: string
  markdown: string
  figures: object
  /** Aims that were missed, in words. */
  missed: string[]
}
