import type { Entity } from '../../../contracts/reading.ts'

/** Keeps of overlapping finds the surest, then the longest; gives them in the order of the text. */
export function withoutOverlaps(found: readonly Entity[]): Entity[] {
  const bySureness = [...found].sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
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

function isUsed(used: Set<number>, { start, end }: Entity): boolean {
  for (let i = start; i < end; i++) if (used.has(i)) return true
  return false
}
