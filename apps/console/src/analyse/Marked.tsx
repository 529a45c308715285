interface Piece {
  start: number
  end: number
  weight: number
}

/** A text with the pieces marked that spoke for something, the heavier the stronger; what spoke against it is struck. */
export function Marked({ text, pieces }: { text: string; pieces: readonly Piece[] }) {
  const heaviest = Math.max(...pieces.map(({ weight }) => Math.abs(weight)), 0.001)
  const parts: React.ReactNode[] = []
  let at = 0
  for (const { start, end, weight } of pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > text.length) continue
    parts.push(text.slice(at, start))
    const strong = Math.abs(weight) > heaviest / 2
    parts.push(
      <mark key={start} className={weight < 0 ? 'against' : strong ? 'strong' : ''} title={weight.toFixed(2)}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
