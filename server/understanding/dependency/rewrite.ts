import type { TreeWord } from '../tagging/conllu.ts'
import { joinClauses } from './rewrite-clauses.ts'
import { childrenOf, isPredicate } from './tree.ts'

/**
 * A tree of another treebank as GSD would have drawn it. Each rule was written for a difference seen between the
 * treebanks and GSD's development part.
 */
export function rewriteTree(sentence: readonly TreeWord[]): TreeWord[] {
  const words = sentence.map((word) => ({ ...word }))
  nounsThatWereVerbs(words)
  classifiersUnderNumbers(words)
  datesUnderTheirDay(words)
  prepositionsOverNouns(words)
  agentsOfPassives(words)
  caused(words)
  subordinators(words)
  namesUnderTheirFirst(words)
  placesOfBeing(words)
  prefixes(words)
  joinClauses(words)
  return words
}

const nominal = new Set(['case', 'nmod', 'amod', 'nummod', 'det', 'compound', 'clf', 'punct', 'cc', 'conj', 'appos'])

/** What is governed as a noun and governs as a noun is one. */
function nounsThatWereVerbs(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    if (word.tag !== 'VERB' || !['nsubj', 'obj', 'obl', 'nmod', 'compound'].includes(word.relation)) continue
    if (words[word.head - 1]?.tag === 'PART') continue
    if (childrenOf(words, index).every((child) => nominal.has(words[child]!.relation))) word.tag = 'NOUN'
  }
}

/** 一 <- 个 rather than 个 <- 一: the number hangs on what is counted and carries its classifier. */
function classifiersUnderNumbers(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    if (word.relation !== 'clf' || word.head === 0) continue
    const number = words.findIndex((other, at) => at < index && other.head === index + 1 && other.tag === 'NUM')
    if (number < 0) continue
    for (const other of words) if (other.head === index + 1) other.head = word.head
    words[number]!.relation = 'nummod'
    word.head = number + 1
  }
}

const unit = /^[年月日号时点分秋春夏冬底初]$/

/** 五月二十一日: each number hangs on the last unit and carries its own unit. */
function datesUnderTheirDay(words: TreeWord[]): void {
  for (let from = 0; from + 3 < words.length; from++) {
    let last = from
    while (words[last]?.tag === 'NUM' && unit.test(words[last + 1]?.form ?? '') && words[last + 2]?.tag === 'NUM')
      last += 2
    if (last === from || words[last]?.tag !== 'NUM' || !unit.test(words[last + 1]?.form ?? '')) continue
    const end = last + 1
    const units = new Set<number>()
    for (let at = from + 1; at <= end; at += 2) units.add(at)
    const outer = [...units].find((at) => !units.has(words[at]!.head - 1)) ?? end
    const { head, relation } = words[outer]!
    for (const at of units) {
      for (const child of childrenOf(words, at)) words[child]!.head = end + 1
      words[at - 1]!.head = end + 1
      words[at - 1]!.relation = 'nummod'
      words[at]!.head = at
      words[at]!.relation = 'clf'
    }
    words[end]!.head = head
    words[end]!.relation = relation
    from = end
  }
}

/** 对法治的信心: the noun hangs on the other noun and carries the preposition. */
function prepositionsOverNouns(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    if (word.tag !== 'ADP' || ['case', 'mark'].includes(word.relation) || word.head === 0) continue
    const object = childrenOf(words, index).find((child) => words[child]!.relation === 'obj' && child > index)
    if (object === undefined) continue
    for (const child of childrenOf(words, index)) words[child]!.head = object + 1
    Object.assign(words[object]!, { head: word.head, relation: word.relation })
    Object.assign(word, { head: object + 1, relation: 'case' })
  }
}

/** 被她拿走: 被 belongs to the verb, she is its subject. */
function agentsOfPassives(words: TreeWord[]): void {
  for (const word of words) {
    if (word.form !== '被' || word.head === 0) continue
    const agent = words[word.head - 1]!
    if (word.relation === 'case' && agent.head > word.head) {
      word.head = agent.head
      agent.relation = 'nsubj'
    }
    if (word.relation === 'case' || word.relation === 'mark') Object.assign(word, { tag: 'AUX', relation: 'aux:pass' })
  }
}

/** 让他们走: they are the subject of going, and going is what is let. */
function caused(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    if (word.relation !== 'xcomp' || word.head === 0 || word.head > index) continue
    const cause = word.head - 1
    const object = childrenOf(words, cause).find(
      (child) => words[child]!.relation === 'obj' && child > cause && child < index,
    )
    if (object === undefined || childrenOf(words, index).some((child) => words[child]!.relation === 'nsubj')) continue
    Object.assign(words[object]!, { head: index + 1, relation: 'nsubj' })
    word.relation = 'ccomp'
  }
}

const subordinating = new Set(
  '如果 如 若 要是 虽然 虽 尽管 因为 因 由于 为了 即使 无论 不管 只要 只有 除非 当 自从 不仅 不但'.split(' '),
)

/** Words that open a clause which another governs are prepositions; the clause is a complement. */
function subordinators(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    const clause = words[word.head - 1]
    if (!clause || word.head < index + 2 || !isPredicate(clause)) continue
    const opens = ['mark', 'case', 'advmod'].includes(word.relation)
    if (!opens || !(word.tag === 'ADP' || (subordinating.has(word.form) && word.tag !== 'VERB'))) continue
    Object.assign(word, { tag: 'ADP', relation: 'case' })
    if (clause.head > word.head && ['advcl', 'dep', 'mark', 'obl'].includes(clause.relation))
      clause.relation = hasSubject(words, word.head - 1) ? 'ccomp' : 'xcomp'
  }
}

function hasSubject(words: readonly TreeWord[], index: number): boolean {
  return childrenOf(words, index).some((child) => words[child]!.relation.startsWith('nsubj'))
}

/** The parts of a name hang on its first part. */
function namesUnderTheirFirst(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    if (!word.relation.startsWith('flat') || word.head === 0) continue
    let before = index - 1
    while (before >= 0 && words[before]!.tag === 'PUNCT') before--
    const first = words[before]
    if (!first || before === word.head - 1 || !['PROPN', 'X'].includes(first.tag)) continue
    if (first.head === word.head) word.head = before + 1
  }
}

/** 在日本住: being at a place is a verb of its own, unless a time or a place word such as 上 follows. */
function placesOfBeing(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    if (word.form !== '在' || word.relation !== 'case' || word.head < index + 2) continue
    const at = word.head - 1
    const place = words[at]!
    const children = childrenOf(words, at).map((child) => words[child]!)
    const others = children.filter((child) => child !== word)
    if (others.some(({ relation, tag }) => relation === 'nummod' || (relation === 'case' && tag === 'ADP'))) continue
    if (!['PROPN', 'NOUN', 'PART', 'PRON', 'X'].includes(place.tag) || place.head <= at + 1) continue
    if (!['obl', 'nmod'].includes(place.relation) || /[年月日天时期间候]$/.test(place.form)) continue
    const particle = children.find(({ form }) => form === '的')
    const relation = place.relation === 'nmod' ? 'acl:relcl' : 'advcl'
    if (relation === 'acl:relcl' && !particle) continue
    if (particle) Object.assign(particle, { tag: 'SCONJ', relation: 'mark:rel', head: index + 1 })
    Object.assign(word, { tag: 'VERB', relation, head: place.head })
    Object.assign(place, { relation: 'obj', head: index + 1 })
  }
}

/** 大城市, 新产品: one character before a noun is a particle of it. */
function prefixes(words: TreeWord[]): void {
  for (const [index, word] of words.entries()) {
    if (word.tag !== 'ADJ' || word.head !== index + 2 || !'大小新古低旧高老长总副正'.includes(word.form)) continue
    if (words[index + 1]!.form.length > 1) Object.assign(word, { tag: 'PART', relation: 'case' })
  }
}
