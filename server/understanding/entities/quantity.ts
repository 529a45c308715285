import type { Entity } from '../../../contracts/reading.ts'
import { englishNumberWords, numeralCharacters, readEnglishNumber, readNumber } from './number.ts'

/** How many or how much: `{count, unit}`, `most` for the upper end of a range; sizes as `{size}` or `{sides, unit}`. */
const number = String.raw`\d{1,6}(?:\.\d{1,3})?|[${numeralCharacters}]{1,6}|半`
const units =
  '公斤|千克|毫克|克|斤|毫升|升|厘米|毫米|公分|平方米|平米|平方|英寸|寸|米|件|条|双|只|个|套|盒|瓶|包|张|台|把|支|箱|份|对|罐|袋|桶|卷|片|粒|颗|本|副|顶|根|株|提|扎|束|组|单|款|枚|部|辆|床|码|号(?!线|店|楼|门|电池|机|链|院)|kg|ml|cm|mm|g|l|pieces?|pcs|pairs?|boxes|bottles|bags|sets|items|units'
const counted = new RegExp(
  String.raw`(?<![\d.A-Za-z${numeralCharacters}第这那哪每-])(?:(${number})\s?(?:-|~|～|到|至)\s?)?(${number})\s?([多来几余])?(${units})(半)?(?![a-z]|月|小时|钟|工作日|星期|礼拜|年|世纪)`,
  'gi',
)
const notThings =
  /^(?:半|多|人|问题|事|电话|说法|解释|交代|客服|办法|字|样|词|意思|原因|评价|星|差评|好评|回复|答复|理由|答案|机会|朋友|同事|地方|地址|时候|价|劲|不停|一个)/
const together = /(?<![\d一-九])([俩仨])(?!人|口子)/g
const dozen = new RegExp(
  String.raw`(?<![第${numeralCharacters}\d])(${number})打(?!开|折|电|扰|算|包|印|听|九|八|七|六|五|扮|断|车|字|卡|听)`,
  'g',
)
const sides =
  /(?<![\d.A-Za-z-])(\d{1,4}(?:\.\d)?)\s?(?:cm|mm|m|厘米)?\s?[x×*]\s?(\d{1,4}(?:\.\d)?)(?:\s?[x×*]\s?(\d{1,4}(?:\.\d)?))?\s?(cm|mm|m|厘米|毫米|米)?(?![\dA-Za-z])/gi
const letters =
  /(?<![A-Za-z])((?:[2-6]X|X{0,4})[SL]|M|F)(?:码|号)|(?<=尺码|尺寸|\bsize)[\s:：是选]{0,3}((?:[2-6]X|X{0,4})[SL]|M|\d{2,3})(?![A-Za-z\d])|均码/gi
const height = new RegExp(
  String.raw`(?<![\d.${numeralCharacters}])([一二1２2])米([\d${numeralCharacters}]{1,2})(?![\d${numeralCharacters}])`,
  'g',
)
const spoken = new RegExp(
  String.raw`\b(a|${englishNumberWords})\s(pieces?|pairs?|dozen|boxes|box|bottles?|bags?|sets?|items?|kilos?|sizes?)\b`,
  'gi',
)
const unitNames: Record<string, string> = {
  千克: '公斤',
  kg: '公斤',
  克: 'g',
  公分: 'cm',
  厘米: 'cm',
  毫米: 'mm',
  毫升: 'ml',
  升: 'l',
  平方米: '平方',
  平米: '平方',
}

/** How many of something, and sizes. */
export function findQuantities(text: string): Entity[] {
  const found: Entity[] = []
  for (const match of text.matchAll(counted)) pushCounted(found, text, match)
  if (/[俩仨]/.test(text))
    for (const match of text.matchAll(together)) push(found, match, { count: readNumber(match[1]!), unit: '个' }, 0.7)
  if (text.includes('打'))
    for (const match of text.matchAll(dozen))
      push(found, match, { count: 12 * (readNumber(match[1]!) ?? 1), unit: '个' }, 0.7)
  if (/[x×*]/i.test(text)) for (const match of text.matchAll(sides)) pushSides(found, match)
  if (/[码号寸]|size/i.test(text)) for (const match of text.matchAll(letters)) pushSize(found, match)
  if (text.includes('米'))
    for (const match of text.matchAll(height)) {
      const after = readNumber(match[2]!)
      if (after !== undefined)
        push(found, match, { count: Number(`${readNumber(match[1]!)}.${after}`), unit: '米' }, 0.8)
    }
  if (/[A-Za-z]{3}/.test(text)) for (const match of text.matchAll(spoken)) pushSpoken(found, match)
  return found
}

function pushCounted(found: Entity[], text: string, match: RegExpExecArray): void {
  const [, low, high, about, unit, half] = match
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3)
  if (notThings.test(after) || isIdiom(text, match)) return
  const top = readNumber(high!)
  if (top === undefined) return
  const bottom = low ? readNumber(low) : undefined
  const count = (bottom !== undefined && bottom < top ? bottom : top) + (half ? 0.5 : 0)
  const value = {
    count,
    unit: unitNames[unit!.toLowerCase()] ?? unit!.toLowerCase(),
    ...(bottom !== undefined && bottom < top ? { most: top } : {}),
    ...(about ? { about: true } : {}),
  }
  const weak = /^[一半]$/.test(high!) && /^[个件号单份]$/.test(unit!)
  push(found, match, value, weak ? 0.45 : /^[a-z]|[米克斤升寸]$/i.test(unit!) ? 0.8 : 0.6)
}

/** 一单 of 下单一次, 三个 of 三个月 and the like are left to others; so are places in a row. */
function isIdiom(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 1), match.index)
  if (match[4] === '号') return Number(match[2]) <= 31 || /^[^\d]/.test(match[2]!) || /[路街弄巷]/.test(before)
  return /[万统专划同]/.test(before) && match[2] === '一'
}

function pushSides(found: Entity[], match: RegExpExecArray): void {
  const [, a, b, c, unit] = match
  if (!unit && !c && Math.max(Number(a), Number(b)) < 20) return
  const value = {
    sides: [a, b, c].filter(Boolean).map(Number),
    unit: unitNames[unit?.toLowerCase() ?? ''] ?? unit?.toLowerCase() ?? 'cm',
  }
  push(found, match, value, 0.8)
}

function pushSize(found: Entity[], match: RegExpExecArray): void {
  const size = match[1] ?? match[2]
  const inner = size ? match[0].indexOf(size) : 0
  const text = match[0].slice(inner)
  const start = match.index + inner
  found.push({
    kind: 'quantity',
    text,
    start,
    end: start + text.length,
    value: { size: (size ?? 'F').toUpperCase() },
    confidence: 0.8,
  })
}

function pushSpoken(found: Entity[], match: RegExpExecArray): void {
  const unit = match[2]!.toLowerCase()
  const count = match[1]!.toLowerCase() === 'a' ? 1 : readEnglishNumber(match[1]!)
  if (count === undefined || (match[1]!.toLowerCase() === 'a' && unit !== 'dozen' && unit !== 'pair')) return
  const value = unit === 'dozen' ? { count: 12 * count, unit: 'pieces' } : { count, unit }
  push(found, match, value, 0.6)
}

function push(
  found: Entity[],
  match: RegExpExecArray,
  value: { count?: number | undefined } & Record<string, unknown>,
  confidence: number,
): void {
  if ('count' in value && !Number.isFinite(value.count)) return
  found.push({
    kind: 'quantity',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value,
    confidence,
  })
}
