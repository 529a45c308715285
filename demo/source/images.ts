import { colourImage } from './catalogue.ts'
import { disc, line, oval, path, picture, rect } from './draw.ts'
import { GIFTS } from './drawings-gifts.ts'
import { HOME } from './drawings-home.ts'
import { TABLE } from './drawings-table.ts'
import { WEAR } from './drawings-wear.ts'
import { PRODUCTS } from './products.ts'
import { SWATCH } from './stores.ts'

const DRAWINGS = { ...WEAR, ...HOME, ...TABLE, ...GIFTS }

/** Other colours of a drawing: background and main colour. */
const TINTS: Record<string, [background: string, main: string]> = {
  oat: ['#e4e6ea', '#cdb994'],
  ochre: ['#e3e8ea', '#d0a043'],
  rose: ['#e9e2e8', '#a3717f'],
  pine: ['#e2e8dc', '#3f5f4d'],
}

/** The wide picture at the top of the shop: lamp, pot and mug on a winter desk. */
function hero(): string {
  const body =
    `<linearGradient id="w" x2="0" y2="1"><stop stop-color="#dfe4d4"/><stop offset="1" stop-color="#c9d2c2"/></linearGradient>` +
    rect(0, 0, 640, 460, 0, 'url(#w)') +
    `<g opacity=".9">${path('M70 0h170v220a85 85 0 0 1-170 0z', '#ecebd8')}${line('M155 0v304M70 116h170', '#dcd9c2', 5)}</g>` +
    line('M519 234Q514 150 524 66', '#7f7a5c', 4) +
    [
      [524, 62, 0, 26],
      [498, 96, -66, 20],
      [548, 118, 62, 20],
      [498, 152, -62, 20],
      [546, 172, 66, 20],
    ]
      .map(
        ([x, y, a, r]) =>
          `<ellipse cx="${x}" cy="${y}" rx="9" ry="${r}" fill="#6f8a64" transform="rotate(${a} ${x} ${y})"/>`,
      )
      .join('') +
    rect(0, 352, 640, 14, 0, '#caa170') +
    rect(0, 366, 640, 94, 0, '#b98d60') +
    oval(178, 338, 74, 10, '#2b2418').replace('/>', ' opacity=".15"/>') +
    oval(352, 350, 76, 9, '#2b2418').replace('/>', ' opacity=".15"/>') +
    oval(510, 350, 56, 9, '#2b2418').replace('/>', ' opacity=".15"/>') +
    rect(172, 232, 12, 94, 2, '#8d643c') +
    rect(134, 318, 88, 20, 9, '#9b6c43') +
    path('M134 164h88l28 66H106z', '#f4ead6') +
    path('M134 164h34l-22 66h-40z', '#fffaf0') +
    rect(104, 228, 148, 8, 4, '#e6d3b4') +
    line('M398 280q34-2 30 24t-38 26', '#5f432f', 11) +
    path('M300 296l-28-28-9 7 30 60z', '#6f5340') +
    oval(350, 304, 52, 44, '#8a6650') +
    path('M350 260c-70 4-70 84 0 88-32-16-32-72 0-88z', '#997661') +
    oval(350, 262, 32, 6, '#5f432f') +
    path('M322 260q28-22 56 0z', '#8a6650') +
    disc(350, 240, 7, '#5f432f') +
    line('M542 280h8q22 0 22 20t-22 20h-10', '#3e5a50', 9) +
    path('M470 262h74v62a22 22 0 0 1-22 22h-30a22 22 0 0 1-22-22z', '#4b6f5f') +
    path('M470 262h22v84a22 22 0 0 1-22-22z', '#5f8573') +
    rect(470, 306, 74, 12, 0, '#d8d6c2') +
    oval(507, 262, 37, 8, '#37544a') +
    oval(507, 263, 30, 5, '#6e4528')
  return picture('#dfe4d4', body, 640, 460)
}

/** Every picture of the shop by file name; each below 3 kB. */
export function buildImages(): Map<string, string> {
  const images = new Map<string, string>([['hero.svg', hero()]])
  for (const { draw, options } of PRODUCTS) {
    const [name, tint] = draw.split('/')
    const drawing = DRAWINGS[name!]
    if (!drawing) throw new Error(`no drawing ${name}`)
    const [background, main] = tint ? TINTS[tint]! : drawing
    images.set(`${draw.replace('/', '-')}.svg`, picture(background, drawing[2](main)))
    for (const colour of options?.颜色 ?? [])
      images.set(colourImage(draw, colour), picture(background, drawing[2](SWATCH[colour]!)))
  }
  for (const [file, svg] of images) if (svg.length > 3072) throw new Error(`${file} has ${svg.length} bytes`)
  return images
}
