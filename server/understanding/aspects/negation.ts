import type { Dependency, Reading } from '../../../contracts/reading.ts'

/** What a negation reaches: a stretch of the original text, with the word that negates. */
export interface NegationScope {
  start: number
  end: number
  negation: { start: number; end: number }
}

type Tokens = Reading['tokens']

const negating =
  /^(?:不|没|没有|沒|沒有|无|無|未|别|別|勿|莫|非|并非|不是|不要|别再|不用|不再|从不|绝不|毫无|不会|不能|没法|无法|唔|冇|not|n't|no|never|none|neither|without|cannot|don't|doesn't|didn't|isn't|wasn't|aren't|weren't|won't|can't|couldn't|shouldn't|wouldn't|haven't|hasn't|dont|doesnt|didnt|isnt|cant|wont)$/i
const clauseEnd = /^[,，。.!！?？;；:：…\n、~～]+$/
const turning = /^(?:但|但是|不过|可是|然而|而是|而|却|but|however|though)$/i
/** Parts of a sentence that stand for themselves: a negation beside them does not reach into them. */
const apart = /^(?:conj|parataxis|advcl|punct|discourse|vocative|list|appos|dep|cc)(?::|$)/
const mostWords = 6
/** No negation reaches further by the tree. */
const mostReached = 24

/**
 * What each negation reaches, as stretches of the original text: by the tree the word it hangs on with what belongs to
 * that word and comes after the negation; without a tree the following words up to the end of the clause.
 */
export function negationScope(tokens: Tokens, tree: readonly Dependency[] | null): NegationScope[] {
  const found: NegationScope[] = []
  const children = tree && tree.length === tokens.length ? childrenOf(tree) : null
  for (const [at, token] of tokens.entries()) {
    if (!negating.test(token.text) || isQuestionForm(tokens, at)) continue
    const last = children ? reachByTree(tokens, tree!, children, at) : reachByWords(tokens, at)
    if (last > at)
      found.push({
        start: tokens[at + 1]!.start,
        end: tokens[last]!.end,
        negation: { start: token.start, end: token.end },
      })
  }
  return found
}

/** 好不好, 是不是: a question, no negation. */
function isQuestionForm(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.text
  return before !== undefined && before === tokens[at + 1]?.text
}

function reachByWords(tokens: Tokens, at: number): number {
  let last = at
  for (let next = at + 1; next < tokens.length && next <= at + mostWords; next++) {
    if (endsClause(tokens[next]!.text)) break
    last = next
  }
  return last
}

function reachByTree(tokens: Tokens, tree: readonly Dependency[], children: readonly number[][], at: number): number {
  const own = tree[at]!.head
  const top = own < at || own > at + mostReached ? at : own
  let last = Math.max(at, top)
  const stack = [top]
  for (let seen = 0; stack.length > 0 && seen < mostReached; seen++) {
    for (const child of children[stack.pop()!]!) {
      if (child <= at || child > at + mostReached || apart.test(tree[child]!.relation)) continue
      last = Math.max(last, child)
      stack.push(child)
    }
  }
  for (let next = at + 1; next <= last; next++) if (endsClause(tokens[next]!.text)) return next - 1
  return last > at ? last : reachByWords(tokens, at)
}

function endsClause(word: string): boolean {
  return clauseEnd.test(word) || turning.test(word)
}

function childrenOf(tree: readonly Dependency[]): number[][] {
  const children: number[][] = tree.map(() => [])
  for (const [child, { head }] of tree.entries()) if (head >= 0 && head < tree.length) children[head]!.push(child)
  return children
}
