import { dark, disc, ground, light, line, path, rect, spruce } from './draw.ts'

/** A drawing: its background, its main colour, and the body drawn in that colour. */
export type Drawing = [background: string, main: string, body: (m: string) => string]

const CREAM = '#f2e9d8'

function scarf(m: string): string {
  const fringe = [92, 110, 128, 146, 164, 182, 200].map((x) => rect(x, 214, 7, 34, 3, dark(m, 0.1))).join('')
  return (
    ground(94) +
    fringe +
    rect(84, 118, 134, 104, 12, light(m, 0.16)) +
    rect(84, 156, 134, 15, 0, light(m, 0.7)) +
    rect(84, 184, 134, 9, 0, light(m, 0.7)) +
    path('M96 42h110a28 28 0 0 1 28 28v74a8 8 0 0 1-8 8H84V60z', m) +
    path('M102 42a30 30 0 0 0-30 30v62a18 18 0 0 0 18 18h8V68a26 26 0 0 1 26-26z', dark(m, 0.1)) +
    rect(98, 106, 136, 15, 0, light(m, 0.6)) +
    rect(98, 130, 136, 7, 0, light(m, 0.6)) +
    rect(176, 164, 32, 22, 3, CREAM) +
    rect(182, 171, 19, 3, 1, m) +
    rect(182, 178, 11, 3, 1, m)
  )
}
function shirt(m: string): string {
  const buttons = [118, 146, 174, 202].map((y) => disc(168, y, 3.5, dark(m, 0.35))).join('')
  return (
    ground(86) +
    path('M118 62 68 86 42 138l42 18 12-22v118h128V134l12 22 42-18-26-52-50-24-42 20z', m) +
    path('M118 62 68 86 42 138l42 18 12-22v118h36V72z', light(m, 0.5)) +
    path('M118 62q42 34 84 0l10 6-36 38-16-18-16 18-36-38z', dark(m, 0.1)) +
    rect(158, 90, 4, 162, 0, dark(m, 0.14)) +
    buttons
  )
}
function sweater(m: string): string {
  const ribs = (x: number, y: number, w: number): string => rect(x, y, w, 16, 6, dark(m, 0.14))
  const knit = [112, 134, 156]
    .map((y) => line(`M104 ${y}l10 10 10-10 10 10 10-10 10 10 10-10 10 10 10-10 10 10 10-10 10 10`, light(m, 0.3), 3))
    .join('')
  return (
    ground(90) +
    path('M120 58 74 80 44 196l36 12 20-74v108h120V134l20 74 36-12-30-116-46-22q-40 26-80 0z', m) +
    path('M120 58 74 80 44 196l36 12 20-74v108h30V64z', light(m, 0.1)) +
    path('M116 56q44 34 88 0l6 10q-50 38-100 0z', dark(m, 0.2)) +
    ribs(98, 236, 124) +
    knit +
    path('M44 196l36 12-4 14-37-12z', dark(m, 0.14)) +
    path('M276 196l-36 12 4 14 37-12z', dark(m, 0.14))
  )
}
function socks(m: string): string {
  const one = (x: number, c: string): string =>
    path(`M${x} 60h52v112q0 12 14 20l26 16q14 10 8 26-6 14-24 14h-24q-24 0-40-22-12-16-12-36z`, c) +
    rect(x - 2, 54, 56, 30, 8, light(c, 0.35)) +
    rect(x, 104, 52, 9, 0, light(c, 0.6)) +
    rect(x, 122, 52, 5, 0, light(c, 0.6)) +
    path(`M${x + 78} 200l14 8q14 10 8 26-6 14-24 14h-10q16-20 12-48z`, dark(c, 0.2))
  return ground(110) + one(150, dark(m, 0.18)) + one(74, m)
}
function beanie(m: string): string {
  const ribs = [92, 114, 136, 158, 180, 202, 224].map((x) => line(`M${x} 190v44`, dark(m, 0.22), 4)).join('')
  return (
    ground(98) +
    path('M80 190C80 110 112 70 160 70s80 40 80 120z', m) +
    path('M80 190C80 110 112 70 150 70c-28 26-34 70-34 120z', light(m, 0.18)) +
    rect(66, 180, 188, 64, 22, dark(m, 0.1)) +
    ribs +
    disc(160, 62, 24, light(m, 0.4)) +
    disc(152, 56, 8, light(m, 0.65)) +
    rect(196, 200, 30, 22, 3, CREAM) +
    spruce(211, 203, 0.6, '#3f6a55')
  )
}
function gloves(m: string): string {
  const hand = (x: number, c: string): string =>
    [0, 20, 40, 60].map((d, i) => rect(x + d, [92, 72, 76, 94][i]!, 18, 80, 9, c)).join('') +
    path(`M${x} 130h78v72H${x}z`, c) +
    path(`M${x + 70} 150l22-24q10-8 17 2 3 6-2 13l-37 49z`, dark(c, 0.12)) +
    rect(x - 4, 196, 86, 46, 10, dark(c, 0.2)) +
    rect(x - 4, 210, 86, 6, 0, light(c, 0.4))
  return ground(106) + hand(166, dark(m, 0.14)) + hand(66, m) + disc(75, 100, 6, CREAM)
}
function robe(m: string): string {
  return (
    ground(80) +
    path('M124 48 78 72 56 188l34 8 12-52-6 108h128l-6-108 12 52 34-8-22-116-46-24z', m) +
    path('M124 48 78 72 56 188l34 8 12-52-6 108h46l14-120z', light(m, 0.35)) +
    path('M124 48q36 20 72 0l8 8-40 100h-8L116 56z', dark(m, 0.1)) +
    path('M132 52h56l-28 76z', CREAM) +
    rect(98, 150, 124, 18, 4, dark(m, 0.24)) +
    path('M150 164h14l8 62h-14z', dark(m, 0.3)) +
    path('M160 164h12l24 52-13 5z', dark(m, 0.24))
  )
}
function slippers(m: string): string {
  const one = (x: number, c: string): string =>
    `<g transform="rotate(${x < 160 ? -9 : 9} ${x} 160)">` +
    rect(x - 36, 70, 72, 182, 36, dark(c, 0.34)) +
    rect(x - 32, 74, 64, 172, 32, '#e7d7bd') +
    path(`M${x - 37} 160q-2-92 37-92t37 92q-37 22-74 0z`, c) +
    path(`M${x - 37} 160q-2-92 25-91-14 40-10 101z`, light(c, 0.2)) +
    '</g>'
  return ground(100, 262) + one(112, m) + one(208, m)
}

function tote(m: string): string {
  return (
    ground(84) +
    line('M122 110V76q0-34 38-34t38 34v34', '#a98a5c', 13) +
    path('M86 104h148l18 148a6 6 0 0 1-6 6H74a6 6 0 0 1-6-6z', m) +
    path('M86 104h44l-12 154H74a6 6 0 0 1-6-6z', light(m, 0.4)) +
    spruce(164, 142, 2.3, '#3f6a55')
  )
}
function backpack(m: string): string {
  return (
    ground(82) +
    line('M132 70q0-34 28-34t28 34', dark(m, 0.35), 10) +
    rect(70, 120, 34, 112, 16, dark(m, 0.26)) +
    rect(216, 120, 34, 112, 16, dark(m, 0.26)) +
    path('M92 112q0-56 68-56t68 56v124a20 20 0 0 1-20 20h-96a20 20 0 0 1-20-20z', m) +
    path('M92 112q0-56 60-56-30 22-30 70v130h-10a20 20 0 0 1-20-20z', light(m, 0.16)) +
    rect(108, 162, 104, 78, 14, dark(m, 0.16)) +
    line('M108 186h104', light(m, 0.45), 4) +
    rect(152, 182, 16, 22, 4, '#c69a5e') +
    rect(140, 96, 40, 26, 4, CREAM) +
    spruce(160, 100, 0.7, '#3f6a55')
  )
}
function pouch(m: string): string {
  return (
    ground(92) +
    line('M236 128q34 4 28 44', dark(m, 0.3), 9) +
    path('M76 128q4-30 34-30h100q30 0 34 30l10 108a16 16 0 0 1-16 18H82a16 16 0 0 1-16-18z', m) +
    path('M76 128q4-30 34-30h30l-14 156H82a16 16 0 0 1-16-18z', light(m, 0.16)) +
    line('M80 136h160', light(m, 0.6), 7) +
    rect(218, 130, 12, 34, 5, '#c69a5e') +
    rect(96, 176, 128, 56, 10, dark(m, 0.15)) +
    line('M96 188h128', light(m, 0.4), 3)
  )
}
function suitcase(m: string): string {
  const ribs = [112, 136, 160, 184, 208].map((x) => rect(x - 4, 96, 8, 138, 4, dark(m, 0.14))).join('')
  return (
    ground(74, 266) +
    line('M132 84V40h56v44', '#8d8f8c', 8) +
    rect(122, 30, 76, 14, 7, '#3a3f3d') +
    disc(104, 258, 9, '#33302c') +
    disc(216, 258, 9, '#33302c') +
    rect(86, 80, 148, 172, 20, m) +
    path('M106 80h30v172h-30a20 20 0 0 1-20-20V100a20 20 0 0 1 20-20z', light(m, 0.2)) +
    ribs +
    rect(222, 148, 12, 34, 4, '#c69a5e')
  )
}
function umbrella(m: string): string {
  return (
    ground(70) +
    line('M160 60v164q0 22 20 22t20-20', '#8d643c', 9) +
    path(
      'M44 160C50 88 100 52 160 52s110 36 116 108q-20-20-39 0-19-20-38 0-20-20-39 0-20-20-39 0-19-20-38 0-20-20-39 0z',
      m,
    ) +
    path('M160 52c-30 20-40 60-39 108-19-20-38 0-38 0-20-20-39 0-39 0C50 88 100 52 160 52z', light(m, 0.2)) +
    path('M160 52c30 20 40 60 39 108-20-20-39 0-39 0z', dark(m, 0.1)) +
    rect(156, 36, 8, 20, 4, '#8d643c')
  )
}
function neckPillow(m: string): string {
  return (
    ground(98) +
    path(
      'M160 62c-66 0-104 44-104 98 0 40 18 82 46 88 22 4 34-14 30-36-4-20-14-32-14-52 0-26 18-40 42-40s42 14 42 40c0 20-10 32-14 52-4 22 8 40 30 36 28-6 46-48 46-88 0-54-38-98-104-98z',
      m,
    ) +
    path('M160 62c-66 0-104 44-104 98 0 40 18 82 46 88-22-40-24-140 58-186z', light(m, 0.22)) +
    line('M76 190q10 34 26 42M244 190q-10 34-26 42', light(m, 0.5), 4) +
    line('M118 236q42 22 84 0', dark(m, 0.4), 5)
  )
}
function mat(m: string): string {
  return (
    ground(126, 262) +
    path('M70 110h190l30 146H30z', m) +
    path('M70 110h95l-5 146H30z', light(m, 0.1)) +
    line('M62 152h206M52 202h226', light(m, 0.6), 7) +
    line('M118 110l-24 146M214 110l22 146', light(m, 0.6), 7) +
    path('M150 96q0-20 26-20t30 20l6 44h-68z', '#caa066') +
    line('M152 92q24-56 50 0', '#8d643c', 6) +
    disc(98, 190, 17, '#f5f0e4') +
    disc(98, 190, 10, '#d9785b') +
    disc(216, 218, 13, '#a34a3a') +
    line('M216 206q2-8 8-10', '#4f6b45', 3)
  )
}

export const WEAR: Record<string, Drawing> = {
  scarf: ['#e8dedc', '#ab4b3c', scarf],
  shirt: ['#e2e6ea', '#f4efe4', shirt],
  sweater: ['#e6e4d8', '#3f5f4d', sweater],
  socks: ['#ece2d6', '#b5573b', socks],
  beanie: ['#e0e6e6', '#d0a043', beanie],
  gloves: ['#e6e0e2', '#b58f66', gloves],
  robe: ['#e9e3dc', '#c9d5da', robe],
  slippers: ['#e4e7de', '#b7653f', slippers],
  tote: ['#e4e8da', '#e9dcc0', tote],
  backpack: ['#e7e2d6', '#41614f', backpack],
  pouch: ['#e9dfdf', '#5f7d6d', pouch],
  suitcase: ['#dfe5e4', '#3f5f52', suitcase],
  umbrella: ['#e0e5ea', '#d0a043', umbrella],
  pillow: ['#e8e4ea', '#8fa6b5', neckPillow],
  mat: ['#e3e9da', '#b85c44', mat],
}
