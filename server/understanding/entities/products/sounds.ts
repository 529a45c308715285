import { pinyin } from 'pinyin-pro'

const known = new Map<string, number>()
const numbers = new Map<string, number>()

/** A number for how a character sounds, the same for all that sound alike: 围 and 维. Other characters stand for themselves. */
export function soundOf(character: string): number {
  let sound = known.get(character)
  if (sound === undefined) {
    const spelled = /[\u4e00-\u9fff]/.test(character) ? plain(pinyin(character, { toneType: 'none' })) : character
    sound = numbers.get(spelled)
    if (sound === undefined) {
      sound = numbers.size + 1
      numbers.set(spelled, sound)
    }
    known.set(character, sound)
  }
  return sound
}

/** Sounds that many speakers do not tell apart are one: zh/z, ch/c, sh/s, n/l at the beginning, in/ing, en/eng, an/ang. */
function plain(spelled: string): string {
  return spelled
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([iea]n)g$/, '$1')
}
