import type { Entity } from '../../../../contracts/reading.ts'
import { type Level, type Region, type RegionMatch, regionAt, standsAlone } from './regions.ts'

/** The parts of an address, each as it is written officially where that is known. */
export interface Address {
  country: string
  province?: string
  city?: string
  district?: string
  /** Town or street district: 文一街道, 周庄镇. */
  town?: string
  street?: string
  /** House number in the street. */
  number?: string
  /** Estate, campus, tower: 阳光小区. */
  estate?: string
  building?: string
  unit?: string
  floor?: string
  room?: string
  postcode?: string
}

const han = '\\u4e00-\\u9fff'
const numerals = '\\d零〇一二三四五六七八九十百'
const roadEnd = '大道|大街|公路|胡同|路|街|巷|弄|道(?!具|歉|理)|里弄'
const estateEnd =
  '小区|花园|公寓|大厦|广场|中心|家园|新村|大楼|大学|学院|中学|小学|医院|酒店|宾馆|工业园|科技园|产业园|园区|社区|山庄|别墅|商城|名苑|华庭|宿舍|苑|村|城|园|府|庭|湾|座|屯|组'

/** Each part in the order in which an address is written, tried where the part before it ended. */
const parts: readonly (readonly [name: keyof Address, pattern: RegExp])[] = [
  ['town', new RegExp(`([${han}]{1,7}?(?:街道(?:办事处)?|镇|乡))(?!路|街)`, 'y')],
  [
    'street',
    new RegExp(
      `([${han}${numerals}]{1,9}?(?:${roadEnd})(?:[东西南北中]?[${numerals}]{1,3}[路段])?(?:[东西南北中]段)?)`,
      'y',
    ),
  ],
  [
    'number',
    new RegExp(
      `([${numerals}]{1,6}弄(?:[${numerals}]{1,5}号(?!楼))?|[${numerals}]{1,6}(?:[-之][${numerals}]{1,4})?号(?!楼)院?|\\d{1,5}(?![\\d栋幢楼室单座层号#.-]))`,
      'y',
    ),
  ],
  [
    'estate',
    new RegExp(
      `([${han}A-Za-z\\d·]{2,14}?(?:${estateEnd})(?:[东西南北]区|[一二三四五六七八九\\dA-Z]{1,2}[期区])?)(?![路街])`,
      'y',
    ),
  ],
  ['building', new RegExp(`([A-Za-z${numerals}]{1,5}(?:号楼|号?[栋幢]|座|#楼?|楼(?=[${numerals}]{1,5}室?)))`, 'y')],
  ['unit', new RegExp(`([${numerals}A-Za-z]{1,3}(?:号)?单元)`, 'y')],
  ['floor', new RegExp(`([${numerals}]{1,3}(?:楼|层))`, 'y')],
  [
    'room',
    new RegExp(`([A-Za-z]?[${numerals}]{2,5}(?:-\\d{1,4})?(?:室|号房|房|户|号)?)(?![\\d块元年月日天件个])`, 'y'),
  ],
]
const gap = /[\s,，、;；-]{0,2}/y
const levels: Record<Level, number> = { province: 0, city: 1, district: 2 }

/** Addresses with their parts, and regions that stand alone as places. */
export function findChineseAddresses(text: string): Entity[] {
  const found: Entity[] = []
  for (let at = 0; at < text.length; ) {
    const chain = regionsFrom(text, at)
    if (!chain) {
      at++
      continue
    }
    const entity = addressFrom(text, at, chain)
    if (entity) found.push(entity)
    at = entity ? entity.end : at + 1
  }
  found.push(...detailsAlone(text, found))
  return found
}

interface Chain {
  region: Region
  end: number
  /** How many levels were written. */
  written: number
  ambiguous: boolean
  last: RegionMatch
}

/** Province, city, district in a row, each within the one before; any may be left out. */
function regionsFrom(text: string, start: number): Chain | undefined {
  const first = regionAt(
    text,
    start,
    (region, short) =>
      standsAlone(region, short, text.slice(start, start + 3)) ||
      isTownSaid(text, start, region, short) ||
      districtBeforeStreet(text, start, region, short),
  )
  if (!first || isPartOfWord(text, start, first)) return undefined
  let candidates = first.regions
  let end = first.end
  let written = 1
  let last = first
  for (let more = 0; more < 2; more++) {
    const next = regionAt(text, skip(text, end), (region) => candidates.some((above) => isWithin(region, above)))
    if (!next || (next.short && /^(?:路|街|大道|大厦|店|人)/.test(text.slice(next.end)))) break
    candidates = next.regions.filter((region) => candidates.some((above) => isWithin(region, above)))
    end = next.end
    last = next
    written++
  }
  return { region: candidates[0]!, end, written, ambiguous: candidates.length > 1, last }
}

const goes = /[从在到寄发去往来]$/

/** 从义乌发货: a county's town in short, where something goes to or comes from. */
function isTownSaid(text: string, start: number, { district }: Region, short: boolean): boolean {
  return short && district?.endsWith('市') === true && goes.test(text.slice(Math.max(0, start - 1), start))
}

/** 西湖区文三路: a district alone is believed when a street follows. */
function districtBeforeStreet(text: string, start: number, region: Region, short: boolean): boolean {
  return !short && region.level === 'district' && text.length - start > (region.district?.length ?? 0) + 2
}

/** 中山 in 中山路, 上海 in 上海滩: a street or a brand named after the place. */
function isPartOfWord(text: string, start: number, { end, short }: RegionMatch): boolean {
  if (!short) return false
  const after = text.slice(end, end + 2)
  return (
    /^(?:路|街|菜|滩|话|人|烤|牛|大道|鱼|酒|茶|特产)/.test(after) &&
    !/^人民/.test(after) &&
    !regionAt(text, end, () => true) &&
    !/[省市]/.test(text.slice(start, end))
  )
}

function isWithin(region: Region, above: Region): boolean {
  if (levels[region.level] <= levels[above.level]) return false
  if (above.level === 'province') return region.province === above.province
  return region.province === above.province && region.city === above.city
}

function skip(text: string, at: number): number {
  gap.lastIndex = at
  return at + (gap.exec(text)?.[0].length ?? 0)
}

function addressFrom(text: string, start: number, chain: Chain): Entity | undefined {
  const { region } = chain
  const value: Address = { country: 'CN' }
  if (!chain.ambiguous || chain.last.regions.every((one) => one.province === region.province))
    value.province = region.province
  if (region.city && !chain.ambiguous) value.city = region.city
  if (region.district) value.district = region.district
  const end = readParts(text, chain.end, value)
  const detailed = end > chain.end
  const alone = chain.written === 1 && !detailed
  if (alone && region.level === 'district' && chain.last.short && !region.district?.endsWith('市')) return undefined
  if (!detailed && chain.written < 3)
    return entity(
      'place',
      text,
      start,
      chain.end,
      { ...value, name: text.slice(start, chain.end) },
      alone && chain.last.short ? 0.85 : 0.92,
    )
  const known = chain.written > 1 ? 0.93 : 0.85
  return entity(
    'address',
    text,
    start,
    end,
    value,
    chain.ambiguous ? 0.8 : value.street || value.estate ? known + 0.03 : known,
  )
}

/** Reads what follows the regions, part after part; gives where it ends. */
function readParts(text: string, from: number, value: Address): number {
  let end = from
  for (const [name, pattern] of parts) {
    const at = skip(text, end)
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match || value[name] !== undefined || !mayStand(name, match[1]!, value)) continue
    value[name] = match[1]!
    end = at + match[0].length
  }
  const zip = /^[\s,，(（]{0,2}(?:邮编[:：]?\s?)?(\d{6})(?!\d)[)）]?/.exec(text.slice(end, end + 16))
  if (!zip || !value.district) return end
  value.postcode = zip[1]!
  return end + zip[0].length
}

const ordinaryWords = /[的了吗呢吧我你您他她是在有没不要能到给]|发货|快递|客户/
function mayStand(name: keyof Address, said: string, value: Address): boolean {
  if (name === 'number') return value.street !== undefined || value.town !== undefined
  if (name === 'room')
    return (
      value.estate !== undefined ||
      value.building !== undefined ||
      value.number !== undefined ||
      value.street !== undefined
    )
  if (name === 'unit' || name === 'floor' || name === 'building') return true
  return !ordinaryWords.test(said)
}

const street = new RegExp(
  `(?:寄到|送到|地址(?:是|[:：])?|收货(?:地址)?(?:是|[:：])?|改成|改到|住在|住)\\s?([${han}]{1,7}(?:${roadEnd})[${numerals}]{1,5}(?:弄[${numerals}]{1,5})?号)`,
  'g',
)

/** 改成文三路18号3单元502: without any region, but said to be an address. */
function detailsAlone(text: string, taken: readonly Entity[]): Entity[] {
  if (!/\d号|[一二三四五六七八九十]号/.test(text)) return []
  return [...text.matchAll(street)].flatMap((match) => {
    const start = match.index + match[0].length - match[1]!.length
    if (taken.some((one) => one.start < start + match[1]!.length && start < one.end)) return []
    const value: Address = { country: 'CN' }
    const end = readParts(text, start, value)
    return end > start ? [entity('address', text, start, end, value, 0.8)] : []
  })
}

function entity(
  kind: Entity['kind'],
  text: string,
  start: number,
  end: number,
  value: unknown,
  confidence: number,
): Entity {
  return { kind, text: text.slice(start, end), start, end, value, confidence: Math.round(confidence * 100) / 100 }
}
