import type { Entity } from '../../../contracts/reading.ts'
import { bareSku, type Vocabulary } from '../segment/vocabulary.ts'

const separators = /[\s#\u2013\u2014_-]+/g
const named =
  /(?:订单(?:编?号(?:码)?)?|单号|(?<![a-z])(?:order|purchase|invoice)(?:\s?(?:no\.?|num(?:ber)?|id))?)(?:\s?(?:is|was|[:：#是为])){0,2}\s?([A-Za-z0-9][A-Za-z0-9-]{5,24})(?![A-Za-z0-9])/gi
const mobile = /^1[3-9]\d{9}$/

/** Order numbers by the tenant's patterns; also a bare number that the customer calls her order number. */
export function findOrderNumbers(text: string, vocabulary: Vocabulary): Entity[] {
  const found: Entity[] = []
  for (const pattern of vocabulary.orderNoPatterns)
    for (const match of text.matchAll(pattern))
      found.push(orderNo(match[0], match.index, match[0].includes('-') ? 0.99 : 0.9))
  if (/单|order|purchase|invoice/i.test(text))
    for (const match of text.matchAll(named)) {
      const value = match[1]!
      if (/\d{4}/.test(value) && !mobile.test(value) && !/快递|物流|运/.test(text.slice(match.index - 2, match.index)))
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

/** Article numbers: those of the catalogue, whatever their spelling, and what fits the tenant's patterns. */
export function findSkus(text: string, vocabulary: Vocabulary): Entity[] {
  const found: Entity[] = []
  if (vocabulary.skus.size > 0)
    for (const match of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9_/.-]{1,38}[A-Za-z0-9](?![A-Za-z0-9])/g)) {
      const known = vocabulary.skus.get(bareSku(match[0]))
      if (known) found.push(sku(match[0], match.index, { ...known }, 0.99))
    }
  for (const pattern of vocabulary.skuPatterns)
    for (const match of text.matchAll(pattern))
      found.push(sku(match[0], match.index, { sku: match[0].toUpperCase() }, 0.88))
  return found
}

function sku(text: string, start: number, value: object, confidence: number): Entity {
  return { kind: 'sku', text, start, end: start + text.length, value, confidence }
}
