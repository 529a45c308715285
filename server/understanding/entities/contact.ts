import { createRequire } from 'node:module'
import type { Entity } from '../../../contracts/reading.ts'

const mail = /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])/g
const mobile =
  /(?<![\dA-Za-z.-])(?:\(?(?:\+|00)\s?86\)?[\s-]?|86[\s-]?)?(1[3-9]\d)(?:[\s-]?(\d{4})[\s-]?(\d{4})|[\s-]?(\d{3})[\s-]?(\d{5}))(?![\dA-Za-z])/g
const landline =
  /(?<![\dA-Za-z.+-])(?:\(?(?:\+|00)\s?86\)?[\s-]?)?[(（]?0?(10|2\d|[3-9]\d{2})[)）]?[\s-]{0,2}(\d{3,4})[\s-]?(\d{4})(?:\s?(?:转|分机(?:号)?|ext\.?|x|-)\s?(\d{1,6}))?(?![\dA-Za-z])/gi
const service =
  /(?<![\dA-Za-z.-])([48]00)[\s-]?(\d{3,4})[\s-]?(\d{3,4})(?:\s?(?:转|分机|ext\.?)\s?(\d{1,6}))?(?![\dA-Za-z])/gi
const abroad = /(?<![\dA-Za-z])(?:\+|00)(?!86)[1-9](?:[\s().-]{0,2}\d){6,14}(?:\s?(?:ext\.?|x)\s?\d{1,6})?(?!\d)/gi
const american = /(?<![\dA-Za-z-])(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\dA-Za-z-])/g
const spoken =
  /(?<![零〇一二三四五六七八九幺])[幺一][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺百千万元块])/g
const callWords = /电话|手机|号码|座机|联系|打|tel|phone|call|mobile|whatsapp|cell/i
const spokenDigits: Record<string, string> = {
  零: '0',
  〇: '0',
  幺: '1',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** E-mail addresses, in lower case. */
export function findEmails(text: string): Entity[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(mail)].map((match) => entity('email', match, match[0].toLowerCase(), 0.99))
}

/** Phone numbers as E.164 (an extension behind `;ext=`); without a country code they are Chinese. */
export function findPhones(text: string): Entity[] {
  const found: Entity[] = []
  const push = (match: RegExpExecArray, value: string, confidence: number) => {
    const called = callWords.test(text.slice(Math.max(0, match.index - 8), match.index))
    found.push(entity('phone', match, value, called ? Math.min(0.99, confidence + 0.15) : confidence))
  }
  for (const match of text.matchAll(mobile)) {
    const [, head, b, c, d, e] = match
    push(match, `+86${head}${b ?? d}${c ?? e}`, 0.96)
  }
  for (const match of text.matchAll(landline)) pushLandline(match, push)
  for (const match of text.matchAll(service)) {
    const number = `${match[2]}${match[3]}`
    if (number.length === 7) push(match, withExtension(`+86${match[1]}${number}`, match[4]), 0.9)
  }
  if (/\+|00\d/.test(text)) for (const match of text.matchAll(abroad)) pushAbroad(match, undefined, push)
  if (/\d{3}[-. ]\d{4}/.test(text)) for (const match of text.matchAll(american)) pushAbroad(match, 'US', push)
  return found
}

/** Mobile numbers spelled out: 幺三八零零…. */
export function findSpokenPhones(text: string): Entity[] {
  if (!/[幺一][三-九]/.test(text)) return []
  return [...text.matchAll(spoken)].map((match) =>
    entity('phone', match, `+86${[...match[0]].map((digit) => spokenDigits[digit]).join('')}`, 0.93),
  )
}

type Push = (match: RegExpExecArray, value: string, confidence: number) => void

/** An area code has to be written as one: 021-61234567, (021) 6123 4567. */
function pushLandline(match: RegExpExecArray, push: Push): void {
  const [text, area, first, last, extension] = match
  const written = /^(?:\(?(?:\+|00)\s?86\)?[\s-]?)?[(（]?0/.test(text) || /^\(?(?:\+|00)\s?86/.test(text)
  const long = first!.length + last!.length
  if (!written || (long === 7 && area!.length < 3) || (text.includes('-') && extension && extension.length < 2)) return
  push(match, withExtension(`+86${area}${first}${last}`, extension), /[-()（）\s]/.test(text) ? 0.93 : 0.85)
}

function withExtension(number: string, extension: string | undefined): string {
  return extension ? `${number};ext=${extension}` : number
}

let numbers: typeof import('libphonenumber-js') | undefined

function pushAbroad(match: RegExpExecArray, country: 'US' | undefined, push: Push): void {
  numbers ??= createRequire(import.meta.url)('libphonenumber-js') as typeof import('libphonenumber-js')
  const parsed = numbers.parsePhoneNumberFromString(match[0].replace(/^00/, '+'), country)
  if (parsed?.isValid()) push(match, withExtension(parsed.number, parsed.ext), country ? 0.75 : 0.97)
}

function entity(kind: Entity['kind'], match: RegExpExecArray, value: unknown, confidence: number): Entity {
  return { kind, text: match[0], start: match.index, end: match.index + match[0].length, value, confidence }
}
