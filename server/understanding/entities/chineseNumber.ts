const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  俩: 2,
  三: 3,
  叁: 3,
  仨: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const units: Record<string, number> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
  亿: 100_000_000,
}

/** Characters that Chinese numerals are written with, for use inside regular expressions. */
export const numeralCharacters = `${Object.keys(digits).join('')}${Object.keys(units).join('')}`

/** Reads digits (`1,299.50`, `1.5万`) or Chinese numerals (`三百五十`, `两千零八`, `一万二`); undefined when it is no number. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/[,\s]/g, '')
  const mixed = /^(\d+(?:\.\d+)?)([十百千万亿wk]?)$/i.exec(plain)
  if (mixed) return Number(mixed[1]) * (units[mixed[2]!] ?? latinUnit(mixed[2]!))
  return readNumerals(plain)
}

function latinUnit(letter: string): number {
  if (/k/i.test(letter)) return 1000
  return /w/i.test(letter) ? 10_000 : 1
}

function readNumerals(text: string): number | undefined {
  const characters = [...text]
  if (characters.length === 0 || characters.some((c) => !(c in digits) && !(c in units))) return undefined
  if (characters.every((c) => c in digits)) return Number(characters.map((c) => digits[c]).join(''))
  let total = 0
  let section = 0
  let digit: number | undefined
  let lastUnit = 1
  for (const character of characters) {
    const value = digits[character]
    if (value !== undefined) {
      if (value === 0) lastUnit = 1
      digit = value
      continue
    }
    const unit = units[character]!
    if (unit >= 10_000) {
      total = (total + section + (digit ?? 0)) * unit
      section = 0
    } else section += (digit ?? 1) * unit
    digit = undefined
    lastUnit = unit
  }
  // 三百五 is 350, 一万二 is 12000: a last bare digit counts tenths of the unit before it.
  return total + section + (digit ?? 0) * (lastUnit > 10 ? lastUnit / 10 : 1)
}
