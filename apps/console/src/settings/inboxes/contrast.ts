/** The two colours of text that may stand on a tenant's accent. */
export const onAccent = { white: '#FFFFFF', ink: '#1D2320' } as const

function channelOf(hex: string, at: number): number {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(hex: string): number {
  return 0.2126 * channelOf(hex, 1) + 0.7152 * channelOf(hex, 3) + 0.0722 * channelOf(hex, 5)
}

/** The contrast of two colours (`#rrggbb`), 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

/** The text colour that reads best on an accent, its contrast, and whether that is enough (4.5). */
export function textOn(accent: string): { colour: string; contrast: number; enough: boolean } {
  const [best] = Object.values(onAccent)
    .map((colour) => ({ colour, contrast: contrast(accent, colour) }))
    .toSorted((a, b) => b.contrast - a.contrast)
  return { ...best!, enough: best!.contrast >= 4.5 }
}
