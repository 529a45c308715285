/** Everyday words that no neighbouring language shares, so that short English needs no statistics. */
const words = new Set(
  (
    'the is are was were my your you i it and or of to in on for with where when what how why who which can could would ' +
    "will do does did don't didn't i'm i've haven't hasn't isn't it's this that there have has had not yet order orders " +
    'refund return returns exchange shipping shipped delivery delivered parcel package tracking track please thanks thank ' +
    'hello hi hey help need want buy bought cancel change address invoice coupon discount price size colour color stock ' +
    'store shop open human agent person speak talk broken damaged wrong missing late money back still ok okay yes no bye ' +
    'goodbye good morning evening afternoon much many long about any some get got arrive arrived warranty gift card ' +
    'member points pay payment paid item items product products free'
  ).split(' '),
)

/** At least half of the words are plain English ones; of three or fewer all are, since neighbours borrow them. */
export function speaksEnglish(found: readonly string[]): boolean {
  if (found.length === 0) return false
  const known = found.filter((word) => words.has(word.replace('’', "'"))).length
  return found.length < 4 ? known === found.length : known * 2 >= found.length
}
