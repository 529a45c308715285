import type { Entity } from '../../../contracts/reading.ts'
import { englishNumberWords, numeralCharacters, readEnglishNumber, readNumber } from './number.ts'

/** Minor units; `most` is the upper end of a range, `about` and `bound` say how exactly it was meant. */
interface Amount {
  amount: number
  currency: string
  most?: number
  about?: true
  bound?: 'most' | 'least'
}

const plain = String.raw`\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,3})?`
const numeral = `[${numeralCharacters}]{1,14}`
const anyNumber = String.raw`(?:${plain})(?:\s?[百千万](?:\d(?!\d))?|[kw](?![a-z]))?|${numeral}`
const until = String.raw`\s?(?:-|–|—|~|～|到|至|to)\s?`
const notBefore = String.raw`(?<![\d.A-Za-z${numeralCharacters}-])`

const signs: Record<string, string> = {
  '¥': 'CNY',
  '￥': 'CNY',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '฿': 'THB',
  '₱': 'PHP',
  '₫': 'VND',
  hk$: 'HKD',
  nt$: 'TWD',
  us$: 'USD',
  s$: 'SGD',
  a$: 'AUD',
  c$: 'CAD',
  rm: 'MYR',
  rp: 'IDR',
}
const words: Record<string, string> = {
  rmb: 'CNY',
  cny: 'CNY',
  yuan: 'CNY',
  人民币: 'CNY',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  美元: 'USD',
  美金: 'USD',
  美刀: 'USD',
  刀: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  欧元: 'EUR',
  欧: 'EUR',
  gbp: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  英镑: 'GBP',
  镑: 'GBP',
  hkd: 'HKD',
  港币: 'HKD',
  港元: 'HKD',
  jpy: 'JPY',
  yen: 'JPY',
  日元: 'JPY',
  日币: 'JPY',
  twd: 'TWD',
  新台币: 'TWD',
  台币: 'TWD',
  韩元: 'KRW',
  krw: 'KRW',
  泰铢: 'THB',
  baht: 'THB',
  新币: 'SGD',
  sgd: 'SGD',
  马币: 'MYR',
  myr: 'MYR',
  ringgit: 'MYR',
  卢布: 'RUB',
  澳元: 'AUD',
  aud: 'AUD',
  加元: 'CAD',
  cad: 'CAD',
}
const withoutMinor = new Set(['JPY', 'KRW', 'VND'])

const before = new RegExp(
  String.raw`(?:((?:hk|nt|us|(?<![a-z])[sac])\$|[¥￥$€£₩₹฿₱₫]|(?<![a-z])r[mp](?=\s?\d))|(?<![a-z])(rmb|cny|usd|eur|gbp|hkd|jpy|sgd|myr|twd|aud|cad))\s?((?:${plain})(?:[kw万千](?![a-z]))?)(?:${until}[¥￥$€£]?((?:${plain})(?:[kw万千](?![a-z]))?))?(?![\d.]*\d)`,
  'gi',
)
const foreign = new RegExp(
  String.raw`${notBefore}(?:(${anyNumber})${until})?(${anyNumber})\s?(?:多|来)?(美元|美金|美刀|刀(?!具|子|片|叉|柄)|欧元|英镑|港币|港元|日元|日币|人民币|新台币|台币|韩元|泰铢|新币|马币|卢布|澳元|加元|(?:rmb|cny|yuan|usd|dollars?|bucks|eur|euros?|gbp|pounds|quid|hkd|jpy|yen|krw|baht|sgd|myr|ringgit|twd|aud|cad)\b)`,
  'gi',
)
const spoken = new RegExp(String.raw`\b(${englishNumberWords})\s(dollars?|bucks|euros?|pounds|quid|yuan|rmb)\b`, 'gi')
const yuan = new RegExp(
  String.raw`${notBefore}(?:(${anyNumber})(?:元|块)?${until})?([几数][十百千万]|十几|${anyNumber})\s?([多来几余])?(?:([百千万])(?=元|块))?\s?(元|块钱|块(?![儿头])|圆)(?:([\d${numeralCharacters}])(毛|角)?([\d${numeralCharacters}]分?)?(?![\d${numeralCharacters}天个件条只年月]))?`,
  'gi',
)
const coins = new RegExp(
  String.raw`${notBefore}([\d${numeralCharacters}])(毛|角)(?:钱|([\d${numeralCharacters}])分?)?(?![衣毛巾度绒线球])`,
  'g',
)
const limited = new RegExp(
  String.raw`(预算|价位|价格)?(?:是|在|大概|大约|差不多|[:：]){0,2}(?<![\d.A-Za-z${numeralCharacters}-])(?:(${anyNumber})${until})?(${anyNumber})(?:元|块钱?)?(以内|以下|之内|之下|左右|上下|以上|(?![\d件个条只天小号月日年%％厘毫米公斤码cmkg]))`,
  'gi',
)
const mayBeLimited = /预算|价位|价格|以内|以下|之内|左右|上下|以上/

/** Sums of money, as `{amount, currency}` in minor units; 块 and 元 are yuan. */
export function findAmounts(text: string): Entity[] {
  const found: Entity[] = []
  if (/[¥￥$€£₩₹฿₱₫]|(?:rmb|cny|usd|eur|gbp|hkd|jpy|sgd|myr|twd|aud|cad|r[mp]\s?)\s?\d/i.test(text))
    for (const match of text.matchAll(before)) {
      const currency = signs[(match[1] ?? '').toLowerCase()] ?? words[(match[2] ?? '').toLowerCase()]!
      push(found, match, range(match[4] ? match[3] : undefined, match[4] ?? match[3]!), currency, 0.95)
    }
  if (
    /[元金刀镑币铢布]|rmb|cny|yuan|usd|dollar|bucks|eur|gbp|pound|quid|hkd|jpy|yen|krw|baht|sgd|myr|ring|twd|aud|cad/i.test(
      text,
    )
  )
    for (const match of text.matchAll(foreign))
      push(found, match, range(match[1], match[2]!), words[match[3]!.toLowerCase()]!, 0.93)
  if (/dollar|bucks|euro|pounds|quid|yuan|rmb/i.test(text))
    for (const match of text.matchAll(spoken))
      push(found, match, { low: readEnglishNumber(match[1]!) }, words[match[2]!.toLowerCase()]!, 0.9)
  if (/[元块圆]/.test(text)) for (const match of text.matchAll(yuan)) pushYuan(found, match)
  if (/[毛角]/.test(text)) for (const match of text.matchAll(coins)) pushCoins(found, match)
  if (mayBeLimited.test(text)) for (const match of text.matchAll(limited)) pushLimited(found, match)
  return found
}

function range(low: string | undefined, high: string): { low: number | undefined; most?: number } {
  const top = readNumber(high)
  if (low === undefined || top === undefined) return { low: top }
  const bottom = readNumber(low)
  if (bottom === undefined) return { low: top }
  // 两三百 to 五百: what stands before counts in the same unit when it would be more than what follows makes likely.
  const scaled =
    bottom < 10 && top >= 100 && /[百千万]/.test(high) && !/[百千万]/.test(low) ? bottom * unitOf(high) : bottom
  return scaled < top ? { low: scaled, most: top } : { low: top }
}

function unitOf(number: string): number {
  if (number.includes('万')) return 10_000
  return number.includes('千') ? 1000 : 100
}

function pushYuan(found: Entity[], match: RegExpExecArray): void {
  const [, lower, upper, about, scale, unit, tenth, , hundredth] = match
  if (unit === '块' && isPiece(upper!, tenth, about)) return
  const vague = vagueRange(upper!)
  const size = scale ? unitOf(scale) : 1
  const value = vague ?? twoDigits(upper!) ?? range(lower, upper!)
  if (value.low === undefined) return
  const pence = (readNumber(tenth ?? '0') ?? 0) / 10 + (readNumber((hundredth ?? '0').replace('分', '')) ?? 0) / 100
  const sum = { low: value.low * size + pence, ...(value.most ? { most: value.most * size } : {}) }
  push(found, match, sum, 'CNY', 0.94, about ? { about: true } : {})
}

/** 一块 alone is as often "together" or "a piece". */
function isPiece(number: string, tenth: string | undefined, about: string | undefined): boolean {
  return tenth === undefined && about === undefined && /^[一两几半]$/.test(number)
}

/** 十几块, 几十块, 几百块: somewhere in the tens, the hundreds. */
function vagueRange(number: string): { low: number; most: number } | undefined {
  if (number === '十几') return { low: 11, most: 19 }
  const size = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }[/^[几数]([十百千万])$/.exec(number)?.[1] ?? '']
  return size ? { low: 2 * size, most: 9 * size } : undefined
}

/** 两三百, 五六十: from two hundred to three hundred. */
function twoDigits(number: string): { low: number; most: number } | undefined {
  const match = /^([一二两三四五六七八九])([二三四五六七八九])([十百千万])?$/.exec(number)
  if (!match) return undefined
  const [low, most] = [readNumber(match[1]!)!, readNumber(match[2]!)!]
  const size = match[3] ? readNumber(`一${match[3]}`)! : 1
  return most === low + 1 ? { low: low * size, most: most * size } : undefined
}

function pushCoins(found: Entity[], match: RegExpExecArray): void {
  const tenths = readNumber(match[1]!)
  if (tenths === undefined) return
  push(found, match, { low: tenths / 10 + (readNumber(match[3] ?? '0') ?? 0) / 100 }, 'CNY', 0.85)
}

/** 300以内, 预算五百: a number that only its neighbour makes a sum of money. */
function pushLimited(found: Entity[], match: RegExpExecArray): void {
  const [, budget, lower, upper, side] = match
  if (!budget && !side) return
  const value = twoDigits(upper!) ?? range(lower, upper!)
  if (value.low === undefined || value.low < 10) return
  const bound = side && /以内|以下|之/.test(side) ? 'most' : side === '以上' ? 'least' : undefined
  const extra = {
    ...(side === '左右' || side === '上下' ? { about: true as const } : {}),
    ...(bound ? { bound: bound as 'most' | 'least' } : {}),
  }
  const at = match[0].search(new RegExp(`[\\d${numeralCharacters}]`))
  const from = Object.assign([match[0].slice(at)], { index: match.index + at }) as unknown as RegExpExecArray
  push(found, from, value, 'CNY', budget ? 0.95 : /元|块/.test(match[0]) ? 0.95 : 0.72, extra)
}

function push(
  found: Entity[],
  match: RegExpExecArray,
  { low, most }: { low: number | undefined; most?: number },
  currency: string,
  confidence: number,
  extra: Partial<Amount> = {},
): void {
  if (low === undefined || !Number.isFinite(low)) return
  const minor = (value: number) => Math.round(value * (withoutMinor.has(currency) ? 1 : 100))
  const value: Amount = { amount: minor(low), currency, ...(most === undefined ? {} : { most: minor(most) }), ...extra }
  const text = match[0].trimEnd()
  found.push({ kind: 'amount', text, start: match.index, end: match.index + text.length, value, confidence })
}
