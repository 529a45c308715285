const irregular = new Map(
  Object.entries({
    bought: 'buy',
    paid: 'pay',
    sent: 'send',
    lost: 'lose',
    got: 'get',
    broken: 'break',
    broke: 'break',
    came: 'come',
    went: 'go',
    made: 'make',
    took: 'take',
    told: 'tell',
    spent: 'spend',
  }),
)

/** An English word without the endings of inflection; short words stay. */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known) return known
  const bare = word.replace(/['’]s?$/, '')
  if (bare.length < 4) return bare
  if (bare.endsWith('ies')) return bare.length > 4 ? `${bare.slice(0, -3)}y` : bare
  if (/(?:s|x|z|ch|sh)es$/.test(bare)) return bare.slice(0, -2)
  if (/[^su]s$/.test(bare)) return stem(bare.slice(0, -1))
  const cut = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(bare)?.[1]
  return cut && cut.length > 2 ? restoreEnd(cut) : bare
}

/** shipp → ship, chang → change. */
function restoreEnd(cut: string): string {
  if (/([^aeiouls])\1$/.test(cut)) return cut.slice(0, -1)
  return /(?:[aeiou][vcgz]|[rln][gcv]|at|iz|bl|us|ut)$/.test(cut) ? `${cut}e` : cut
}
