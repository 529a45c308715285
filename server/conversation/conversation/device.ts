import type { ConversationDetail } from '../../../contracts/conversation.ts'

type Device = NonNullable<ConversationDetail['device']>

/** The first that fits names it: browsers name their ancestors too. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/UCBrowser|UCWEB/, 'UC'],
  [/QQBrowser/, 'QQ'],
  [/HuaweiBrowser/, 'Huawei'],
  [/MiuiBrowser/, 'MIUI'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPad/, 'iPadOS'],
  [/iPhone|iPod/, 'iOS'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What a browser says of itself, in words for the side panel. */
export function readDevice(userAgent: string | null): Device | null {
  if (!userAgent) return null
  const name = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? ''
  return { browser: name(browsers), os: name(systems), kind: kindOf(userAgent) }
}

function kindOf(userAgent: string): Device['kind'] {
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return 'tablet'
  return /Mobi|iPhone|iPod/.test(userAgent) ? 'phone' : 'desktop'
}
