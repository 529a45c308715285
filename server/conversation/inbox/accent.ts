const white = [255, 255, 255] as const
const ink = [29, 35, 32] as const
const leastContrast = 4.5

/** The better contrast of white or ink on this colour (WCAG 2.2), and whether text on it can be read. */
export function checkAccent(accent: string): { contrast: number; least: number; readable: boolean } {
  const colour = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16))
  const contrast = Math.max(contrastOf(colour, white), contrastOf(colour, ink))
  return { contrast: Math.floor(contrast * 100) / 100, least: leastContrast, readable: contrast >= leastContrast }
}

function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
