/** Words with what they carry, found from any place of a text: the longest counts. */
export interface WordTree<T> {
  longestAt(text: string, at: number): { length: number; value: T } | undefined
}

interface Node<T> {
  next?: Map<number, Node<T>>
  value?: T
}

const apostrophe = 39

/** Puts words into a tree of their characters; where a word stands twice, the first counts. */
export function createWordTree<T>(words: Iterable<readonly [string, T]>): WordTree<T> {
  const root: Node<T> = { next: new Map() }
  for (const [word, value] of words) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      node.next ??= new Map()
      let next = node.next.get(word.charCodeAt(i))
      if (!next) {
        next = {}
        node.next.set(word.charCodeAt(i), next)
      }
      node = next
    }
    node.value ??= value
  }
  return { longestAt: (text, at) => longestFrom(root, text, at) }
}

function longestFrom<T>(root: Node<T>, text: string, at: number) {
  const first = text.charCodeAt(at)
  if (isLatin(first) && at > 0 && isLatin(text.charCodeAt(at - 1))) return undefined
  let node: Node<T> | undefined = root
  let best: { length: number; value: T } | undefined
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    node = node.next?.get(unit)
    if (!node) break
    if (node.value === undefined) continue
    if (isLatin(unit) && isLatin(text.charCodeAt(i + 1))) continue
    best = { length: i + 1 - at, value: node.value }
  }
  return best
}

/** Letters, digits and the apostrophe: what an English word is made of in a text in lower case. */
export function isLatin(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === apostrophe
}
