import { Converter } from 'opencc-js/t2cn'

const han = /\p{Script=Han}/u
type Convert = (text: string) => string
let convert: Convert | undefined

/** Turns traditional characters into simplified ones, unit for unit. */
export function toSimplified(text: string): string {
  if (!han.test(text)) return text
  convert ??= Converter({ from: 't', to: 'cn' }) as Convert
  const simple = convert(text)
  return simple.length === text.length ? simple : convertEach(text, convert)
}

/** A phrase may get shorter; then each character is turned alone, and kept where even that changes its length. */
function convertEach(text: string, one: Convert): string {
  let result = ''
  for (const character of text) {
    const simple = one(character)
    result += simple.length === character.length ? simple : character
  }
  return result
}
