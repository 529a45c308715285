import { englishSynonyms } from './synonyms.ts'

const irregular = new Map(
  Object.entries({
    bought: 'buy',
    paid: 'pay',
    sent: 'send',
    lost: 'lose',
    got: 'get',
    broken: 'break',
    broke: 'break',
    chosen: 'choose',
    wrote: 'write',
    came: 'come',
    arrived: 'arrive',
    arriving: 'arrive',
    used: 'use',
    using: 'use',
    closed: 'close',
    closing: 'close',
    changed: 'change',
    exchanged: 'exchange',
    delivered: 'deliver',
    delivery: 'deliver',
  }),
)
const synonymOfStem = new Map([...englishSynonyms].map(([word, first]) => [stem(word), stem(first)]))

/** The stem of an English word, in the word that stands for its synonyms. */
export function canonicalStem(word: string): string {
  const own = stem(word)
  return synonymOfStem.get(own) ?? own
}

/** Cuts the endings of English inflection; short words stay. */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known) return known
  const bare = word.replace(/['’]s?$/, '')
  if (bare.length < 4) return bare
  if (/ies$/.test(bare) && bare.length > 4) return `${bare.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(bare)) return bare.slice(0, -2)
  if (/[^su]s$/.test(bare)) return stem(bare.slice(0, -1))
  const cut = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(bare)?.[1]
  if (cut && cut.length > 2) return restoreEnd(cut)
  if (/[^aeiou]ly$/.test(bare) && bare.length > 5) return bare.slice(0, -2)
  return bare
}

/** shipp → ship, exchang → exchange. */
function restoreEnd(cut: string): string {
  if (/([^aeiouls])\1$/.test(cut)) return cut.slice(0, -1)
  return /(?:[aeiou][vcgz]|[rln][gcv]|at|iz|bl|us|ut)$/.test(cut) ? `${cut}e` : cut
}
