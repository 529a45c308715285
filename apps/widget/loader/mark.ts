const space = 'http://www.w3.org/2000/svg'
const seal = 'M16 3h32a13 13 0 0 1 13 13v28a13 13 0 0 1-13 13H22.5L7.9 62.2A3 3 0 0 1 3 59.8V16A13 13 0 0 1 16 3z'
const beads: [x: number, y: number, fill: string][] = [
  [17, 30, '#fff'],
  [32, 16, '#F5C76B'],
  [32, 30, '#fff'],
  [47, 16, '#F5C76B'],
  [47, 38.5, '#fff'],
  [47, 47, '#fff'],
]

export interface DrawnMark {
  picture: SVGSVGElement
  tint(accent: string): void
}

/** The mark: 1-6-8 on three rods in a seal with a speech tail. */
export function drawMark(): DrawnMark {
  const picture = document.createElementNS(space, 'svg')
  picture.setAttribute('viewBox', '0 0 64 64')
  picture.setAttribute('aria-hidden', 'true')
  const path = (d: string, look: Record<string, string>) => {
    const element = document.createElementNS(space, 'path')
    for (const [name, value] of Object.entries({ d, ...look })) element.setAttribute(name, value)
    picture.append(element)
    return element
  }
  const ground = path(seal, { fill: '#0B7763' })
  path('M17 10v42M32 10v42M47 10v42', { stroke: '#fff', 'stroke-opacity': '.38', 'stroke-width': '1.5' })
  path('M9 23h46', { stroke: '#fff', 'stroke-width': '2.6', 'stroke-linecap': 'round' })
  for (const [x, y, fill] of beads)
    path(`M${x - 3} ${y - 3.4}h6l3 3.4-3 3.4h-6l-3-3.4z`, { fill, stroke: fill, 'stroke-linejoin': 'round' })
  return { picture, tint: (accent) => ground.setAttribute('fill', accent) }
}
