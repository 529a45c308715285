/** The part of a text around the first found word, so that a hit in a long message is seen. */
export function cutAround(text: string, q: string, length: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const at = plain.toLowerCase().indexOf(q.toLowerCase().split(/\s+/)[0] ?? '')
  if (plain.length <= length || at < length / 2) return plain.slice(0, length * 2)
  return `…${plain.slice(at - Math.floor(length / 3), at + length * 2)}`
}

/** Splits a text into found words and the rest; `at` tells them apart. */
export function splitByWords(text: string, q: string): { text: string; hit: boolean; at: number }[] {
  const words = q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (words.length === 0) return [{ text, hit: false, at: 0 }]
  let at = 0
  return text
    .split(new RegExp(`(${words.join('|')})`, 'giu'))
    .map((part, index) => {
      const piece = { text: part, hit: index % 2 === 1, at }
      at += part.length
      return piece
    })
    .filter((part) => part.text !== '')
}
