import type { Entity } from '../../../contracts/reading.ts'
import type { Vocabulary } from '../segment/vocabulary.ts'

const separators = /[\s#\u2013\u2014_-]+/g

/** Order numbers by the tenant's patterns; also a bare number that the customer calls her order number. */
export function findOrderNumbers(text: string, vocabulary: Vocabulary): Entity[] {
  const found: Entity[] = []
  for (const pattern of vocabulary.orderNoPatterns)
    for (const match of text.matchAll(pattern))
      found.push(orderNo(match[0], match.index, match[0].includes('-') ? 0.99 : 0.9))
  for (const match of text.matchAll(
    /(?:订单(?:编?号)?|单号|order(?:\s*(?:no\.?|number|id))?)[\s:#是为]*([A-Za-z0-9][A-Za-z0-9-]{5,24})/gi,
  )) {
    const value = match[1]!
    if (/\d{4}/.test(value) && !/^1[3-9]\d{9}$/.test(value))
      found.push(orderNo(value, match.index + match[0].length - value.length, 0.85))
  }
  return found
}

function orderNo(text: string, start: number, confidence: number): Entity {
  return { kind: 'order_no', text, start, end: start + text.length, value: canonicalOrderNo(text), confidence }
}

/** The shape that all spellings of one number share: capitals, no `#`, the dash where the shop writes it. */
function canonicalOrderNo(text: string): string {
  const bare = text.toUpperCase().replace(separators, '')
  const dated = /^([A-Z]{2})(\d{8})(\d{4})$/.exec(bare)
  if (dated) return `${dated[1]}${dated[2]}-${dated[3]}`
  return text.toUpperCase().replace(/[\s#]+/g, '')
}

/** Carriers whose numbers show themselves by their form. */
const carriers: readonly (readonly [pattern: RegExp, confidence: number])[] = [
  [/(?<![A-Za-z0-9])SF\d{10,15}(?![A-Za-z0-9])/gi, 0.97],
  [/(?<![A-Za-z0-9])(?:YT|JT|ZT|STO|YD|YUNDA|DPK|BEST|KY|HT)\d{10,15}(?![A-Za-z0-9])/gi, 0.95],
  [/(?<![A-Za-z0-9])JD[A-Z]{0,2}\d{10,15}(?:-\d-\d-?)?(?![A-Za-z0-9])/gi, 0.95],
  [/(?<![A-Za-z0-9])1Z[0-9A-Z]{16}(?![A-Za-z0-9])/gi, 0.97],
  [/(?<![A-Za-z0-9])\d{12,15}(?![A-Za-z0-9])/g, 0.5],
]
const postal = /(?<![A-Za-z0-9])([A-Z]{2})(\d{8})(\d)([A-Z]{2})(?![A-Za-z0-9])/gi
const postalWeights = [8, 6, 4, 2, 3, 5, 9, 7]

/** Parcel numbers of the known carriers, of international post (with its check digit), and long bare numbers. */
export function findTrackingNumbers(text: string): Entity[] {
  const found: Entity[] = []
  for (const [pattern, confidence] of carriers)
    for (const match of text.matchAll(pattern)) found.push(tracking(text, match[0], match.index, confidence))
  for (const match of text.matchAll(postal))
    if (postalCheckDigit(match[2]!) === Number(match[3])) found.push(tracking(text, match[0], match.index, 0.98))
  return found
}

function tracking(whole: string, text: string, start: number, confidence: number): Entity {
  const named = /(?:快递|运单|物流|单号|tracking)[^\d]{0,6}$/i.test(whole.slice(Math.max(0, start - 14), start))
  return {
    kind: 'tracking_no',
    text,
    start,
    end: start + text.length,
    value: text.toUpperCase(),
    confidence: named ? Math.max(confidence, 0.92) : confidence,
  }
}

function postalCheckDigit(digits: string): number {
  const sum = postalWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  const check = 11 - (sum % 11)
  if (check === 10) return 0
  return check === 11 ? 5 : check
}
