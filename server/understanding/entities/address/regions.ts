import { readFileSync } from 'node:fs'

export type Level = 'province' | 'city' | 'district'

/** A province, city or district with those above it, all by their full names. */
export interface Region {
  level: Level
  province: string
  city?: string
  district?: string
}

/** A name as it may stand in a text, and what it may mean. */
interface Written {
  name: string
  /** Without 省, 市, 区 … at its end. */
  short: boolean
  regions: Region[]
}

export interface RegionMatch extends Written {
  end: number
}

const ending =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|(?:[\u4e00-\u9fff]{1,3}族)+自治[州县旗]|自治[州县旗]|地区|新区|街道|省|市|区|县|盟|旗|镇|乡)$/
const places = [3, 2, 1] as const
/** Short names that mean something else more often than the place. */
const ambiguous = new Set(
  '普洱 大理石 东方 安康 三明 长治 海东 中山 保定 平凉 和田 昆玉 新星 双河 白杨 铁门关 九龙 新界 香港岛 澳门半岛 路环 氹仔'.split(
    ' ',
  ),
)

let index: Map<string, Written[]> | undefined

function regions(): Map<string, Written[]> {
  index ??= read(readFileSync(new URL('./regions.txt', import.meta.url), 'utf8'))
  return index
}

function read(lines: string): Map<string, Written[]> {
  const written = new Map<string, Written>()
  const add = (full: string, region: Region) => {
    for (const name of new Set([full, full.replace(ending, '')])) {
      if (name.length < 2) continue
      const known = written.get(name) ?? { name, short: name !== full, regions: [] }
      if (name === full) known.short = false
      if (!known.regions.some((other) => same(other, region))) known.regions.push(region)
      written.set(name, known)
    }
  }
  for (const line of lines.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [province, cityName, ...districts] = line.split(' ')
    const isCity = /市$/.test(province!)
    const city = cityName !== '-' ? cityName : isCity ? province : undefined
    add(
      province!,
      isCity ? { level: 'city', province: province!, city: province! } : { level: 'province', province: province! },
    )
    if (cityName !== '-') add(cityName!, { level: 'city', province: province!, city: cityName! })
    for (const district of districts)
      add(district, { level: 'district', province: province!, ...(city ? { city } : {}), district })
  }
  return byBeginning(written)
}

function same(a: Region, b: Region): boolean {
  return a.province === b.province && a.city === b.city && a.district === b.district
}

function byBeginning(written: Map<string, Written>): Map<string, Written[]> {
  const groups = new Map<string, Written[]>()
  for (const one of written.values()) {
    const key = one.name.slice(0, 2)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  for (const group of groups.values()) group.sort((a, b) => b.name.length - a.name.length)
  return groups
}

/** The longest name of a region that begins at `at`; `fits` says which meanings may stand here. */
export function regionAt(
  text: string,
  at: number,
  fits: (region: Region, short: boolean) => boolean,
): RegionMatch | undefined {
  const group = regions().get(text.slice(at, at + 2))
  if (!group) return undefined
  for (const one of group) {
    if (!text.startsWith(one.name, at)) continue
    const kept = one.regions.filter((region) => fits(region, one.short))
    if (kept.length > 0) return { ...one, regions: kept, end: at + one.name.length }
  }
  return undefined
}

/** Whether a region may stand alone by this name: cities and provinces in short, districts only in full. */
export function standsAlone(region: Region, short: boolean, name: string): boolean {
  if (!short) return region.level !== 'district' || places.some((size) => name.length > size + 1)
  return region.level !== 'district' && !ambiguous.has(name)
}

/** For each character: 1 where the name of a region begins, 2 where it goes on, 3 and 4 for short names, else 0. */
export function markRegions(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    if (marks[at] !== 0) continue
    const match = regionAt(text, at, (region, short) => !short || region.level !== 'district')
    if (!match) continue
    marks[at] = match.short ? 3 : 1
    marks.fill(match.short ? 4 : 2, at + 1, match.end)
  }
  return marks
}
