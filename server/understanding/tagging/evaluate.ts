import { type CorpusFile, readNamedWords, readTrees, type TreeWord } from './conllu.ts'
import { cutWords, nameWords, shippedTagging, tagWords } from './tagger.ts'

type Print = (line: string) => void

/** `evaluate tagging`: words and parts of speech from raw text and from given words (CoNLL-U). */
export function evaluateTaggingCommand(options: { test: readonly CorpusFile[]; json?: boolean; print?: Print }): void {
  tell(evaluateTagging(options.test.flatMap(readTrees)), options)
}

/** F1 as CoNLL's shared task counts it: a word is right when both its ends are, a tag when its word is too. */
export function evaluateTagging(sentences: readonly (readonly TreeWord[])[]) {
  const model = shippedTagging()
  let gold = 0
  let found = 0
  let right = 0
  let rightTags = 0
  let rightGoldTags = 0
  for (const sentence of sentences) {
    const forms = sentence.map(({ form }) => form)
    const given = tagWords(model, forms, nameWords(model, forms))
    rightGoldTags += sentence.filter(({ tag }, index) => tag === given[index]).length
    const cut = cutWords(model, forms.join(''))
    const tags = tagWords(model, cut, nameWords(model, cut))
    const places = placesOf(cut)
    const goldPlaces = placesOf(forms)
    gold += forms.length
    found += cut.length
    for (const [place, index] of goldPlaces) {
      const at = places.get(place)
      if (at === undefined) continue
      right++
      if (tags[at] === sentence[index]!.tag) rightTags++
    }
  }
  const share = (part: number, whole: number) => Math.round((10_000 * part) / whole) / 100
  return {
    sentences: sentences.length,
    words_f1: share(2 * right, gold + found),
    upos: share(2 * rightTags, gold + found),
    upos_gold_tokens: share(rightGoldTags, gold),
  }
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
