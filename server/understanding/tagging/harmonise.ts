import type { TreeWord } from './conllu.ts'

/**
 * The treebanks follow one standard in different habits. Training follows the habits of GSD, in which we measure: they
 * are described in its guidelines and seen in its development part, which itself is not trained on.
 *
 * Words that link clauses are subordinating conjunctions there, also those that elsewhere are adverbs.
 */
const linking = new Set(
  '也 而 但 并 来 所 都 还 亦 就 才 以 并且 却 则 便 但是 甚至 然而 所以 即 于是 因而 又 且 而且 故 可是 不过'.split(
    ' ',
  ),
)

const renamed: Record<string, string> = {
  'case:loc': 'case',
  'mark:prt': 'mark',
  'obl:tmod': 'nmod:tmod',
  'discourse:sp': 'discourse',
  'obj:periph': 'obl:patient',
  'compound:vv': 'mark',
  'compound:dir': 'mark',
  flat: 'flat:name',
}

/** A sentence of another treebank with the labels that GSD would give. */
export function harmonise(sentence: readonly TreeWord[]): TreeWord[] {
  return sentence.map((word) => {
    const { form, tag, relation } = word
    if (form === '的' && relation.startsWith('mark')) return { ...word, tag: 'SCONJ', relation: 'mark:rel' }
    if (form === '地' && relation === 'mark:adv') return { ...word, tag: 'SCONJ' }
    const links = ['advmod', 'mark:prt', 'mark'].includes(relation) && ['ADV', 'SCONJ'].includes(tag)
    if (links && linking.has(form)) return { ...word, tag: 'SCONJ', relation: 'mark' }
    if (relation === 'compound' && ['NOUN', 'PROPN', 'PRON'].includes(tag)) return { ...word, relation: 'nmod' }
    return { ...word, relation: renamed[relation] ?? relation }
  })
}

/**
 * GSD cuts the last character off words such as 北京|市 and 科学|家 and makes it their head, a particle. `cut` is where
 * words trained on GSD's own cuts would begin, `tagOf` what a dictionary takes the stem for.
 */
export function splitSuffixes(
  sentence: readonly TreeWord[],
  cut: (text: string) => string[],
  tagOf: (word: string) => string | undefined = () => undefined,
): TreeWord[] {
  const begins = beginningsOf(cut(sentence.map(({ form }) => form).join('')))
  let from = 0
  const split = sentence.map(({ form, tag }) => {
    const last = from + form.length - 1
    from += form.length
    return form.length > 2 && ['NOUN', 'PROPN'].includes(tag) && begins.has(last) && !anyWithin(begins, last, form)
  })
  let place = 0
  const newPlace = sentence.map((_, index) => {
    place += split[index] ? 2 : 1
    return place
  })
  return sentence.flatMap((word, index) => {
    const head = word.head === 0 ? 0 : newPlace[word.head - 1]!
    if (!split[index]) return [{ ...word, head }]
    const form = word.form.slice(0, -1)
    const stem = { form, tag: tagOf(form) ?? word.tag, head: newPlace[index]!, relation: 'compound' }
    return [stem, { ...word, form: word.form.slice(-1), tag: 'PART', head }]
  })
}

function anyWithin(begins: ReadonlySet<number>, last: number, form: string): boolean {
  for (let at = last - form.length + 2; at < last; at++) if (begins.has(at)) return true
  return false
}

function beginningsOf(words: readonly string[]): Set<number> {
  const begins = new Set<number>()
  let at = 0
  for (const { length } of words) {
    begins.add(at)
    at += length
  }
  return begins
}
