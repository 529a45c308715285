import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()

/** Pairs of sounds that southern speakers and hurried fingers do not keep apart. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/ng$/, 'n'],
]

/** How a Chinese character sounds, without tone and fine differences; undefined for anything else. */
export function soundOf(character: string): string | undefined {
  const code = character.codePointAt(0)!
  if (code < 0x3400 || code > 0x9fff) return undefined
  let sound = known.get(character)
  if (sound === undefined) {
    const exact = pinyin(character, { toneType: 'none', nonZh: 'removed' }).replace('ü', 'v')
    sound = alike.reduce((text, [pattern, instead]) => text.replace(pattern, instead), exact)
    known.set(character, sound)
  }
  return sound
}
