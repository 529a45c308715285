import { dark, disc, ground, light, line, oval, path, rect, spruce } from './draw.ts'
import type { Drawing } from './drawings-wear.ts'

const CREAM = '#f2e9d8'

function bear(m: string): string {
  return (
    ground(84) +
    disc(108, 74, 24, m) +
    disc(212, 74, 24, m) +
    disc(108, 74, 12, light(m, 0.5)) +
    disc(212, 74, 12, light(m, 0.5)) +
    oval(104, 192, 22, 36, dark(m, 0.1)) +
    oval(216, 192, 22, 36, dark(m, 0.1)) +
    oval(160, 204, 62, 56, m) +
    oval(160, 210, 38, 38, light(m, 0.5)) +
    disc(160, 112, 62, m) +
    oval(160, 132, 30, 23, light(m, 0.55)) +
    oval(160, 122, 10, 7, '#4b3a2c') +
    line('M160 128v8q-8 9-16 3M160 136q8 9 16 3', '#4b3a2c', 3) +
    disc(136, 102, 6, '#3a2e24') +
    disc(184, 102, 6, '#3a2e24') +
    oval(118, 250, 28, 16, dark(m, 0.14)) +
    oval(202, 250, 28, 16, dark(m, 0.14)) +
    path('M160 172l-26-12v24zM160 172l26-12v24z', '#ab4b3c')
  )
}
function blocks(m: string): string {
  return (
    ground(112) +
    rect(58, 190, 66, 66, 6, '#d0a043') +
    rect(128, 190, 66, 66, 6, m) +
    rect(198, 190, 66, 66, 6, '#4b6f5f') +
    rect(92, 124, 66, 66, 6, '#8fa6b5') +
    rect(162, 124, 66, 66, 6, '#c6975f') +
    path('M126 120l34-64 34 64z', '#ab4b3c') +
    path('M126 120l34-64 6 12-20 52z', '#c46b5a') +
    disc(91, 223, 16, CREAM) +
    path('M161 204l17 34h-34z', CREAM) +
    rect(216, 208, 30, 30, 4, CREAM) +
    disc(125, 157, 15, CREAM) +
    path('M182 176v-24a13 13 0 0 1 26 0v24z', '#8d643c')
  )
}
function kidsbowl(m: string): string {
  return (
    ground(110) +
    path('M62 150h166q-4 84-60 92h-46q-56-8-60-92z', m) +
    path('M62 150h46q2 66 24 92h-10q-56-8-60-92z', light(m, 0.25)) +
    oval(145, 150, 83, 16, dark(m, 0.14)) +
    oval(145, 151, 70, 11, '#eec98a') +
    oval(145, 248, 50, 10, dark(m, 0.24)) +
    disc(120, 192, 5, '#3a2e24') +
    disc(170, 192, 5, '#3a2e24') +
    line('M132 206q13 12 26 0', '#3a2e24', 4) +
    disc(108, 206, 8, '#e39a86') +
    disc(182, 206, 8, '#e39a86') +
    `<g transform="rotate(24 250 150)">` +
    rect(243, 110, 14, 130, 7, '#c8694c') +
    oval(250, 92, 22, 30, '#d9785b') +
    '</g>'
  )
}
function star(m: string): string {
  const little = (x: number, y: number, s: number): string =>
    path(
      `M${x} ${y - s}l${s * 0.3} ${s * 0.7} ${s * 0.7} ${s * 0.3}-${s * 0.7} ${s * 0.3}-${s * 0.3} ${s * 0.7}-${s * 0.3}-${s * 0.7}-${s * 0.7}-${s * 0.3} ${s * 0.7}-${s * 0.3}z`,
      '#ffe7a3',
    )
  return (
    `<path d="M160 200 20 20h280z" fill="#ffe7a3" opacity=".16"/>` +
    little(80, 56, 20) +
    little(152, 40, 13) +
    little(232, 66, 22) +
    little(196, 104, 11) +
    little(112, 104, 13) +
    little(272, 36, 9) +
    little(44, 30, 9) +
    disc(160, 92, 5, '#fff') +
    ground(74) +
    path('M92 196a68 68 0 0 1 136 0z', light(m, 0.55)) +
    path('M92 196a68 68 0 0 1 60-67q-26 26-26 67z', light(m, 0.75)) +
    path('M82 196h156l-10 48a14 14 0 0 1-14 12H106a14 14 0 0 1-14-12z', m) +
    disc(160, 226, 10, '#ffe7a3')
  )
}
function puzzle(m: string): string {
  const piece = (x: number, y: number, c: string): string => rect(x, y, 84, 84, 6, c)
  return (
    `<ellipse cx="166" cy="252" rx="112" ry="10" fill="#2b2418" opacity=".14"/>` +
    piece(72, 66, m) +
    piece(160, 66, '#8fa6b5') +
    piece(72, 154, '#d0a043') +
    `<g transform="translate(14 12) rotate(8 200 200)">` +
    piece(160, 154, '#b5573b') +
    disc(202, 154, 15, '#b5573b') +
    '</g>' +
    disc(156, 108, 15, m) +
    disc(202, 148, 15, '#8fa6b5') +
    disc(114, 156, 15, '#d0a043') +
    disc(156, 198, 15, '#d0a043') +
    disc(114, 102, 20, '#f2e3b8') +
    path('M188 124l18-30 18 30z', '#e8efee') +
    path('M96 214q18-30 36 0z', '#6f8a64') +
    disc(224, 208, 13, '#f0c9a8')
  )
}
function giftbox(m: string): string {
  return (
    ground(100) +
    rect(72, 138, 176, 118, 8, m) +
    path('M80 138h46v118H80a8 8 0 0 1-8-8V146z', light(m, 0.14)) +
    rect(60, 104, 200, 42, 8, dark(m, 0.12)) +
    rect(146, 104, 28, 152, 0, CREAM) +
    path('M160 106q-58-8-58-34 0-22 24-18 26 6 34 52zM160 106q58-8 58-34 0-22-24-18-26 6-34 52z', CREAM) +
    path('M160 106q-38-12-40-30 2-10 14-6 18 8 26 36zM160 106q38-12 40-30-2-10-14-6-18 8-26 36z', dark(CREAM, 0.16)) +
    rect(150, 96, 20, 20, 6, dark(CREAM, 0.1)) +
    rect(192, 190, 38, 44, 3, CREAM) +
    spruce(211, 197, 1, '#3f6a55')
  )
}
function teagift(m: string): string {
  const cup = (x: number): string =>
    path(`M${x - 20} 196h40q-2 26-12 30h-16q-10-4-12-30z`, '#f6f3ea') + oval(x, 196, 20, 4, '#ddd6c6')
  return (
    ground(124) +
    rect(34, 100, 252, 156, 10, m) +
    rect(46, 112, 228, 132, 6, '#ecdcb8') +
    rect(46, 112, 76, 132, 6, '#e0cda2') +
    rect(196, 112, 78, 132, 6, '#e0cda2') +
    oval(159, 190, 30, 28, '#7c5b47') +
    path('M133 182l-14-16-4 4 10 26z', '#6a4c3b') +
    line('M186 172q14 0 12 14t-14 14', '#6a4c3b', 5) +
    oval(159, 165, 20, 4, '#5a4031') +
    disc(159, 158, 5, '#5a4031') +
    cup(84) +
    rect(212, 140, 46, 84, 6, '#35503f') +
    rect(212, 140, 46, 20, 6, '#263b2e') +
    rect(220, 172, 30, 36, 2, CREAM) +
    path('M235 178q10 10 0 24-10-14 0-24z', '#5e8060') +
    path('M34 100 62 62h196l28 38z', dark(m, 0.2)) +
    rect(128, 76, 64, 12, 3, '#c9a35a')
  )
}
function babybox(m: string): string {
  return (
    ground(112) +
    path('M110 148q-6-60 50-60t50 60z', '#d5ab7d') +
    disc(126, 98, 14, '#d5ab7d') +
    disc(194, 98, 14, '#d5ab7d') +
    disc(144, 124, 5, '#3a2e24') +
    disc(176, 124, 5, '#3a2e24') +
    oval(160, 138, 13, 9, '#f0dcbf') +
    oval(160, 134, 5, 4, '#4b3a2c') +
    rect(212, 112, 40, 44, 12, '#b9cfd8') +
    rect(66, 118, 42, 38, 12, '#f4efe4') +
    rect(52, 148, 216, 108, 10, m) +
    rect(52, 148, 70, 108, 10, light(m, 0.24)) +
    rect(44, 142, 232, 24, 8, dark(m, 0.1)) +
    path('M160 232c-40-24-30-48-12-46 8 0 12 8 12 8s4-8 12-8c18-2 28 22-12 46z', CREAM)
  )
}
function giftcard(m: string): string {
  return (
    ground(112, 250) +
    `<g transform="rotate(-8 160 160)">` +
    rect(52, 96, 220, 136, 14, dark(m, 0.3)) +
    rect(44, 84, 220, 136, 14, m) +
    path('M58 84h70l-46 136H58a14 14 0 0 1-14-14V98a14 14 0 0 1 14-14z', light(m, 0.14)) +
    spruce(96, 108, 1.8, CREAM) +
    line('M66 188h70M66 202h44', light(m, 0.5), 5) +
    rect(200, 84, 18, 136, 0, '#c9a35a') +
    path('M209 150q-30-6-28-22 6-12 28 22zM209 150q30-6 28-22-6-12-28 22z', '#e3c584') +
    '</g>'
  )
}

export const GIFTS: Record<string, Drawing> = {
  bear: ['#efe3da', '#c69a6b', bear],
  blocks: ['#e6e9e0', '#b5573b', blocks],
  kidsbowl: ['#ece6dc', '#9cb9a4', kidsbowl],
  star: ['#3e4a5c', '#8f7fa6', star],
  puzzle: ['#e9e4da', '#5e8a72', puzzle],
  giftbox: ['#efe6dc', '#ab4b3c', giftbox],
  teagift: ['#e2e6de', '#3f5f4d', teagift],
  babybox: ['#e6ecee', '#e0b5a2', babybox],
  giftcard: ['#e8e2d4', '#2f4a3c', giftcard],
}
