/** Small helpers to draw flat pictures as SVG text. */

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16)
}

/** A colour moved towards another by the given share. */
export function mix(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share))
  return `#${parts.map((n) => n.toString(16).padStart(2, '0')).join('')}`
}
export const dark = (hex: string, share = 0.22): string => mix(hex, '#1e1a16', share)
export const light = (hex: string, share = 0.22): string => mix(hex, '#fffaf0', share)

export const rect = (x: number, y: number, w: number, h: number, r: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}"${r ? ` rx="${r}"` : ''} fill="${fill}"/>`
export const disc = (cx: number, cy: number, r: number, fill: string): string =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`
export const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`
export const line = (d: string, stroke: string, width: number, extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${extra}/>`
/** The soft shadow an object throws on the ground. */
export const ground = (width: number, y = 258, cx = 160): string =>
  `<ellipse cx="${cx}" cy="${y}" rx="${width}" ry="11" fill="#2b2418" opacity=".16"/>`
/** The part of a body that the light falls on. */
export const shine = (d: string): string => `<path d="${d}" fill="#fff" opacity=".14"/>`
/** A small conifer, the shop's sign. */
export const spruce = (x: number, y: number, s: number, fill: string): string =>
  path(`M${x} ${y}l${8 * s} ${12 * s}h${-4 * s}l${7 * s} ${11 * s}h${-22 * s}l${7 * s} ${-11 * s}h${-4 * s}z`, fill) +
  rect(x - 1.5 * s, y + 23 * s, 3 * s, 5 * s, 0, '#7a4f35')

/** A whole picture: background and body. */
export function picture(background: string, body: string, width = 320, height = 300): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"><rect width="${width}" height="${height}" fill="${background}"/>${body}</svg>\n`
}
