import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gramNumber, gramsOf } from './grams.ts'
import { storeIdentifier, type Vote } from './identifier.ts'

const parallel = 'multi_pud_parallel/dev500.jsonl'
/** Languages with a writing of their own need no statistics. */
const toldByScript = new Set('am bn el gu he hy ja ka kn ko lo ml or pa ta te th zh'.split(' '))
/** What eld leaves off each of its scores, and how its scores grow with frequency: measured on the parallel texts. */
const leftOff = 53
const unitsPerNat = 20
const ofCertainty = 255
/** How many pieces of Malay the prior for Indonesian is worth. */
const priorPieces = 5000

interface EldData {
  languages: Record<string, string>
  ngrams: Record<string, Record<string, number>>
}

/** `train language`: packs eld's largest n-gram table, and learns Indonesian, which it lacks, beside its Malay. */
export async function trainLanguageCommand(options: {
  data: string
  out: string
  print?: (line: string) => void
}): Promise<void> {
  const { data, out, print = console.log } = options
  const { languages, pieces } = await readEld()
  const indonesian = readFileSync(join(data, parallel), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { id: string }).id)
  addIndonesian(indonesian, languages, pieces)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'votes.bin'), storeIdentifier(languages, pieces))
  print(`${languages.length} languages, ${pieces.size} pieces, Indonesian from ${indonesian.length} sentences`)
}

async function readEld(): Promise<{ languages: string[]; pieces: Map<number, Vote[]> }> {
  const entry = import.meta.resolve('eld/large')
  const load = (file: string) => import(new URL(`../${file}`, entry).href)
  const { ngramsData } = (await load('ngrams/large.js')) as { ngramsData: EldData }
  const { dictionary } = (await load('dictionary.js')) as { dictionary: string[] }
  const byteOf = new Map(
    dictionary.map((sign, byte): [string, number] => [sign, byte]).filter(([sign]) => sign !== ' '),
  )
  const languages = Object.values(ngramsData.languages).filter((name) => !toldByScript.has(name))
  const pieces = new Map<number, Vote[]>()
  for (const [gram, scores] of Object.entries(ngramsData.ngrams)) {
    const votes = Object.entries(scores).flatMap(([number, score]) => {
      const language = languages.indexOf(ngramsData.languages[number]!)
      return language < 0 ? [] : [{ language, weight: score + leftOff }]
    })
    const bytes = Uint8Array.from(gram.trim(), (sign) => byteOf.get(sign) ?? 0)
    const number = gramNumber(bytes, 0, bytes.length, gram.startsWith(' '), gram.endsWith(' '))
    if (votes.length > 0 && !pieces.has(number)) pieces.set(number, votes)
  }
  return { languages, pieces }
}

/** Indonesian counted in the sentences, smoothed by what Malay makes likely. */
function addIndonesian(sentences: readonly string[], languages: string[], pieces: Map<number, Vote[]>): void {
  const malay = languages.indexOf('ms')
  const indonesian = languages.push('id') - 1
  const counts = new Map<number, number>()
  let total = 0
  for (const sentence of sentences)
    for (const word of sentence.split(/[^\p{L}'’]+/u))
      for (const gram of gramsOf(word)) {
        counts.set(gram, (counts.get(gram) ?? 0) + 1)
        total++
      }
  const known = [...pieces]
    .filter(([, votes]) => votes.some(({ language }) => language === malay))
    .map(([gram]) => gram)
  for (const gram of new Set([...known, ...counts.keys()])) {
    const votes = pieces.get(gram) ?? []
    const inMalay = votes.find(({ language }) => language === malay)?.weight ?? 0
    const expected = inMalay > 0 ? Math.exp((inMalay - ofCertainty) / unitsPerNat) : 0
    const share = ((counts.get(gram) ?? 0) + priorPieces * expected) / (total + priorPieces)
    const weight = Math.round(ofCertainty + unitsPerNat * Math.log(share))
    if (weight > 20) pieces.set(gram, [...votes, { language: indonesian, weight: Math.min(255, weight) }])
  }
}
