/** Languages that a writing is told by alone. */
export const languageOfWriting: Readonly<Partial<Record<string, string>>> = {
  thai: 'th',
  greek: 'el',
  armenian: 'hy',
  hebrew: 'he',
  bengali: 'bn',
  gurmukhi: 'pa',
  gujarati: 'gu',
  oriya: 'or',
  tamil: 'ta',
  telugu: 'te',
  kannada: 'kn',
  malayalam: 'ml',
  lao: 'lo',
  georgian: 'ka',
  ethiopic: 'am',
}

/** Languages that share a writing. */
export const languagesOfWriting = {
  latin: 'en es fr de pt it vi id ms az ca cs da et eu fi hr hu is lt lv nl no pl ro sk sl sq sv tl tr yo'.split(' '),
  cyrillic: 'ru uk be bg sr'.split(' '),
  arabic: 'ar fa ur ku'.split(' '),
  devanagari: 'hi mr'.split(' '),
} satisfies Record<string, readonly string[]>

/** Languages that statistics do not know, by letters that are theirs alone. */
const toldBySigns: readonly (readonly [RegExp, string])[] = [
  [/[әғқңұһ]/i, 'kk'],
  [/[ѓќѕ]/i, 'mk'],
  [/[өү]/i, 'mn'],
  [/[ĉĝĥĵŝŭ]/i, 'eo'],
]

/** The language that a letter tells alone, if there is one. */
export function languageOfSigns(text: string): string | undefined {
  return toldBySigns.find(([sign]) => sign.test(text))?.[1]
}

/** Letters that only some of the languages of their writing have. */
const signs: readonly (readonly [RegExp, readonly string[]])[] = (
  [
    [/[ђћ]/, 'sr'],
    [/[јљњџ]/, 'sr'],
    [/ў/, 'be'],
    [/[їєґ]/, 'uk'],
    [/і/, 'uk be'],
    [/ё/, 'ru be'],
    [/ы/, 'ru be'],
    [/э/, 'ru be'],
    [/ъ/, 'bg ru'],
    [/щ/, 'ru uk bg'],
    [/[ٹڈڑںےھہۂۓ]/, 'ur'],
    [/[ێۆڵڕە]/, 'ku'],
    [/[پچژگ]/, 'fa ur ku'],
    [/[کی]/, 'fa ur ku'],
    [/[ةكىيإ]/, 'ar ku'],
    [/ळ/, 'mr'],
    [/ß/, 'de'],
    [/ə/, 'az'],
    [/ğ/, 'tr az'],
    [/ı/, 'tr az'],
    [/[őű]/, 'hu'],
    [/[řěů]/, 'cs'],
    [/[ľĺŕ]/, 'sk'],
    [/ň|ť|ď/, 'cs sk'],
    [/[łśźńż]/, 'pl'],
    [/ą|ę/, 'pl lt'],
    [/[ūųįė]/, 'lt lv'],
    [/[āīēļķģņ]/, 'lv'],
    [/[ţșț]/, 'ro'],
    [/ă/, 'ro vi'],
    [/[þð]/, 'is'],
    [/[ơưạảấầẩẫậắằẳẵặẻẽếềểễệỉịốồổỗộớờởỡợủụứừửữựỳỵỷỹ]/, 'vi'],
    [/đ/, 'vi hr'],
    [/ć/, 'hr pl'],
    [/ẹ|ọ|ṣ/, 'vi yo'],
    [/ñ/, 'es eu tl'],
    [/¿|¡/, 'es'],
    [/ø/, 'da no'],
    [/å/, 'da no sv'],
    [/æ/, 'da no is'],
    [/õ/, 'pt et vi'],
    [/ã/, 'pt vi'],
    [/ç/, 'fr pt ca tr az sq eu'],
    [/ş/, 'tr az ro'],
    [/œ/, 'fr'],
  ] as const
).map(([sign, languages]) => [sign, languages.split(' ')])

/** How much the letters of a text speak against each language of its writing: the number of letters it does not write. */
export function foreignLetters(writing: keyof typeof languagesOfWriting, text: string): Map<string, number> {
  const lower = text.toLowerCase()
  const foreign = new Map(languagesOfWriting[writing].map((language): [string, number] => [language, 0]))
  for (const [sign, languages] of signs) {
    if (!languages.some((language) => foreign.has(language)) || !sign.test(lower)) continue
    for (const [language, count] of foreign) if (!languages.includes(language)) foreign.set(language, count + 1)
  }
  return foreign
}
