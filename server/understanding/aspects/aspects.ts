import type { Aspect, Dependency, Reading } from '../../../contracts/reading.ts'
import { findJudgements, type Judgement } from '../emotion/judgements.ts'
import { type Normalised, normalise, originalSpan } from '../normalise/normalise.ts'
import { aspectWords } from './aspect-words.ts'

type Tokens = Reading['tokens']
interface Place {
  start: number
  end: number
}
/** A judged side, in places of the normalised text. */
interface Pair {
  aspect: Place
  opinion: Place
  weight: number
}

const clauseEnd = /[,，。.!！?？;；~…\n、]|但是?|不过|可是|然而|\bbut\b|\bhowever\b|\band\b/g
/** How far a side may stand before the words that judge it, and behind them. */
const reachBefore = 12
const reachBehind = 5
const reachBehindLatin = 14
const naming = /^(?:NOUN|PROPN|X)$/

/**
 * Which sides of the shop and its goods a message judges, by which words and which way. The tree says what a word judges
 * where it does; else the nearest side of the same clause counts.
 */
export function readAspects(
  text: string,
  tokens: Tokens,
  tree: readonly Dependency[] | null,
  normalised: Normalised = normalise(text),
): Aspect[] {
  const judgements = findJudgements(normalised.text)
  if (judgements.length === 0) return []
  const words = findAspectWords(normalised.text)
  const ends = [...normalised.text.matchAll(clauseEnd)]
  const parsed = tree && tree.length === tokens.length ? { tokens, tree } : null
  const pairs: Pair[] = []
  let clause = 0
  let next = 0
  let firstWord = 0
  for (const judgement of judgements) {
    while (next < ends.length && ends[next]!.index < judgement.start)
      clause = ends[next]!.index + ends[next++]![0].length
    let ending = next
    while (ending < ends.length && ends[ending]!.index < judgement.end) ending++
    const until = ends[ending]?.index ?? normalised.text.length
    const near = Math.max(clause, judgement.start - reachBefore)
    while (firstWord < words.length && words[firstWord]!.end < near) firstWord++
    const pair = pairOf(
      judgement,
      { start: clause, end: until },
      words,
      firstWord,
      /[a-z]/.test(normalised.text[judgement.start]!),
    )
    if (pair) pairs.push(pair)
    else if (parsed) {
      const judged = judgedByTree(judgement, normalised, parsed)
      if (judged) pairs.push(judged)
    }
  }
  return merged(pairs).map((pair) => aspectOf(text, normalised, pair))
}

function findAspectWords(text: string): Place[] {
  const tree = aspectWords()
  const found: Place[] = []
  for (let at = 0; at < text.length; at++) {
    const hit = tree.longestAt(text, at)
    if (!hit) continue
    found.push({ start: at, end: at + hit.length })
    at += hit.length - 1
  }
  return found
}

/** The side of the same clause that a judgement speaks of: within it (质量好), before it, or right behind it. */
function pairOf(
  judgement: Judgement,
  clause: Place,
  words: readonly Place[],
  from: number,
  latin: boolean,
): Pair | undefined {
  const { start, end, weight } = judgement
  let before: Place | undefined
  for (let at = from; at < words.length && words[at]!.start < clause.end; at++) {
    const word = words[at]!
    if (word.start === start && word.end < end) return { aspect: word, opinion: { start: word.end, end }, weight }
    if (word.start > start && word.end === end) return { aspect: word, opinion: { start, end: word.start }, weight }
    if (word.end <= start && start - word.end <= reachBefore) before = word
    if (word.start >= end) {
      const reach = latin ? reachBehindLatin : reachBehind
      if (!before && word.start - end <= reach) return { aspect: word, opinion: { start, end }, weight }
      break
    }
  }
  return before && { aspect: before, opinion: { start, end }, weight }
}

/** The noun that the tree puts under the judging word, or that it stands before as an attribute. */
function judgedByTree(
  { start, end, weight }: Judgement,
  normalised: Normalised,
  { tokens, tree }: { tokens: Tokens; tree: readonly Dependency[] },
): Pair | undefined {
  const span = originalSpan(normalised, start, end)
  for (let at = firstTokenAt(tokens, span.start); at < tokens.length && tokens[at]!.start < span.end; at++) {
    const own = tree[at]!
    const subject =
      subjectOf(tree, at) ??
      (own.head >= 0 && /^(?:ccomp|xcomp|advmod)/.test(own.relation) ? subjectOf(tree, own.head) : undefined)
    const noun = subject ?? (/^(?:amod|acl)/.test(own.relation) ? own.head : -1)
    if (noun < 0 || noun === at || !naming.test(tokens[noun]?.tag ?? '')) continue
    const aspect = placeIn(normalised, tokens[noun]!)
    if (aspect && (aspect.end <= start || aspect.start >= end)) return { aspect, opinion: { start, end }, weight }
  }
  return undefined
}

function subjectOf(tree: readonly Dependency[], head: number): number | undefined {
  for (let at = Math.max(0, head - 12); at < Math.min(tree.length, head + 6); at++)
    if (tree[at]!.head === head && /^(?:nsubj|dislocated)/.test(tree[at]!.relation)) return at
  return undefined
}

/** The first token that ends behind a place of the original. */
function firstTokenAt(tokens: Tokens, start: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end > start) high = middle
    else low = middle + 1
  }
  return low
}

/** Where a stretch of the original stands in the normalised text. */
function placeIn({ starts }: Normalised, span: Place): Place | undefined {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! >= span.start) high = middle
    else low = middle + 1
  }
  let end = low
  while (end < starts.length && starts[end]! < span.end) end++
  return end > low ? { start: low, end } : undefined
}

/** One side judged twice in a row becomes one, with the heavier words. */
function merged(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = []
  for (const pair of pairs) {
    const last = kept.at(-1)
    if (last && last.aspect.start === pair.aspect.start && last.weight * pair.weight > 0) {
      if (Math.abs(pair.weight) > Math.abs(last.weight)) kept[kept.length - 1] = pair
    } else kept.push(pair)
  }
  return kept
}

/** In places of the original, with the degree before the opinion (太慢) as part of it. */
function aspectOf(text: string, normalised: Normalised, { aspect, opinion, weight }: Pair): Aspect {
  const between = aspect.end <= opinion.start ? normalised.text.slice(aspect.end, opinion.start) : ''
  const start = opinion.start - (degreeBefore(between) ?? 0)
  const side = originalSpan(normalised, aspect.start, aspect.end)
  const said = originalSpan(normalised, start, start + normalised.text.slice(start, opinion.end).trimEnd().length)
  return {
    text: text.slice(side.start, side.end),
    ...side,
    opinion: { text: text.slice(said.start, said.end), ...said },
    polarity: weight > 0 ? 'positive' : 'negative',
  }
}

function degreeBefore(between: string): number | undefined {
  const hit =
    /(?:[很太真超巨好贼挺蛮更最]|非常|特别|超级|有点儿?|比较|实在太?|不是?很?|没有?|very |so |really |too |not )+$/.exec(
      between,
    )
  return hit ? hit[0].length : undefined
}
