import { messageTextMax } from '../../../contracts/message.ts'
import type { Entity } from '../../../contracts/reading.ts'
import { fold } from '../normalise/fold.ts'
import type { Vocabulary } from '../segment/vocabulary.ts'
import { findChineseAddresses } from './address/chinese-address.ts'
import { findInternationalAddresses } from './address/international-address.ts'
import { findAmounts } from './amount.ts'
import { findOrderNumbers, findSkus } from './codes.ts'
import { findEmails, findPhones, findSpokenPhones } from './contact.ts'
import { findChineseDates } from './date/chinese-date.ts'
import type { Clock } from './date/clock.ts'
import { findEnglishDates } from './date/english-date.ts'
import { withoutOverlaps } from './entity.ts'
import { findNames, findRecipients } from './names/names.ts'
import { findProducts } from './products/products.ts'
import { findQuantities } from './quantity.ts'
import { findTrackingNumbers } from './tracking.ts'

const digit = /\d/
/** Twice what a message may have; what lies beyond is not read. */
const longest = 2 * messageTextMax
const latinWord = /[A-Za-z]{3}/
const chinese = /[\u4e00-\u9fff]/

/** Named things of a message. Works on the folded text, whose offsets are those of the original. */
export async function findEntities(original: string, vocabulary: Vocabulary, clock: Clock): Promise<Entity[]> {
  return findAll(original, vocabulary, clock)
}

function findAll(original: string, vocabulary: Vocabulary, clock: Clock): Entity[] {
  const text = fold(original.length > longest ? original.slice(0, longest) : original)
  const found: Entity[] = []
  if (digit.test(text))
    found.push(...findOrderNumbers(text, vocabulary), ...findTrackingNumbers(text), ...findPhones(text))
  found.push(...findSkus(text, vocabulary), ...findEmails(text), ...findAmounts(text), ...findQuantities(text))
  if (chinese.test(text)) found.push(...findSpokenPhones(text), ...findChineseAddresses(text))
  found.push(...findChineseDates(text, clock))
  if (latinWord.test(text)) {
    found.push(...findEnglishDates(text, clock))
    if (digit.test(text)) found.push(...findInternationalAddresses(text))
  }
  found.push(...findProducts(lowerInPlace(text), vocabulary))
  found.push(...findNames(text, found), ...findRecipients(text, found))
  return withoutOverlaps(found).map((entity) => ({ ...entity, text: original.slice(entity.start, entity.end) }))
}

function lowerInPlace(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}
