import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chain } from '../../sequence/chain.ts'
import { storeChain } from '../../sequence/chain-file.ts'
import { trainChain } from '../../sequence/train-chain.ts'
import { sharedLexicon } from '../../tagging/lexicon.ts'
import { markRegions } from '../address/regions.ts'
import { labelsOf, type NamedText, readNamedTexts } from './bio.ts'
import { nameFeatures } from './name-features.ts'
import { titles } from './name-lists.ts'
import { nameMessages } from './name-messages.ts'

const training = { epochs: 8, rate: 0.1, decay: 3e-3, fewest: 2, seed: 7 }
/** Features that speak less than this for any label are not kept. */
const weakest = 0.25
const weiboLabels: Record<string, string> = { 'PER.NAM': 'PER', 'LOC.NAM': 'LOC', 'GPE.NAM': 'LOC', 'ORG.NAM': 'ORG' }

/** Learns names from texts whose names are marked. */
export function trainNames(texts: readonly NamedText[], settings = training): Chain {
  const lexicon = sharedLexicon()
  return trainChain(
    texts.map((one) => ({ features: nameFeatures(one.text, lexicon), labels: labelsOf(one) })),
    settings,
  )
}

/** `train names`: encyclopaedia, posts, messages made for this project, and customers' messages without names. */
export function trainNamesCommand(options: { data: string; out: string; print?: (line: string) => void }): void {
  const { data, out, print = console.log } = options
  const file = (name: string) => ({ name, text: readFileSync(join(data, name), 'utf8') })
  const articles = readNamedTexts(file('zh_uner_gsdsimp/train.seg_ner.tsv'))
  const posts = readNamedTexts(file('zh_weibo_ner/train.bio')).map(onlyNamed)
  const made = nameMessages(20)
  const nameless = namelessOf(file('zh_jddc_intent/train.jsonl').text)
  const chain = trainNames([...articles, ...posts, ...made, ...nameless])
  print(
    `${articles.length} articles' sentences, ${posts.length} posts, ${made.length} made and ${nameless.length} customers' messages`,
  )
  mkdirSync(out, { recursive: true })
  const stored = storeChain(withoutWeak(chain))
  writeFileSync(join(out, 'names.bin'), stored)
  print(`${chain.table.size} features, ${stored.length} bytes`)
}

/** Half of the features say next to nothing; without them the model is smaller and quicker. */
function withoutWeak(chain: Chain): Chain {
  const count = chain.labels.length
  const weights = Float32Array.from(chain.weights)
  for (let row = 0; row < weights.length; row += count)
    if (weights.subarray(row, row + count).every((weight) => Math.abs(weight) < weakest))
      weights.fill(0, row, row + count)
  return { ...chain, weights }
}

/** Of the posts' labels the names; what only describes a person or a place is none. */
export function onlyNamed({ text, spans }: NamedText): NamedText {
  return {
    text,
    spans: spans.flatMap((span) => (weiboLabels[span.label] ? [{ ...span, label: weiboLabels[span.label]! }] : [])),
  }
}

/** Customers' messages, less those that may hold a name after all. */
function namelessOf(lines: string): NamedText[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text) => !markRegions(text).some((mark) => mark > 0))
    .filter((text) => ![...titles].some((title) => text.includes(title)))
    .filter((text) => !/京东|顺丰|中通|圆通|申通|韵达|邮政|银行|支付宝|微信|公司|[叫姓]/.test(text))
    .map((text) => ({ text, spans: [] }))
}
