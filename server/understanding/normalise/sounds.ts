/** Sounds that southern speakers and hurried fingers do not keep apart are one here. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^n(?=[aeiouv])/, 'l'],
  [/ng$/, 'n'],
]

export interface Sounds {
  /** Every syllable of Mandarin, without tone. */
  readonly syllables: ReadonlySet<string>
  /** Number of the first reading of a character, 0 where it has none; two that are alike have the same `looseOf`. */
  readonly exactOf: Uint16Array
  readonly looseOf: Uint16Array
  /** The characters of shops that sound alike, most used first. */
  readonly likeSounding: ReadonlyMap<number, readonly string[]>
  readonly charactersOf: ReadonlyMap<string, readonly string[]>
}

export function looseSyllable(syllable: string): string {
  return alike.reduce((sound, [pattern, instead]) => sound.replace(pattern, instead), syllable)
}

const usedOften = 3
const candidates = 14

/** Reads lines of a syllable and its characters, each with how often shops' customers use it; ' marks a second reading. */
export function readSounds(lines: string): Sounds {
  const numbers = new Map<string, number>()
  const number = (sound: string) => {
    const known = numbers.get(sound) ?? numbers.size + 1
    numbers.set(sound, known)
    return known
  }
  const exactOf = new Uint16Array(0x10000)
  const looseOf = new Uint16Array(0x10000)
  const charactersOf = new Map<string, string[]>()
  const loosely = new Map<number, [string, number][]>()
  const all: [syllable: string, character: string, count: number, second: boolean][] = []
  for (const line of lines.split('\n')) {
    const [syllable, ...rest] = line.split(' ')
    if (!syllable) continue
    for (const entry of rest)
      all.push([syllable, entry[0]!, Number.parseInt(entry.slice(1), 10) || 0, entry.endsWith("'")])
    charactersOf.set(
      syllable,
      rest.map((entry) => entry[0]!),
    )
  }
  for (const [syllable, character, count, second] of all) {
    const loose = number(`~${looseSyllable(syllable)}`)
    const code = character.charCodeAt(0)
    if (!second) {
      exactOf[code] = number(syllable)
      looseOf[code] = loose
    }
    if (count >= usedOften) loosely.set(loose, [...(loosely.get(loose) ?? []), [character, count]])
  }
  const likeSounding = new Map(
    [...loosely].map(([sound, list]) => [
      sound,
      list
        .sort((a, b) => b[1] - a[1])
        .slice(0, candidates)
        .map(([character]) => character),
    ]),
  )
  return {
    syllables: new Set(charactersOf.keys()),
    exactOf,
    looseOf,
    likeSounding,
    charactersOf,
  }
}
