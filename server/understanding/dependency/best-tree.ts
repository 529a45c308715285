const never = -1e15
/** The score of an arc that is not looked at. */
export const excluded = -1e12

/** What speaks for a word under a head, and for a word under a head beside its inner neighbour. */
export interface Scores {
  /** size × size, head first. */
  arcs: Float64Array
  pair(head: number, inner: number, own: number): number
}

/**
 * The best tree without crossing arcs in which one word hangs on the root (Eisner 1996, with neighbours under one head
 * as in McDonald and Pereira 2006). Heads of places 1 to size - 1; place 0 is the root.
 */
export function bestTree({ arcs, pair }: Scores, size: number): Int32Array {
  const heads = new Int32Array(size)
  if (size < 2) return heads
  const cells = size * size
  const closedRight = new Float64Array(cells)
  const closedLeft = new Float64Array(cells)
  const openRight = new Float64Array(cells).fill(never)
  const openLeft = new Float64Array(cells).fill(never)
  const siblings = new Float64Array(cells).fill(never)
  const closedRightAt = new Int32Array(cells)
  const closedLeftAt = new Int32Array(cells)
  const openRightAt = new Int32Array(cells)
  const openLeftAt = new Int32Array(cells)
  const siblingsAt = new Int32Array(cells)
  for (let width = 1; width < size; width++)
    for (let from = 0; from + width < size; from++) {
      const to = from + width
      const cell = from * size + to
      if (from > 0) {
        join(from, to, cell)
        if (arcs[to * size + from] !== excluded) openToLeft(from, to, cell)
      }
      if (arcs[cell] !== excluded) openToRight(from, to, cell)
      closeRight(from, to, cell)
      if (from > 0) closeLeft(from, to, cell)
    }
  unfoldRight(0, size - 1)
  return heads

  function join(from: number, to: number, cell: number): void {
    let best = never
    for (let at = from; at < to; at++) {
      const sum = closedRight[from * size + at]! + closedLeft[(at + 1) * size + to]!
      if (sum > best) {
        best = sum
        siblingsAt[cell] = at
      }
    }
    siblings[cell] = best
  }

  function openToRight(from: number, to: number, cell: number): void {
    let best = closedLeft[(from + 1) * size + to]! + pair(from, from, to)
    let where = from
    if (from > 0)
      for (let inner = from + 1; inner < to; inner++) {
        const sum = openRight[from * size + inner]! + siblings[inner * size + to]! + pair(from, inner, to)
        if (sum > best) {
          best = sum
          where = inner
        }
      }
    openRight[cell] = best + arcs[from * size + to]!
    openRightAt[cell] = where
  }

  function openToLeft(from: number, to: number, cell: number): void {
    let best = closedRight[from * size + to - 1]! + pair(to, to, from)
    let where = to
    for (let inner = from + 1; inner < to; inner++) {
      const sum = siblings[from * size + inner]! + openLeft[inner * size + to]! + pair(to, inner, from)
      if (sum > best) {
        best = sum
        where = inner
      }
    }
    openLeft[cell] = best + arcs[to * size + from]!
    openLeftAt[cell] = where
  }

  function closeRight(from: number, to: number, cell: number): void {
    let best = never
    for (let at = from + 1; at <= to; at++) {
      const sum = openRight[from * size + at]! + closedRight[at * size + to]!
      if (sum > best) {
        best = sum
        closedRightAt[cell] = at
      }
    }
    closedRight[cell] = best
  }

  function closeLeft(from: number, to: number, cell: number): void {
    let best = never
    for (let at = from; at < to; at++) {
      const sum = closedLeft[from * size + at]! + openLeft[at * size + to]!
      if (sum > best) {
        best = sum
        closedLeftAt[cell] = at
      }
    }
    closedLeft[cell] = best
  }

  function unfoldRight(from: number, to: number): void {
    if (from === to) return
    const at = closedRightAt[from * size + to]!
    unfoldOpenRight(from, at)
    unfoldRight(at, to)
  }

  function unfoldLeft(from: number, to: number): void {
    if (from === to) return
    const at = closedLeftAt[from * size + to]!
    unfoldLeft(from, at)
    unfoldOpenLeft(at, to)
  }

  function unfoldOpenRight(from: number, to: number): void {
    heads[to] = from
    const inner = openRightAt[from * size + to]!
    if (inner === from) unfoldLeft(from + 1, to)
    else {
      unfoldOpenRight(from, inner)
      unfoldSiblings(inner, to)
    }
  }

  function unfoldOpenLeft(from: number, to: number): void {
    heads[from] = to
    const inner = openLeftAt[from * size + to]!
    if (inner === to) unfoldRight(from, to - 1)
    else {
      unfoldOpenLeft(inner, to)
      unfoldSiblings(from, inner)
    }
  }

  function unfoldSiblings(from: number, to: number): void {
    const at = siblingsAt[from * size + to]!
    unfoldRight(from, at)
    unfoldLeft(at + 1, to)
  }
}
