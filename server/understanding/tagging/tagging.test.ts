import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileVocabulary } from '../segment/vocabulary.ts'
import { openChain, storeChain } from '../sequence/chain-file.ts'
import { trainChain } from '../sequence/train-chain.ts'
import { evaluateTaggingCommand } from './evaluate.ts'
import { followHabits } from './habits.ts'
import { joinWords, partWords } from './join-words.ts'
import { sharedLexicon } from './lexicon.ts'
import { readWords } from './tagger.ts'

const none = compileVocabulary()
const read = (text: string) => readWords(text, none).map(({ text: word, tag }) => `${word}/${tag}`)

test('what goes wrong and what it is about are a verb and a noun, what is wrong an adjective', () => {
  assert.deepEqual(read('我要退货，质量太差'), ['我/PRON', '要/AUX', '退货/VERB', '，/PUNCT', '质量/NOUN', '太差/ADJ'])
  assert.deepEqual(read('不是鞋子,是外套').at(-1), '外套/NOUN')
})

test('order numbers, sizes and models stay whole', () => {
  const words = readWords('订单YS20261119到了 iPhone15手机壳50kg', none).map(({ text }) => text)

  for (const whole of ['YS20261119', 'iPhone15', '50kg']) assert.ok(words.includes(whole), `${whole} in ${words}`)
})

test('affixes, ordinal numbers and 的 are tagged in one habit', () => {
  const tagsOf = (words: string[], tags: string[]) => {
    followHabits(words, tags, sharedLexicon())
    return tags.join(' ')
  }

  assert.equal(tagsOf(['科学', '家', '的', '第二'], ['NOUN', 'NOUN', 'SCONJ', 'ADJ']), 'NOUN PART PART NUM')
  assert.equal(tagsOf(['大', '城市', '等'], ['ADJ', 'NOUN', 'ADP']), 'PART NOUN NOUN')
})

test('marks of the keyboard are marks, days of the calendar are one word', () => {
  assert.deepEqual(read('我上周三买的,还没到!'), [
    '我/PRON',
    '上周三/NOUN',
    '买/VERB',
    '的/PART',
    ',/PUNCT',
    '还/SCONJ',
    '没到/VERB',
    '!/PUNCT',
  ])
  const words = read('ok,thanks?双十一买的,3.5寸,1,500元(含税)...')

  for (const whole of ['ok/X', ',/PUNCT', '?/PUNCT', '双十一/NOUN', '3.5/NUM', '1,500/NUM', '(/PUNCT', ')/PUNCT'])
    assert.ok(words.includes(whole), `${whole} in ${words}`)
  assert.ok(read('一周三次').every((word) => !word.startsWith('周三')))
})

test('不是 joins what something is not', () => {
  assert.deepEqual(read('不是鞋子,是外套').slice(0, 3), ['不是/AUX', '鞋子/NOUN', ',/PUNCT'])
})

test('words of other treebanks are cut and joined as GSD has them', () => {
  const row = (form: string, tag: string, head: number, relation: string) => ({ form, tag, head, relation })
  const negated = [
    row('他', 'PRON', 4, 'nsubj'),
    row('不', 'ADV', 4, 'advmod'),
    row('是', 'AUX', 4, 'cop'),
    row('店员', 'NOUN', 0, 'root'),
  ]
  const become = [row('他', 'PRON', 2, 'nsubj'), row('成为', 'VERB', 0, 'root'), row('店员', 'NOUN', 2, 'obj')]

  assert.deepEqual(
    joinWords(negated, () => ['他', '不是', '店员']),
    [negated[0], row('不是', 'AUX', 3, 'cop'), negated[3]].map((word, at) => ({ ...word, head: [3, 3, 0][at] })),
  )
  assert.deepEqual(
    partWords(become, () => ['他', '成', '为', '店员']),
    [become[0], row('成', 'VERB', 0, 'root'), row('为', 'VERB', 2, 'mark'), become[2]],
  )
})

test('a word of the house is one word, whatever the model thinks', () => {
  const vocabulary = compileVocabulary({ words: ['云杉小凳'] })

  assert.ok(readWords('这个云杉小凳有货吗', vocabulary).some(({ text }) => text === '云杉小凳'))
})

test('whatever is typed, the words stand where they say', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  const chinese = fc.string({ unit: fc.constantFrom(...'我的快递到了吗退款12a -，。😀\n'), maxLength: 60 })
  fc.assert(
    fc.property(fc.oneof(anything, chinese), (text) => {
      let last = 0
      for (const { text: word, start, end } of readWords(text, none)) {
        assert.equal(text.slice(start, end), word)
        assert.ok(start >= last && end > start)
        assert.match(text.slice(last, start), /^\s*$/)
        assert.ok(word.isWellFormed() || !text.isWellFormed(), 'no character is cut in two')
        last = end
      }
    }),
    { numRuns: 200 },
  )
})

test('the same examples train the same model, which is read back as it was stored', () => {
  const examples = Array.from({ length: 20 }, (_, i) => ({
    features: [[i % 3], [10 + (i % 2), 99], [i % 5]],
    labels: ['a', i % 2 ? 'b' : 'c', 'a'],
  }))
  const options = { epochs: 5, rate: 0.1, decay: 1e-3, fewest: 1, seed: 1 }

  const [one, two] = [trainChain(examples, options), trainChain(examples, options)].map((chain) => storeChain(chain))

  assert.ok(one!.equals(two!))
  assert.ok(storeChain(openChain(one!)).equals(one!))
})

test('evaluate tagging counts words, tags and arcs, and refuses a broken file with its line', () => {
  const line = (id: number, form: string, tag: string) =>
    `${id}\t${form}\t_\t${tag}\t_\t_\t${id === 1 ? 2 : 0}\t${id === 1 ? 'nsubj' : 'root'}\t_\t_`
  const said: string[] = []

  evaluateTaggingCommand({
    test: [{ name: 'f', text: [line(1, '我', 'PRON'), line(2, '退货', 'NOUN')].join('\n') }],
    json: true,
    print: (text) => said.push(text),
  })

  const figures = JSON.parse(said[0]!)
  assert.partialDeepStrictEqual(figures, { sentences: 1, words_f1: 100, upos: 50, upos_gold_tokens: 50 })
  assert.deepEqual([figures.uas, figures.uas_gold_tokens, figures.las_gold_tags], [100, 100, 100])
  assert.throws(() => evaluateTaggingCommand({ test: [{ name: 'bad', text: '1\t我' }] }), {
    code: 'understanding.corpusInvalid',
    facts: { file: 'bad', line: 1, problem: 'a word has ten columns' },
  })
})
