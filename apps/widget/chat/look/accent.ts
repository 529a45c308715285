export const ownAccent = '#0B7763'
const ink = '#1D2320'
const enough = 4.5

/** WCAG contrast of two colours written `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The tenant's accent when white or ink can be read on it, else ours. */
export function usableAccent(accent: string | null): string {
  if (!accent || !/^#[0-9a-f]{6}$/i.test(accent)) return ownAccent
  return Math.max(contrast(accent, '#FFFFFF'), contrast(accent, ink)) >= enough ? accent : ownAccent
}

/** Label colour on the accent. */
export function onAccent(accent: string): string {
  return contrast(accent, '#FFFFFF') >= enough ? '#FFFFFF' : ink
}

/** The accent as text: moved towards ink or white until it can be read on the surface. */
export function accentText(accent: string, surface: string): string {
  const towards = luminance(surface) > 0.5 ? ink : '#FFFFFF'
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = mix(accent, towards, share)
    if (contrast(mixed, surface) >= 5) return mixed
  }
  return towards
}

/** Puts the tenant's accent in place of ours, for light and dark; the style sheet picks. */
export function applyAccent(root: HTMLElement, accent: string | null): void {
  const used = usableAccent(accent)
  if (used === ownAccent) return
  const set = (name: string, value: string) => root.style.setProperty(name, value)
  root.dataset.accent = 'tenant'
  set('--tenant', used)
  set('--on-tenant', onAccent(used))
  set('--tenant-text-light', accentText(used, '#FFFFFF'))
  set('--tenant-text-dark', accentText(used, '#191D1B'))
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  const mixed = channels(from).map((value, i) => Math.round(value + (target[i]! - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
