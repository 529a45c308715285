import { sharedLexicon } from '../../tagging/lexicon.ts'
import { type NamedSpan, type NamedText, readNamedTexts } from './bio.ts'
import { type NamesModel, readNames, shippedNames } from './names-model.ts'
import { onlyNamed, trainNames } from './train-names.ts'

interface NamedFile {
  name: string
  text: string
}

export interface EvaluateEntitiesOptions {
  /** Learns a chain of its own from these; without them only the shipped model is measured. */
  train?: readonly NamedFile[]
  test: readonly NamedFile[]
  json?: boolean
  print?: (line: string) => void
}

/** What other sets call persons, places and organisations. */
const kinds: Record<string, string> = {
  PER: 'PER',
  PERSON: 'PER',
  name: 'PER',
  LOC: 'LOC',
  GPE: 'LOC',
  address: 'LOC',
  scene: 'LOC',
  ORG: 'ORG',
  organization: 'ORG',
  company: 'ORG',
  government: 'ORG',
}

/** `evaluate entities`: F1 of a chain trained on `train` and of the shipped model, on texts with marked stretches. */
export function evaluateEntitiesCommand(options: EvaluateEntitiesOptions): void {
  const { json, print = console.log } = options
  const figures = evaluateEntities(options)
  if (json) print(JSON.stringify(figures))
  else
    for (const [name, value] of Object.entries(figures))
      print(`${name.padEnd(22)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
}

function evaluateEntities({ train = [], test }: EvaluateEntitiesOptions) {
  const tests = test.flatMap(readNamedTexts)
  const texts = train.flatMap(readNamedTexts)
  const own: NamesModel | undefined =
    texts.length > 0 ? { chain: trainNames(texts), lexicon: sharedLexicon() } : undefined
  const named = tests.map(asShipped)
  const known = named.some(({ spans }) => spans.length > 0)
  const began = performance.now()
  const figures = {
    texts: tests.length,
    entities: tests.reduce((sum, { spans }) => sum + spans.length, 0),
    ...(own ? scoreOf(tests, (text) => readNames(text, own)) : {}),
    ...(own ? { us_per_text: Math.round(((performance.now() - began) * 1000) / tests.length) } : {}),
    ...(known
      ? { shipped: { names: count(named), ...scoreOf(named, (text) => readNames(text, shippedNames())) } }
      : {}),
  }
  return figures
}

function count(texts: readonly NamedText[]): number {
  return texts.reduce((sum, { spans }) => sum + spans.length, 0)
}

/** The texts with only those marks that the shipped model could have made. */
function asShipped(text: NamedText): NamedText {
  const { spans } = text.spans.some(({ label }) => /\.(?:NAM|NOM)$/.test(label)) ? onlyNamed(text) : text
  return {
    text: text.text,
    spans: spans.flatMap((span) => (kinds[span.label] ? [{ ...span, label: kinds[span.label]! }] : [])),
  }
}

function scoreOf(texts: readonly NamedText[], read: (text: string) => readonly NamedSpan[]) {
  const key = ({ start, end, label }: NamedSpan) => `${start}-${end}-${label}`
  let gold = 0
  let found = 0
  let right = 0
  for (const { text, spans } of texts) {
    const wanted = new Set(spans.map(key))
    const got = read(text)
    gold += wanted.size
    found += got.length
    right += got.filter((span) => wanted.has(key(span))).length
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100)
  return { f1: share(2 * right, gold + found), precision: share(right, found), recall: share(right, gold) }
}
