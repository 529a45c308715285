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
  const mixed = /^(\d+(?:\.\d+)?)([十百千万亿wk]?)(\d?)$/i.exec(plain)
  if (mixed && (mixed[2] || !mixed[3])) return readMixed(mixed[1]!, mixed[2]!, mixed[3]!)
  if (plain === '半') return 0.5
  return readNumerals(plain)
}

/** 3万2 is 32,000: what follows counts tenths of the unit. */
function readMixed(number: string, unit: string, tenth: string): number {
  const size = units[unit] ?? latinUnit(unit)
  return Math.round((Number(number) * size + Number(tenth) * (size / 10)) * 1000) / 1000
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

const englishNumbers: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** English number words, for use inside regular expressions: `twenty`, `two hundred`. */
export const englishNumberWords = `(?:${Object.keys(englishNumbers).join('|')})(?:[ -](?:hundred|thousand))?`

/** Reads `fifty` or `two hundred`; undefined when it is no number. */
export function readEnglishNumber(text: string): number | undefined {
  const [count, unit] = text.toLowerCase().split(/[ -]/)
  const value = englishNumbers[count ?? '']
  if (value === undefined) return undefined
  if (unit === 'hundred') return value * 100
  return unit === 'thousand' ? value * 1000 : value
}
