import type { Entity } from '../../../contracts/reading.ts'

/** Keeps of overlapping finds the surest, then the longest; gives them in the order of the text. */
export function withoutOverlaps(found: readonly Entity[]): Entity[] {
  if (found.length < 2) return [...found]
  const bySureness = [...found].sort(
    (a, b) => weightOf(b) - weightOf(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const taken: Entity[] = []
  const used = new Set<number>()
  for (const entity of bySureness) {
    if (isUsed(used, entity)) continue
    for (let i = entity.start; i < entity.end; i++) used.add(i)
    taken.push(entity)
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** A whole address holds what is inside it: its number is no phone, its city no second place. */
function weightOf({ kind, confidence, start, end }: Entity): number {
  return kind === 'address' && end - start > 8 ? confidence + 0.1 : confidence
}

function isUsed(used: Set<number>, { start, end }: Entity): boolean {
  for (let i = start; i < end; i++) if (used.has(i)) return true
  return false
}
