import type { TreeWord } from '../tagging/conllu.ts'
import { childrenOf, isPredicate } from './tree.ts'

/**
 * GSD's way with clauses in a row: of those with one subject the last governs and the others are its adverbial clauses;
 * a clause with a subject of its own stands beside the first (parataxis).
 */
export function joinClauses(words: TreeWord[]): void {
  laterGovernsEarlier(words)
  for (const index of words.keys()) chainFrom(words, index)
}

/** Where an earlier clause with its own subject hangs loosely on a later one with its own, the earlier one governs. */
function laterGovernsEarlier(words: TreeWord[]): void {
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]!
    if (word.relation !== 'dep' || !isPredicate(word) || word.head <= index + 1) continue
    const later = word.head - 1
    const subject = subjectOf(words, index)
    if (subject === undefined || subjectOf(words, later) === undefined) {
      word.relation = 'advcl'
      if (subject !== undefined) for (const child of leading(words, index, subject)) words[child]!.head = later + 1
      continue
    }
    Object.assign(word, { head: words[later]!.head, relation: words[later]!.relation })
    for (const child of childrenOf(words, later)) if (child < index) words[child]!.head = index + 1
    Object.assign(words[later]!, { head: index + 1, relation: 'parataxis' })
  }
}

/** Turns the clauses that hang on an earlier one. */
function chainFrom(words: TreeWord[], first: number): void {
  if (!isPredicate(words[first]!)) return
  const later = childrenOf(words, first).filter((child) => child > first && isLooseClause(words, child))
  if (later.length === 0) return
  const runs: number[][] = [[first]]
  for (const clause of later) {
    if (subjectOf(words, clause) !== undefined) runs.push([clause])
    else runs.at(-1)!.push(clause)
  }
  const { head, relation } = words[first]!
  const governors = runs.map((run) => run.at(-1)!)
  for (const run of runs) turn(words, run)
  Object.assign(words[governors[0]!]!, { head, relation })
  for (const governor of governors.slice(1))
    Object.assign(words[governor]!, { head: governors[0]! + 1, relation: 'parataxis' })
}

function isLooseClause(words: readonly TreeWord[], index: number): boolean {
  const word = words[index]!
  if (!isPredicate(word) || !['conj', 'parataxis', 'dep'].includes(word.relation)) return false
  return word.relation !== 'conj' || !childrenOf(words, index).some((child) => words[child]!.relation === 'cc')
}

/** The last clause of a run governs the others and takes over their subject and what stands before it. */
function turn(words: TreeWord[], run: readonly number[]): void {
  const last = run.at(-1)!
  for (const clause of run.slice(0, -1)) {
    const subject = subjectOf(words, clause)
    if (subject !== undefined) for (const child of leading(words, clause, subject)) words[child]!.head = last + 1
    for (const child of childrenOf(words, clause)) if (child > last) words[child]!.head = last + 1
    Object.assign(words[clause]!, { head: last + 1, relation: 'advcl' })
  }
}

function subjectOf(words: readonly TreeWord[], index: number): number | undefined {
  return childrenOf(words, index).find((child) => child < index && /^[nc]subj/.test(words[child]!.relation))
}

/** What hangs on a clause up to its subject. */
function leading(words: readonly TreeWord[], clause: number, subject: number): number[] {
  return childrenOf(words, clause).filter((child) => child <= subject)
}
