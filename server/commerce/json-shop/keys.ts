/** An order number as everybody may write it: `#w-2378156`, `W2378156` and `w 2378156` are one. */
export function orderKey(no: string): string {
  return no
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** An e-mail address as it is compared. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}

/** A phone number as it is compared: digits only, without mainland China's country code. */
export function phoneKey(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '').replace(/^00/, '')
  return /^861\d{10}$/.test(digits) ? digits.slice(2) : digits
}

const shapesAtMost = 20

/**
 * How order numbers look, as sources of regular expressions: letters as they are, digits by their count, separators
 * optional, and a `#` in front allowed. Numbers too short to be told from a quantity are left out.
 */
export function shapesOf(numbers: readonly string[]): string[] {
  const shapes = numbers.filter((no) => orderKey(no).length >= 4 && /\d{3}/.test(no)).map(shapeOf)
  return [...new Set(shapes)].slice(0, shapesAtMost)
}

function shapeOf(no: string): string {
  const parts = no.replace(/^#/, '').match(/\d+|\p{L}+|[^\d\p{L}]+/gu) ?? []
  const body = parts.map((part) =>
    /\d/.test(part) ? `\\d{${part.length}}` : /\p{L}/u.test(part) ? `${eitherCase(part)}[-\\s]?` : '[-\\s_]?',
  )
  return `#?${body.join('')}`
}

function eitherCase(letters: string): string {
  return [...letters]
    .map((one) => (one.toLowerCase() === one.toUpperCase() ? one : `[${one.toUpperCase()}${one.toLowerCase()}]`))
    .join('')
}
