import type { Entity } from '../../../contracts/reading.ts'
import { numeralCharacters, readNumber } from './chineseNumber.ts'

const plain = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?`
const numeral = `[${numeralCharacters}]{1,12}`
const signs: Record<string, string> = { '¥': 'CNY', '￥': 'CNY', $: 'USD', '€': 'EUR', '£': 'GBP' }
const words: Record<string, string> = {
  rmb: 'CNY',
  cny: 'CNY',
  yuan: 'CNY',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  美元: 'USD',
  美金: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  欧元: 'EUR',
  gbp: 'GBP',
  pounds: 'GBP',
  英镑: 'GBP',
  hkd: 'HKD',
  港币: 'HKD',
  日元: 'JPY',
}
const before = new RegExp(String.raw`(?:([¥￥$€£])|\b(rmb|cny|usd|eur|gbp|hkd))\s?(${plain})(?![\d.]*\d)`, 'gi')
const foreign = new RegExp(
  String.raw`(?<![\d.A-Za-z-])(${plain}|${numeral})\s?(美元|美金|欧元|英镑|港币|日元|(?:rmb|cny|yuan|usd|dollars?|bucks|eur|euros?|gbp|pounds|hkd)\b)`,
  'gi',
)
const yuan = new RegExp(
  String.raw`(?<![\d.A-Za-z-])((?:${plain})\s?[十百千万wk]?|${numeral})\s?(元|块钱|块)(?:([\d${numeralCharacters}])(毛|角)?(?![\d${numeralCharacters}]))?`,
  'gi',
)

/** Sums of money, as `{amount, currency}` in minor units; 块 and 元 are yuan. */
export function findAmounts(text: string): Entity[] {
  const found: Entity[] = []
  for (const match of text.matchAll(before))
    push(found, match, readNumber(match[3]!), signs[match[1] ?? ''] ?? words[(match[2] ?? '').toLowerCase()]!, 0.95)
  for (const match of text.matchAll(foreign))
    push(found, match, readNumber(match[1]!), words[match[2]!.toLowerCase()]!, 0.93)
  for (const match of text.matchAll(yuan)) {
    const whole = readNumber(match[1]!)
    if (whole === undefined || isPiece(match[1]!, match[2]!, match[3])) continue
    push(found, match, whole + (readNumber(match[3] ?? '0') ?? 0) / 10, 'CNY', 0.94)
  }
  return found
}

/** 一块 alone is as often "together" or "a piece". */
function isPiece(number: string, unit: string, tenth: string | undefined): boolean {
  return unit === '块' && tenth === undefined && /^[一两几半]$/.test(number)
}

function push(
  found: Entity[],
  match: RegExpExecArray,
  value: number | undefined,
  currency: string,
  confidence: number,
): void {
  if (value === undefined || !Number.isFinite(value)) return
  const minor = currency === 'JPY' ? 1 : 100
  found.push({
    kind: 'amount',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value: { amount: Math.round(value * minor), currency },
    confidence,
  })
}

const counted = new RegExp(
  String.raw`(?<![\d.A-Za-z${numeralCharacters}第-])(\d{1,4}|[${numeralCharacters}]{1,4})\s?(件|条|双|只|个|套|盒|瓶|包|张|台|把|支|箱|份|对|罐|pieces?\b|pcs\b|pairs?\b)(?!月|小时|半|工作日|星期|人)`,
  'gi',
)

/** How many of something: `{count, unit}`. */
export function findQuantities(text: string): Entity[] {
  return [...text.matchAll(counted)].flatMap((match) => {
    const count = readNumber(match[1]!)
    if (count === undefined) return []
    const value = { count, unit: match[2]!.toLowerCase() }
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ kind: 'quantity' as const, text: match[0], ...span, value, confidence: 0.6 }]
  })
}
