import type { Entity } from '../../../contracts/reading.ts'
import { fold } from '../normalise/fold.ts'
import type { Vocabulary } from '../segment/vocabulary.ts'
import { findAmounts, findQuantities } from './amount.ts'
import { findOrderNumbers, findTrackingNumbers } from './codes.ts'
import { findEmails, findPhones } from './contact.ts'
import { type Clock, findChineseDates } from './date.ts'
import { findEnglishDates } from './englishDate.ts'
import { withoutOverlaps } from './entity.ts'
import { findProducts } from './products.ts'

const digit = /\d/
const latinWord = /[A-Za-z]{3}/

/** Named things of a message. Works on the folded text, whose offsets are those of the original. */
export async function findEntities(original: string, vocabulary: Vocabulary, clock: Clock): Promise<Entity[]> {
  const text = fold(original)
  const codes = digit.test(text)
    ? [...findOrderNumbers(text, vocabulary), ...findTrackingNumbers(text), ...findPhones(text)]
    : []
  const found = [
    ...codes,
    ...findEmails(text),
    ...findAmounts(text),
    ...findChineseDates(text, clock),
    ...(latinWord.test(text) ? await findEnglishDates(text, clock) : []),
    ...findQuantities(text),
    ...findProducts(lowerInPlace(text), vocabulary),
  ]
  return withoutOverlaps(found).map((entity) => ({ ...entity, text: original.slice(entity.start, entity.end) }))
}

function lowerInPlace(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}
