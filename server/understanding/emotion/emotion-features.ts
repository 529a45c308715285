import { hashOf, mix } from '../sequence/hash.ts'
import type { Cue } from './cues.ts'
import type { Judgement } from './judgements.ts'
import { ngramsOf } from './ngrams.ts'

const signs: readonly (readonly [name: number, pattern: RegExp])[] = [
  ['!', /[!！]/],
  ['!!', /[!！]{2}/],
  ['!!!', /[!！]{3}/],
  ['many !', /[!！].*[!！].*[!！]/],
  ['?', /[?？]/],
  ['??', /[?？]{2}/],
  ['?!', /[?？][!！]|[!！][?？]/],
  ['…', /…|\.{3}|。{2}/],
  ['~', /[~～]/],
  ['quotes', /[“"「『]\S{1,6}[”"」』]/],
  ['shouting', /\b[A-Z]{3,}\b.*\b[A-Z]{3,}\b/],
  ['one in capitals', /\b[A-Z]{4,}\b/],
  ['drawn out', /([^\d\s.。])\1{2}/],
  ['tone', /[吗么呢]\s*[?？]?\s*$/],
  ['laughter', /哈哈|呵呵|lol|haha/i],
  [
    'mock praise',
    /厉害|佩服|恭喜|不愧|真会|牛啊|真牛|好家伙|果然|好一个|真(?:是)?(?:好|棒|快|行|贴心|大方|专业|耐心|周到|高端)/,
  ],
  [
    'mock thanks',
    /(?:感谢|谢谢|多谢|感恩|感謝|謝謝).{0,8}(?:让|把|教|全家|陪|倒忙|讓)|thanks for nothing|thanks a bunch/i,
  ],
  [
    'quoted praise',
    /["“「『'](?:好|棒|真|快|五星|专业|周到|智能|正品|高端|静音|vip|贴心|耐用|genuine|premium|in stock)/i,
  ],
  [
    'mock cheer',
    /^(?:oh|wow|great|lovely|brilliant|fantastic|wonderful|nice one|congratulations|sure|yeah right|love|best|how generous|so helpful|good job)\b/i,
  ],
  ['worse than', /比.{1,12}(?:还|都)|除了.{1,14}(?:还会|啥)|当成|成了/],
].map(([name, pattern]) => [hashOf(`sign ${name as string}`), pattern as RegExp] as const)
const bitter = new Set(['angry', 'disappointed', 'sad'])
const seeds = { cue: hashOf('cue'), judged: hashOf('judged'), length: hashOf('length') }

/** The features of a message that its feelings are learnt from: characters and words, cues, judgements and signs. */
export function emotionFeatures(
  original: string,
  spaced: string,
  cues: readonly Cue[],
  judgements: readonly Judgement[],
): number[] {
  // What was blanked out is no length of its own.
  const text = spaced.trim().replace(/ {2,}/g, ' ')
  const { features } = ngramsOf(text)
  const sums = new Map<string, number>()
  for (const { label, weight } of cues) sums.set(label, (sums.get(label) ?? 0) + weight)
  for (const [label, sum] of sums) stairs(features, mix(seeds.cue, hashOf(label)), sum)
  let good = 0
  let bad = 0
  for (const { weight } of judgements) {
    if (weight > 0) good += weight
    else bad -= weight
  }
  stairs(features, mix(seeds.judged, 1), good / 1.5)
  stairs(features, mix(seeds.judged, 2), bad / 1.5)
  if (good > bad) features.push(mix(seeds.judged, 3))
  if (bad > good) features.push(mix(seeds.judged, 4))
  const mean = cues.some(({ label }) => bitter.has(label)) || bad > 0
  const kind = cues.some(({ label }) => label === 'satisfied' || label === 'grateful') || good > 0
  if (mean && kind) features.push(mix(seeds.judged, 6))
  if (cues.length === 0 && judgements.length === 0) features.push(mix(seeds.judged, 5))
  const head = original.slice(0, 2000)
  for (const [hash, pattern] of signs) if (pattern.test(head)) features.push(hash)
  stairs(features, seeds.length, Math.log2(text.length + 1) - 1)
  return features
}

/** One feature for every step that a quantity reaches. */
function stairs(features: number[], seed: number, quantity: number): void {
  for (let step = 1; step <= 4 && quantity >= step - 0.5; step++) features.push(mix(seed, step * 7919))
}
