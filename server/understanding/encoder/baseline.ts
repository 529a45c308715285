/** Likeness by characters and pairs of characters, rare ones counting more: what any encoder has to beat. */
export function baselineLikeness(texts: readonly string[]): (a: number, b: number) => number {
  const bags = texts.map(piecesOf)
  const having = new Map<string, number>()
  for (const bag of bags) for (const piece of bag.keys()) having.set(piece, (having.get(piece) ?? 0) + 1)
  for (const bag of bags) {
    let squares = 0
    for (const [piece, count] of bag) {
      const weight = count * (Math.log((1 + texts.length) / (1 + having.get(piece)!)) + 1)
      bag.set(piece, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (const [piece, weight] of bag) bag.set(piece, weight / length)
  }
  return (a, b) => {
    let sum = 0
    for (const [piece, weight] of bags[a]!) sum += weight * (bags[b]!.get(piece) ?? 0)
    return sum
  }
}

function piecesOf(text: string): Map<string, number> {
  const bag = new Map<string, number>()
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; at++)
    for (const piece of new Set([lower[at]!, lower.slice(at, at + 2)])) bag.set(piece, (bag.get(piece) ?? 0) + 1)
  return bag
}
