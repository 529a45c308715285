import { type Arc, parseTree } from '../dependency/parser.ts'
import { type CorpusFile, readNamedWords, readTrees, type TreeWord } from './conllu.ts'
import { cutMessage, nameWords, shippedTagging, type TaggingModel, tagWords } from './tagger.ts'

type Print = (line: string) => void

/** `evaluate tagging`: words, parts of speech and trees from raw text and from given words (CoNLL-U). */
export function evaluateTaggingCommand(options: { test: readonly CorpusFile[]; json?: boolean; print?: Print }): void {
  tell(evaluateTagging(options.test.flatMap(readTrees)), options)
}

/**
 * F1 as CoNLL's shared task counts it: a word is right when both its ends are, a tag when its word is too, an arc when
 * its two words are. From raw text, from given words, and (arcs) from given words with given tags.
 */
export function evaluateTagging(sentences: readonly (readonly TreeWord[])[]) {
  const model = shippedTagging()
  const raw = { words: 0, upos: 0, uas: 0, las: 0, found: 0 }
  const given = { upos: 0, uas: 0, las: 0 }
  const tagged = { uas: 0, las: 0 }
  let gold = 0
  for (const sentence of sentences) {
    const forms = sentence.map(({ form }) => form)
    const places = placesOf(forms)
    gold += forms.length
    const withTags = parseTree(sentence.map(({ form, tag }) => ({ text: form, tag })))
    const own = read(model, forms)
    for (const [index, word] of sentence.entries()) {
      if (word.tag === own[index]!.tag) given.upos++
      count(given, word, own[index]!, own[index]!.head + 1)
      count(tagged, word, withTags[index]!, withTags[index]!.head + 1)
    }
    const cut = cutMessage(model, forms.join(''))
    const found = read(model, cut)
    const cutPlaces = [...placesOf(cut).keys()]
    raw.found += cut.length
    for (const [at, arc] of found.entries()) {
      const index = places.get(cutPlaces[at]!)
      if (index === undefined) continue
      raw.words++
      if (arc.tag === sentence[index]!.tag) raw.upos++
      const head = arc.head < 0 ? 0 : places.get(cutPlaces[arc.head]!)
      if (head !== undefined) count(raw, sentence[index]!, arc, arc.head < 0 ? 0 : head + 1)
    }
  }
  const share = (part: number, whole: number) => Math.round((10_000 * part) / whole) / 100
  const f1 = (part: number) => share(2 * part, gold + raw.found)
  return {
    sentences: sentences.length,
    words_f1: f1(raw.words),
    upos: f1(raw.upos),
    uas: f1(raw.uas),
    las: f1(raw.las),
    upos_gold_tokens: share(given.upos, gold),
    uas_gold_tokens: share(given.uas, gold),
    las_gold_tokens: share(given.las, gold),
    uas_gold_tags: share(tagged.uas, gold),
    las_gold_tags: share(tagged.las, gold),
  }
}

function read(model: TaggingModel, forms: readonly string[]) {
  const tags = tagWords(model, forms, nameWords(model, forms))
  const arcs = parseTree(forms.map((text, at) => ({ text, tag: tags[at]! })))
  return arcs.map((arc, at) => ({ ...arc, tag: tags[at]! }))
}

/** The shared task compares relations without what follows the colon. */
function count(sums: { uas: number; las: number }, gold: TreeWord, found: Arc, head: number): void {
  if (gold.head !== head) return
  sums.uas++
  if (gold.relation.split(':')[0] === found.relation.split(':')[0]) sums.las++
}

/** `evaluate names`: names of persons, places and organisations in given words (a word and its label a line). */
export function evaluateNamesCommand(options: { test: readonly CorpusFile[]; json?: boolean; print?: Print }): void {
  tell(evaluateNames(options.test), options)
}

function tell(figures: Record<string, number>, { json, print = console.log }: { json?: boolean; print?: Print }): void {
  if (json) print(JSON.stringify(figures))
  else for (const [name, value] of Object.entries(figures)) print(`${name.padEnd(18)} ${value}`)
}

function evaluateNames(test: readonly CorpusFile[]) {
  const model = shippedTagging()
  let gold = 0
  let found = 0
  let right = 0
  for (const sentence of test.flatMap(readNamedWords)) {
    const forms = sentence.map(({ form }) => form)
    const wanted = new Set(spansOf(sentence.map(({ name }) => name)))
    const got = spansOf(nameWords(model, forms))
    gold += wanted.size
    found += got.length
    right += got.filter((span) => wanted.has(span)).length
  }
  return { names: gold, names_f1: Math.round((10_000 * 2 * right) / (gold + found)) / 100 }
}

function spansOf(labels: readonly string[]): string[] {
  const spans: string[] = []
  for (let at = 0; at < labels.length; at++) {
    if (!labels[at]!.startsWith('B-')) continue
    let end = at + 1
    while (labels[end] === `I-${labels[at]!.slice(2)}`) end++
    spans.push(`${at}-${end}-${labels[at]!.slice(2)}`)
  }
  return spans
}

function placesOf(words: readonly string[]): Map<string, number> {
  let at = 0
  return new Map(
    words.map((word, index) => {
      const from = at
      at += word.length
      return [`${from}-${at}`, index]
    }),
  )
}
