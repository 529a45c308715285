import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** A number as it was typed and, where it can be read as one, in the international form. */
export interface Phone {
  phone: string | null
  phoneTyped: string | null
}

/** Reads a phone number; one without a country's prefix is taken to be Chinese. */
export function readPhone(typed: string | null | undefined): Phone {
  const phoneTyped = typed?.normalize('NFKC').trim() || null
  if (!phoneTyped) return { phone: null, phoneTyped: null }
  const read = parsePhoneNumberFromString(phoneTyped, 'CN')
  return { phone: read?.isValid() ? read.number : null, phoneTyped }
}
