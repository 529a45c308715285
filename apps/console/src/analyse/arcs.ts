import type { Dependency } from '../../../../contracts/reading.ts'

/**
 * An arc from a head to what hangs on it. `level` counts the arcs that it spans, from 1; `rank` its place among the arcs
 * that leave the head to the same side, of which there are `beside`: the highest leaves nearest to the middle.
 */
export interface Arc {
  head: number
  dependent: number
  relation: string
  level: number
  rank: number
  beside: number
}

/** Lays a tree out as arcs above its words: an arc lies above every arc that it covers or crosses. */
export function layArcs(tree: readonly Dependency[]): Arc[] {
  const arcs = tree
    .map(({ head, relation }, dependent) => ({ head, dependent, relation, level: 1, rank: 0, beside: 1 }))
    .filter(({ head }) => head >= 0)
    .sort((a, b) => spanOf(a) - spanOf(b) || Math.min(a.head, a.dependent) - Math.min(b.head, b.dependent))
  // How high the arcs that are laid reach, between each word and the next.
  const heights = new Array<number>(Math.max(0, tree.length - 1)).fill(0)
  for (const arc of arcs) {
    const [from, to] = ends(arc)
    let highest = 0
    for (let gap = from; gap < to; gap++) highest = Math.max(highest, heights[gap]!)
    arc.level = highest + 1
    heights.fill(arc.level, from, to)
  }
  const sides = Map.groupBy(arcs, ({ head, dependent }) => (dependent > head ? head + 0.5 : head))
  for (const side of sides.values())
    for (const [rank, arc] of side.reverse().entries()) Object.assign(arc, { rank, beside: side.length })
  return arcs
}

function ends({ head, dependent }: Arc): [number, number] {
  return head < dependent ? [head, dependent] : [dependent, head]
}

function spanOf(arc: Arc): number {
  const [from, to] = ends(arc)
  return to - from
}
