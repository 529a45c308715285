/** Spearman's rank correlation; equal values share the mean of their ranks. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranksOf(a), ranksOf(b)]
  const mean = (a.length + 1) / 2
  let both = 0
  let ownX = 0
  let ownY = 0
  for (let i = 0; i < a.length; i++) {
    const [dx, dy] = [x[i]! - mean, y[i]! - mean]
    both += dx * dy
    ownX += dx * dx
    ownY += dy * dy
  }
  return rounded(both / (Math.sqrt(ownX * ownY) || 1))
}

/** How often a pair of the same meaning is more alike than one that is not, and the share right at the best cut. */
export function areaUnder(found: readonly number[], judged: readonly number[]): { auc: number; accuracy: number } {
  const ranks = ranksOf(found)
  const same = judged.filter((label) => label > 0).length
  const other = judged.length - same
  let sum = 0
  ranks.forEach((rank, at) => {
    if (judged[at]! > 0) sum += rank
  })
  const order = found.map((_, at) => at).sort((a, b) => found[b]! - found[a]!)
  let right = other
  let best = other
  for (const at of order) {
    right += judged[at]! > 0 ? 1 : -1
    best = Math.max(best, right)
  }
  const auc = same && other ? (sum - (same * (same + 1)) / 2) / (same * other) : 0
  return { auc: rounded(auc), accuracy: rounded(best / (judged.length || 1)) }
}

/** Mean average precision, mean reciprocal rank and share with a positive first; of equal likeness wrong ones lead. */
export function rankingFigures(rankings: readonly { right: readonly number[]; wrong: readonly number[] }[]) {
  let map = 0
  let mrr = 0
  let first = 0
  for (const { right, wrong } of rankings) {
    const order = [...right.map((value) => [value, 1]), ...wrong.map((value) => [value, 0])] as [number, number][]
    order.sort((a, b) => b[0] - a[0] || a[1] - b[1])
    let hits = 0
    let precision = 0
    order.forEach(([, positive], place) => {
      if (!positive) return
      hits++
      if (hits === 1) mrr += 1 / (place + 1)
      precision += hits / (place + 1)
    })
    map += precision / (hits || 1)
    first += order[0]?.[1] ?? 0
  }
  const count = rankings.length || 1
  return { map: rounded(map / count), mrr: rounded(mrr / count), p_at_1: rounded(first / count) }
}

function ranksOf(values: readonly number[]): Float64Array {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++
    for (let at = from; at <= to; at++) ranks[order[at]!] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
