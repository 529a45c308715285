import type { Entity } from '../../../contracts/reading.ts'

interface Carrier {
  /** Fits the whole number, written without blanks, in capitals. */
  form: RegExp
  confidence: number
  /** The check digit; a number that fails it is none of this carrier's. */
  check?: (number: string) => boolean
  /** Bare digits that anything could be: only beside the carrier's name or a word like 快递单号. */
  cue?: RegExp
}

const parcelWords = /快递|运单|物流|单号|包裹|面单|tracking|track|parcel|shipment|waybill|package/i

/** Numbers of the known carriers, surest first. */
const carriers: readonly Carrier[] = [
  { form: /^[A-Z]{2}\d{9}[A-Z]{2}$/, confidence: 0.99, check: postal },
  { form: /^1Z[0-9A-Z]{16}$/, confidence: 0.99, check: ups },
  { form: /^SF\d{10,15}$/, confidence: 0.97 },
  { form: /^JD[A-Z]{0,3}\d{10,18}(?:-\d{1,3}-\d{1,3}-?)?$/, confidence: 0.95 },
  { form: /^(?:YT|YTO|JT|JTSP|ZT|ZTO|ST|STO|YD|YUNDA|DPK|DB|BEST|KY|HT|CN|TT|UC|EMS)\d{10,15}$/, confidence: 0.95 },
  { form: /^LP\d{14,16}$/, confidence: 0.93 },
  { form: /^JJD\d{16,20}$/, confidence: 0.95 },
  { form: /^9[1-5]\d{20}$/, confidence: 0.97, check: usps },
  { form: /^\d{10}$/, confidence: 0.9, check: dhl, cue: /dhl/i },
  { form: /^\d{12}$/, confidence: 0.93, check: fedexExpress, cue: /fedex|联邦/i },
  { form: /^\d{15}$/, confidence: 0.93, check: fedexGround, cue: /fedex|联邦/i },
  { form: /^(?:7[3-9]\d{10}|7[58]\d{12}|77\d{13}|43\d{13}|46\d{13}|31\d{11}|9[89]\d{11}|11\d{11})$/, confidence: 0.62 },
  { form: /^\d{12,15}$/, confidence: 0.5 },
]

const compact = /(?<![A-Za-z0-9])[A-Za-z0-9]{10,34}(?:-\d{1,3}-\d{1,3}-?)?(?![A-Za-z0-9])/g
const spaced =
  /(?<![A-Za-z0-9])(?:(?:SF|JD|YT|JT|ZTO?|STO?|[A-Z]{2}(?=\s?\d{3}))\s?)?[A-Z0-9]{2,8}(?:\s[A-Z0-9]{2,8}){2,6}(?![A-Za-z0-9])/g

/** Parcel numbers of the known carriers, of international post, and long bare numbers; check digits are tried. */
export function findTrackingNumbers(text: string): Entity[] {
  const found: Entity[] = []
  for (const match of text.matchAll(compact)) read(found, text, match)
  if (/\d\s[\dA-Za-z]/.test(text)) for (const match of text.matchAll(spaced)) readSpaced(found, text, match)
  return found
}

function readSpaced(found: Entity[], text: string, match: RegExpExecArray): void {
  const digits = match[0].replace(/\D/g, '').length
  // Blanks inside a number are only believed where its form says more than "many digits".
  if (digits >= 8) read(found, text, match, 0.9)
}

function read(found: Entity[], text: string, match: RegExpExecArray, least = 0): void {
  const number = match[0].replace(/\s/g, '').toUpperCase()
  if (!/\d{6}/.test(number)) return
  const near = text.slice(Math.max(0, match.index - 16), match.index)
  for (const { form, confidence, check, cue } of carriers) {
    if (!form.test(number) || (cue && !cue.test(near)) || (check && !check(number))) continue
    if (confidence < least) return
    found.push({
      kind: 'tracking_no',
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value: number,
      confidence: parcelWords.test(near) && !/订单/.test(near) ? Math.max(confidence, 0.92) : confidence,
    })
    return
  }
}

/** S10 of the Universal Postal Union. */
function postal(number: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i + 2]), 0)
  const check = 11 - (sum % 11)
  return Number(number[10]) === (check === 10 ? 0 : check === 11 ? 5 : check)
}

function ups(number: string): boolean {
  const values = [...number.slice(2)].map((unit) => (/\d/.test(unit) ? Number(unit) : (unit.charCodeAt(0) - 63) % 10))
  const sum = values.slice(0, 15).reduce((total, value, i) => total + value * (i % 2 === 0 ? 1 : 2), 0)
  return (10 - (sum % 10)) % 10 === values[15]
}

function usps(number: string): boolean {
  return weighted(number, [3, 1], 10) === Number(number.at(-1))
}

function fedexGround(number: string): boolean {
  return weighted(number, [3, 1], 10) === Number(number.at(-1))
}

/** The check digit from the right, all but the last: what is missing to the next multiple. */
function weighted(number: string, weights: readonly number[], modulus: number): number {
  const digits = [...number.slice(0, -1)].reverse().map(Number)
  const sum = digits.reduce((total, digit, i) => total + digit * weights[i % weights.length]!, 0)
  return (modulus - (sum % modulus)) % modulus
}

function fedexExpress(number: string): boolean {
  const weights = [1, 3, 7]
  const digits = [...number.slice(0, -1)].reverse().map(Number)
  const sum = digits.reduce((total, digit, i) => total + digit * weights[i % 3]!, 0)
  return (sum % 11) % 10 === Number(number.at(-1))
}

function dhl(number: string): boolean {
  return Number(number.slice(0, 9)) % 7 === Number(number[9])
}
