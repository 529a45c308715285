import { findPhoneNumbersInText } from 'libphonenumber-js'
import type { Entity } from '../../../contracts/reading.ts'

const mail = /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])/g
const mayBePhone = /\d[\d\s().-]{5,}\d/
const chineseMobile = /^\+861[3-9]\d{9}$/

/** E-mail addresses, in lower case. */
export function findEmails(text: string): Entity[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(mail)].map((match) => ({
    kind: 'email',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value: match[0].toLowerCase(),
    confidence: 0.99,
  }))
}

/** Phone numbers as E.164; without a country code they are Chinese. */
export function findPhones(text: string): Entity[] {
  if (!mayBePhone.test(text)) return []
  return findPhoneNumbersInText(text, { defaultCountry: 'CN' }).map(({ startsAt, endsAt, number }) => ({
    kind: 'phone',
    text: text.slice(startsAt, endsAt),
    start: startsAt,
    end: endsAt,
    value: number.number as string,
    confidence: chineseMobile.test(number.number) ? 0.96 : 0.7,
  }))
}
