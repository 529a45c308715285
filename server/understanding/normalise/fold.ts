import { toSimplified } from './simplify.ts'

const ideographicSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const fullWidth = /[\uff01-\uff5e]/g
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Makes width and spaces uniform without moving anything: offsets into the result are offsets into the original. */
export function foldWidth(text: string): string {
  return text
    .replace(fullWidth, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(ideographicSpaces, ' ')
    .replace(loneSurrogates, '\ufffd')
}

/** Folds width and traditional characters; like `foldWidth`, every offset stays where it was. */
export function fold(text: string): string {
  return toSimplified(foldWidth(text))
}
