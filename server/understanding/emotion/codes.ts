/** Seven or more letters and digits in one piece, digits among them: order and parcel numbers. */
const code = /(?<![a-z\d-])(?=[a-z\d-]*\d)[a-z\d][a-z\d-]{6,}/gi

/** The text with its codes blanked out, every place as it was: 12345 in an order number is no hotline, and no code is loud. */
export function withoutCodes(text: string): string {
  return text.replace(code, (found) => ' '.repeat(found.length))
}
