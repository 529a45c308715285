import type { Entity } from '../../../../contracts/reading.ts'

const word = String.raw`[A-ZÀ-Þ][\p{L}'’.-]{0,24}`
const streetEnd =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Close|Crescent|Parkway|Pkwy|Highway|Hwy|Row|Gardens|Broadway|Jalan'
const unit = String.raw`(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Room|Rm|#)\s?[\w-]{1,8},?\s)`
const anglo = new RegExp(
  String.raw`(?<![\w.-])(${unit})?(\d{1,6}(?:-\d{1,4})?[A-Za-z]?),?\s((?:${word}\s|\d{1,3}(?:st|nd|rd|th)\s){1,5}?(?:${streetEnd}))\b\.?(?:,?\s((?:Flat|Apt\.?|Apartment|Unit|Suite|Room|Rm|Floor|#)\s?[\w-]{1,8}))?`,
  'gu',
)
const continental = new RegExp(
  String.raw`(?<![\w.-])(?:(?<first>\d{1,4}(?:\s?bis)?),?\s(?<french>(?:rue|avenue|boulevard|place|quai|chemin|allée)\s(?:(?:de|du|des|la|le|les)\s){0,2}(?:${word}\s?){1,3})|(?<german>[A-ZÄÖÜ][\p{L}-]{1,24}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer))\s(?<last>\d{1,4}\s?[a-z]?)\b|(?<southern>(?:Calle|Via|Rua|Avenida|Viale|Piazza|Plaza)\s(?:(?:de|del|di|da|do|la|los)\s){0,2}(?:${word}\s?){1,3}),?\s(?<third>\d{1,4})\b)`,
  'gu',
)
const zip =
  /^(?:(?<state>[A-Z]{2,3})\.?\s)?(?<postcode>\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4}\s?[A-Z]{2}|\d{3}-\d{4}|\d{4}|\d{6})$/
const cityZip =
  /^(?<city>\p{L}[\p{L} .'’-]{1,40}?)\s(?:(?<state>[A-Z]{2,3})\s)?(?<postcode>\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})$/u
const zipCity = /^(?<postcode>\d{4,6}(?:\s?[A-Z]{2})?)\s(?<city>\p{L}[\p{L} .'’-]{1,40})$/u
const countries = new Map(
  Object.entries({
    US: 'usa|us|u.s.|u.s.a.|united states|america',
    GB: 'uk|united kingdom|england|scotland|wales|great britain',
    DE: 'germany|deutschland',
    FR: 'france',
    ES: 'spain|españa',
    IT: 'italy|italia',
    NL: 'netherlands|holland',
    PT: 'portugal',
    BR: 'brazil|brasil',
    CA: 'canada',
    AU: 'australia',
    NZ: 'new zealand',
    IE: 'ireland',
    SG: 'singapore',
    MY: 'malaysia',
    HK: 'hong kong',
    CN: 'china|prc',
    JP: 'japan',
    KR: 'korea|south korea',
    CH: 'switzerland',
    AT: 'austria|österreich',
    BE: 'belgium',
  }).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
)

/** Addresses in Latin letters: street and number, then city, state, postcode and country as far as they follow. */
export function findInternationalAddresses(text: string): Entity[] {
  const found: Entity[] = []
  for (const match of text.matchAll(anglo)) {
    const [, before, number, street, behind] = match
    const inner = (before ?? behind)?.replace(/,?\s?$/, '')
    push(found, text, match, { street: street!.trim(), number: number!, ...(inner ? { unit: inner } : {}) })
  }
  for (const match of text.matchAll(continental)) {
    const { first, french, german, last, southern, third } = match.groups!
    push(found, text, match, { street: (french ?? german ?? southern)!.trim(), number: (first ?? last ?? third)! })
  }
  return found
}

function push(found: Entity[], text: string, match: RegExpExecArray, value: Record<string, string>): void {
  const trimmed = match[0].trimEnd()
  let end = match.index + trimmed.length
  let parts = 0
  for (const piece of text
    .slice(end, end + 120)
    .matchAll(/([,\n]\s?|\s(?=[A-Z]{1,2}\d|\d{4}))([^,\n;!?。，]{2,44})/gy)) {
    const cut = piece[2]!.split(/\.\s|\s(?:please|and|by|is|but|thanks|instead|for|my)\b/i)[0]!.replace(/[.\s]+$/, '')
    if (parts === 4 || !take(value, cut)) break
    parts++
    end = match.index + trimmed.length + piece.index + piece[1]!.length + cut.length
    if (cut.length < piece[2]!.trimEnd().length) break
  }
  const confidence = value.postcode ? 0.95 : parts > 0 ? 0.88 : 0.72
  found.push({ kind: 'address', text: text.slice(match.index, end), start: match.index, end, value, confidence })
}

/** What one part between commas says: postcode, country or city. */
function take(value: Record<string, string>, part: string): boolean {
  const country = countries.get(part.toLowerCase())
  const code = zip.exec(part) ?? zipCity.exec(part) ?? cityZip.exec(part)
  if (country && !value.country) value.country = country
  else if (code && !value.postcode) {
    for (const [name, said] of Object.entries(code.groups ?? {}))
      if (said) value[name === 'state' ? 'region' : name] = said
  } else if (/^[A-Z]{2}$/.test(part) && !value.region) value.region = part
  else if (!value.city && /^\p{Lu}[\p{L} .'’-]{1,40}$/u.test(part) && part.split(' ').length <= 4) value.city = part
  else return false
  return true
}
