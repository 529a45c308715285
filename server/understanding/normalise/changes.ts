/** A text made uniform, with the way back: unit `i` of `text` comes from `[starts[i], ends[i])` of the original. */
export interface Normalised {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A stretch of a text that reads otherwise. */
export interface Change {
  start: number
  end: number
  with: string
}

/** The stretch of the original that `[start, end)` of the normalised text comes from. */
export function originalSpan(from: Normalised, start: number, end: number): { start: number; end: number } {
  if (end <= start) return { start: 0, end: 0 }
  return { start: from.starts[start]!, end: from.ends[end - 1]! }
}

/** Of changes that touch the same place the first named stays; the result is in the order of the text. */
export function withoutOverlaps(changes: readonly Change[]): Change[] {
  const sorted = changes
    .map((change, rank) => ({ change, rank }))
    .sort((a, b) => a.change.start - b.change.start || a.rank - b.rank)
  const kept: typeof sorted = []
  for (const one of sorted) {
    const last = kept.at(-1)
    if (!last || one.change.start >= last.change.end) kept.push(one)
    else if (one.rank < last.rank) kept[kept.length - 1] = one
  }
  return kept.map(({ change }) => change)
}

/** Makes changes that are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): Normalised {
  const parts: string[] = []
  const length = changes.reduce((sum, { start, end, with: meant }) => sum + meant.length - (end - start), text.length)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  let to = 0
  let at = 0
  const keep = (until: number) => {
    parts.push(text.slice(at, until))
    for (; at < until; at++, to++) {
      starts[to] = at
      ends[to] = at + 1
    }
  }
  for (const change of changes) {
    keep(change.start)
    parts.push(change.with)
    starts.fill(change.start, to, to + change.with.length)
    ends.fill(change.end, to, to + change.with.length)
    to += change.with.length
    at = change.end
  }
  keep(text.length)
  return { text: parts.join(''), starts, ends }
}
