import type { TreeWord } from './conllu.ts'

/** GSD takes 不是, 就是, 不会 for one word each. `cut` are the words that a text has when it is cut as GSD cuts it. */
export function joinWords(sentence: readonly TreeWord[], cut: (text: string) => string[]): TreeWord[] {
  const ends = endsOf(cut(sentence.map(({ form }) => form).join('')))
  const from: number[] = []
  let at = 0
  for (const { form } of sentence) {
    from.push(at)
    at += form.length
  }
  const leaf = sentence.map((_, index) => !sentence.some(({ head }) => head === index + 1))
  /** For each word the place of the word that it becomes a part of. */
  const part = sentence.map((_, index) => index)
  for (let index = 0; index + 1 < sentence.length; index++) {
    const [word, next] = [sentence[index]!, sentence[index + 1]!]
    if (ends.get(from[index]!) !== from[index + 1]! + next.form.length) continue
    const leads = word.head === index + 2 || (word.head === next.head && word.head > 0)
    if (leads && leaf[index] && joining.has(word.tag) && verbal.has(next.tag)) part[index] = index + 1
    else if (next.head === index + 1 && leaf[index + 1] && word.tag === 'VERB' && next.relation === 'mark')
      part[++index] = index - 1
  }
  const newPlace: number[] = []
  let count = 0
  for (const [index, whole] of part.entries()) if (whole === index) newPlace[index] = ++count
  return sentence.flatMap((word, index) => {
    if (part[index] !== index) return []
    const before = part[index - 1] === index ? sentence[index - 1]!.form : ''
    const behind = part[index + 1] === index ? sentence[index + 1]!.form : ''
    const head = word.head === 0 ? 0 : newPlace[part[word.head - 1]!]!
    return [{ ...word, form: before + word.form + behind, head }]
  })
}

const joining = new Set(['ADV', 'SCONJ'])
const verbal = new Set(['AUX', 'VERB', 'ADJ'])

/** Where each word ends, by where it begins. */
export function endsOf(words: readonly string[]): Map<number, number> {
  const ends = new Map<number, number>()
  let at = 0
  for (const { length } of words) {
    ends.set(at, at + length)
    at += length
  }
  return ends
}

const prefixed = new Set('大小女男新老')

/** GSD cuts 成|为, 因|此, 陈|奕迅 where the other treebanks see one word. */
export function partWords(sentence: readonly TreeWord[], cut: (text: string) => string[]): TreeWord[] {
  const ends = endsOf(cut(sentence.map(({ form }) => form).join('')))
  let from = 0
  const parts = sentence.map((word) => {
    const start = from
    from += word.form.length
    const isCut = ends.get(start) === start + 1 && ends.get(start + 1) === from
    return isCut ? partsOf(word) : undefined
  })
  const newPlace: number[] = []
  let count = 0
  for (const [index, split] of parts.entries()) {
    newPlace[index] = count + (split?.second.head === 'up' ? 2 : 1)
    count += split ? 2 : 1
  }
  return sentence.flatMap((word, index) => {
    const head = word.head === 0 ? 0 : newPlace[word.head - 1]!
    const split = parts[index]
    if (!split) return [{ ...word, head }]
    const [form, rest] = [word.form.slice(0, 1), word.form.slice(1)]
    const own = { head, relation: split.relation ?? word.relation }
    const governor = { head: newPlace[index]! }
    const { first, second } = split
    return second.head === 'up'
      ? [
          { form, tag: first.tag, ...governor, relation: first.relation },
          { form: rest, tag: second.tag, ...own },
        ]
      : [
          { form, tag: first.tag, ...own },
          { form: rest, tag: second.tag, ...governor, relation: second.relation },
        ]
  })
}

interface Parts {
  first: { tag: string; relation: string }
  second: { tag: string; relation: string; head: 'up' | 'first' }
  /** The relation of the whole where it changes. */
  relation?: string
}

function partsOf({ form, tag }: TreeWord): Parts | undefined {
  const [first, rest] = [form[0]!, form.slice(1)]
  if (tag === 'PROPN') return { first: { tag, relation: '' }, second: { tag, relation: 'flat:name', head: 'first' } }
  if (tag === 'VERB' && rest.length === 1)
    return { first: { tag, relation: '' }, second: { tag, relation: 'mark', head: 'first' } }
  if (rest === '此' || rest === '什么')
    return {
      first: { tag: 'ADP', relation: 'case' },
      second: { tag: 'PRON', relation: '', head: 'up' },
      relation: 'obl',
    }
  if (tag === 'NOUN' && prefixed.has(first) && rest.length > 1)
    return { first: { tag: 'PART', relation: 'case' }, second: { tag, relation: '', head: 'up' } }
  return undefined
}
