import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileVocabulary } from '../segment/vocabulary.ts'
import type { TreeWord } from '../tagging/conllu.ts'
import { sharedLexicon } from '../tagging/lexicon.ts'
import { readWords } from '../tagging/tagger.ts'
import { bestTree } from './best-tree.ts'
import { learnHeads } from './heads.ts'
import { attachMarks } from './marks.ts'
import { type Arc, parseTree } from './parser.ts'
import { rewriteTree } from './rewrite.ts'
import { settleRelations } from './settle.ts'
import { exampleOf } from './train.ts'
import { storeWeights } from './weights-file.ts'

const none = compileVocabulary()

function parse(text: string): string[] {
  const words = readWords(text, none)
  return parseTree(words).map(({ head, relation }, at) => `${words[at]!.text} ${relation} ${words[head]?.text ?? '-'}`)
}

test('what is slow and what is good are told apart', () => {
  const arcs = parse('物流太慢，质量不错')

  assert.ok(
    arcs.some((arc) => arc.startsWith('物流 nsubj') && !arc.endsWith('不错')),
    arcs.join(', '),
  )
  assert.ok(arcs.includes('质量 nsubj 不错'), arcs.join(', '))
})

test('who wants what is found in the tree', () => {
  const arcs = parse('我要退货')

  assert.ok(arcs.includes('我 nsubj 退货'), arcs.join(', '))
  assert.ok(arcs.includes('退货 root -'), arcs.join(', '))
})

test('whatever is typed, the tree has one root and no circle', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 80 })
  const chinese = fc.string({
    unit: fc.constantFrom(...'我的快递到了吗退款科学家总经理一个12a -，。《》（😀'),
    maxLength: 300,
  })
  fc.assert(
    fc.property(fc.oneof(anything, chinese), (text) => {
      const arcs = parseTree(readWords(text, none))
      if (arcs.length > 0) assertTree(arcs)
    }),
    { numRuns: 100 },
  )
})

test('words with any tags, and a very long row of words, still make a tree', () => {
  const word = fc.record({
    text: fc.constantFrom('科学', '家', '总', '，', '（', '）', '的', '', '在', '12'),
    tag: fc.constantFrom('PART', 'NOUN', 'PUNCT', 'VERB', 'X', 'nonsense'),
  })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (words) => assertTree(parseTree(words))),
    { numRuns: 100 },
  )
  assert.deepEqual(parseTree([]), [])
})

test('the best tree is the best of all trees', () => {
  const size = 5
  const weight = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size * 2, maxLength: size * size * 2 })
  fc.assert(
    fc.property(weight, (weights) => {
      const arcs = Float64Array.from(weights.slice(0, size * size))
      const pair = (head: number, inner: number, own: number) =>
        weights[size * size + ((head * 7 + inner * 3 + own) % 25)]!
      const score = (heads: readonly number[]) => scoreOf(heads, arcs, pair, size)

      const found = score(Array.from(bestTree({ arcs, pair }, size)))

      assert.equal(found, Math.max(...allTrees(size).map(score)))
    }),
    { numRuns: 50 },
  )
})

test('a pause hangs on what it sets off, quotes on what they enclose', () => {
  const forms = ['下雨', '，', '我', '买', '《', '书', '》', '。']
  const heads = Int32Array.from([3, -9, 3, -1, -9, 3, -9, -9])

  attachMarks(forms, heads)

  assert.deepEqual([...heads], [3, 0, 3, -1, 5, 3, 5, 3])
})

test('what stands with a preposition or tells the time is not who does it', () => {
  const words = [
    { text: '上周三', tag: 'NOUN' },
    { text: '对', tag: 'ADP' },
    { text: '质量', tag: 'NOUN' },
    { text: '满意', tag: 'VERB' },
  ]
  const relations = ['nsubj', 'case', 'nsubj', 'root']

  settleRelations(words, Int32Array.from([3, 2, 3, -1]), relations)

  assert.deepEqual(relations, ['nmod', 'case', 'obl', 'root'])
})

test('trees of other treebanks are redrawn in one habit', () => {
  const tree = (rows: readonly [string, string, number, string][]): TreeWord[] =>
    rows.map(([form, tag, head, relation]) => ({ form, tag, head, relation }))
  const drawn = (words: readonly TreeWord[]) => words.map(({ form, head, relation }) => `${form} ${relation} ${head}`)

  const counted = tree([
    ['一', 'NUM', 2, 'nummod'],
    ['个', 'NOUN', 3, 'clf'],
    ['杯子', 'NOUN', 0, 'root'],
  ])
  const clauses = tree([
    ['她', 'PRON', 2, 'nsubj'],
    ['去', 'VERB', 0, 'root'],
    ['店里', 'NOUN', 2, 'obj'],
    ['买', 'VERB', 2, 'conj'],
    ['鞋', 'NOUN', 4, 'obj'],
  ])

  assert.deepEqual(drawn(rewriteTree(counted)), ['一 nummod 3', '个 clf 1', '杯子 root 0'])
  assert.deepEqual(drawn(rewriteTree(clauses)), ['她 nsubj 4', '去 advcl 4', '店里 obj 2', '买 root 0', '鞋 obj 4'])
})

test('the same trees train the same weights', () => {
  const tree: TreeWord[] = [
    { form: '我', tag: 'PRON', head: 2, relation: 'nsubj' },
    { form: '要', tag: 'VERB', head: 0, relation: 'root' },
    { form: '发票', tag: 'NOUN', head: 2, relation: 'obj' },
  ]
  const learn = () => {
    const example = exampleOf(
      tree,
      tree.map(({ tag }) => tag),
      sharedLexicon(),
    )
    return storeWeights(learnHeads([example], { epochs: 2, most: 0.1, seed: 1 }), 1)
  }

  assert.ok(learn().equals(learn()))
})

function assertTree(arcs: readonly Arc[]): void {
  assert.equal(arcs.filter(({ head }) => head === -1).length, 1, JSON.stringify(arcs))
  for (const [index, { head, relation }] of arcs.entries()) {
    assert.equal(relation === 'root', head === -1)
    assert.ok(head < arcs.length && head !== index)
    let at = index
    for (let steps = 0; at !== -1; steps++) {
      assert.ok(steps <= arcs.length, 'there is no circle')
      at = arcs[at]!.head
    }
  }
}

/** All trees without crossing arcs over places 1 to size - 1 in which one word hangs on the root. */
function allTrees(size: number): number[][] {
  const trees: number[][] = []
  const heads = new Array<number>(size).fill(0)
  const fill = (at: number): void => {
    if (at === size) {
      if (isTree(heads)) trees.push([...heads])
      return
    }
    for (let head = 0; head < size; head++) {
      if (head === at) continue
      heads[at] = head
      fill(at + 1)
    }
  }
  fill(1)
  return trees
}

function isTree(heads: readonly number[]): boolean {
  const words = heads.map((_, at) => at).slice(1)
  if (words.filter((at) => heads[at] === 0).length !== 1) return false
  const reaches = words.every((from) => {
    let at = from
    for (let steps = 0; at !== 0 && steps < heads.length; steps++) at = heads[at]!
    return at === 0
  })
  const crosses = (a: number, b: number) => {
    const [from, to] = [Math.min(a, heads[a]!), Math.max(a, heads[a]!)]
    const [low, high] = [Math.min(b, heads[b]!), Math.max(b, heads[b]!)]
    return from < low && low < to && to < high
  }
  return reaches && !words.some((a) => words.some((b) => crosses(a, b)))
}

function scoreOf(
  heads: readonly number[],
  arcs: Float64Array,
  pair: (head: number, inner: number, own: number) => number,
  size: number,
): number {
  let sum = 0
  const inner = new Map<string, number>()
  const add = (at: number) => {
    const head = heads[at]!
    const side = `${head}${at > head}`
    sum += arcs[head * size + at]! + pair(head, inner.get(side) ?? head, at)
    inner.set(side, at)
  }
  for (let at = 1; at < size; at++) if (at > heads[at]!) add(at)
  for (let at = size - 1; at > 0; at--) if (at < heads[at]!) add(at)
  return sum
}
