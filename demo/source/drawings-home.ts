import { dark, disc, ground, light, line, oval, path, rect, spruce } from './draw.ts'
import type { Drawing } from './drawings-wear.ts'

const WOOD = '#c6975f'
const CREAM = '#f2e9d8'

function stool(m: string): string {
  return (
    ground(92) +
    line('M92 126 74 250M128 126l-4 120M192 126l4 120M228 126l18 124', dark(m, 0.16), 13) +
    line('M86 192h148', dark(m, 0.24), 8) +
    path('M66 98h188v16a18 18 0 0 1-18 18H84a18 18 0 0 1-18-18z', m) +
    rect(66, 94, 188, 14, 6, light(m, 0.3))
  )
}
function blanket(m: string): string {
  const roll = (x: number, y: number, w: number, c: string): string =>
    rect(x, y, w, 60, 26, c) + line(`M${x + 12} ${y + 30}h${w - 40}`, light(c, 0.55), 5, ' stroke-dasharray="12 9"')
  return (
    ground(104) +
    roll(56, 196, 208, dark(m, 0.2)) +
    roll(60, 144, 200, m) +
    roll(68, 92, 184, light(m, 0.32)) +
    line('M226 148v46M238 144v54M250 152v40', dark(m, 0.25), 5)
  )
}
function cushion(m: string): string {
  return (
    ground(100) +
    path('M62 92q98-34 196 0 26 78 0 152-98 28-196 0-26-74 0-152z', m) +
    path('M62 92q40-14 70-16-30 80-12 182-34-4-58-14-26-74 0-152z', light(m, 0.25)) +
    line('M92 168h136M160 106v124', dark(m, 0.16), 3) +
    disc(160, 168, 8, dark(m, 0.3)) +
    line('M62 92l-9-9M258 92l9-9M62 244l-8 9M258 244l8 9', dark(m, 0.2), 6)
  )
}
function vase(m: string): string {
  const leaf = (x: number, y: number, turn: number): string =>
    `<g transform="rotate(${turn} ${x} ${y})">${oval(x, y, 9, 22, '#6f8a64')}</g>`
  return (
    ground(66) +
    line('M160 120Q152 70 172 28', '#56714d', 4) +
    leaf(144, 92, -52) +
    leaf(178, 76, 50) +
    leaf(150, 56, -40) +
    leaf(178, 36, 24) +
    path('M142 116h36v26c44 16 50 46 50 62 0 30-22 54-68 54s-68-24-68-54c0-16 6-46 50-62z', m) +
    path('M142 116h16v142c-44 0-66-24-66-54 0-16 6-46 50-62z', light(m, 0.2)) +
    rect(136, 110, 48, 12, 6, dark(m, 0.16)) +
    path('M94 190q66 26 132 0l2 14q-68 28-136 0z', light(m, 0.5))
  )
}
function basket(m: string): string {
  const rows = [146, 168, 190, 212, 234]
    .map((y, i) => line(`M${74 + i * 3} ${y}h${172 - i * 6}`, dark(m, 0.2), 5, ' stroke-dasharray="14 8"'))
    .join('')
  return (
    ground(92) +
    line('M96 132q-6-50 28-50M224 132q6-50-28-50', dark(m, 0.3), 10) +
    path('M92 128q10-52 72-44 52-12 68 44z', '#a9bfb2') +
    path('M112 128q30-44 70-30l16 30z', CREAM) +
    path('M66 124h188l-16 128a8 8 0 0 1-8 6H90a8 8 0 0 1-8-6z', m) +
    rect(60, 118, 200, 16, 8, dark(m, 0.14)) +
    rows
  )
}
function towel(m: string): string {
  const fold = (y: number, c: string): string =>
    rect(64, y, 192, 54, 22, c) +
    rect(196, y, 18, 54, 0, light(c, 0.6)) +
    rect(222, y, 6, 54, 0, light(c, 0.6)) +
    line(`M84 ${y + 27}h84`, dark(c, 0.14), 3)
  return ground(104) + fold(204, dark(m, 0.16)) + fold(150, m) + fold(96, light(m, 0.4))
}
function bedding(m: string): string {
  return (
    ground(122, 262) +
    rect(40, 100, 240, 62, 12, '#9b6c43') +
    rect(52, 112, 100, 54, 20, light(m, 0.65)) +
    rect(168, 112, 100, 54, 20, light(m, 0.65)) +
    path('M36 168q124-26 248 0v64a16 16 0 0 1-16 16H52a16 16 0 0 1-16-16z', m) +
    path('M36 168q124-26 248 0v26q-124-24-248 0z', light(m, 0.4)) +
    line('M96 200l-6 48M160 196v52M226 200l6 48', dark(m, 0.13), 4) +
    rect(46, 248, 14, 16, 3, '#9b6c43') +
    rect(260, 248, 14, 16, 3, '#9b6c43')
  )
}
function clock(m: string): string {
  const marks = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330]
    .map(
      (a) =>
        `<path d="M160 84v${a % 90 ? 8 : 15}" stroke="#5d5446" stroke-width="4" stroke-linecap="round" transform="rotate(${a} 160 150)"/>`,
    )
    .join('')
  return (
    `<ellipse cx="170" cy="160" rx="100" ry="98" fill="#2b2418" opacity=".12"/>` +
    disc(160, 150, 98, m) +
    path('M160 52a98 98 0 0 0-69 167l10-10a84 84 0 0 1 59-143z', light(m, 0.3)) +
    disc(160, 150, 80, '#f8f2e4') +
    marks +
    line('M160 150v-48', '#2f3a34', 7) +
    line('M160 150l36 22', '#2f3a34', 6) +
    line('M160 150l-24 46', '#ab4b3c', 3) +
    disc(160, 150, 6, '#ab4b3c')
  )
}
function lamp(m: string): string {
  return (
    ground(88) +
    rect(154, 130, 12, 112, 3, '#8d643c') +
    rect(108, 234, 104, 20, 9, '#9b6c43') +
    path('M118 44h84l46 92H72z', m) +
    path('M118 44h32l-22 92H72z', '#fffaf0') +
    rect(72, 130, 176, 9, 4, dark(m, 0.1)) +
    oval(160, 143, 58, 5, '#fff3cf') +
    disc(160, 39, 6, '#8d643c')
  )
}
function deskLamp(m: string): string {
  return (
    ground(86, 260, 150) +
    path('M150 126 96 232h150L214 98z', '#fff2c4') +
    rect(78, 238, 122, 18, 9, dark(m, 0.2)) +
    line('M122 240 98 148l82-70', dark(m, 0.1), 11) +
    disc(98, 148, 12, '#c6975f') +
    `<g transform="rotate(-28 184 92)">` +
    path('M138 70h92l20 48H118z', m) +
    path('M138 70h30l-8 48h-42z', light(m, 0.3)) +
    rect(118, 112, 132, 9, 4, '#ffe9a8') +
    '</g>' +
    disc(182, 74, 9, '#c6975f')
  )
}
function floorLamp(m: string): string {
  const ribs = [72, 96, 120, 144]
    .map((y) => line(`M${104 - Math.abs(108 - y) / -9} ${y}q52 12 104 0`, '#dccfae', 2.5))
    .join('')
  return (
    ground(70, 266) +
    line('M130 262l26-92M190 262l-26-92M160 264v-90', m, 9) +
    oval(160, 108, 66, 74, '#fbf4df') +
    path('M160 34c-90 4-90 144 0 148-50-30-50-116 0-148z', '#fffdf4') +
    ribs +
    rect(142, 30, 36, 9, 4, m) +
    rect(142, 176, 36, 9, 4, m)
  )
}
function mushroom(m: string): string {
  return (
    ground(70) +
    path('M130 150h60l12 92a14 14 0 0 1-14 14h-56a14 14 0 0 1-14-14z', '#fbf3df') +
    path('M130 150h20l-6 106h-12a14 14 0 0 1-14-14z', '#fffdf6') +
    path('M60 156c0-60 44-104 100-104s100 44 100 104q-100 26-200 0z', m) +
    path('M60 156c0-60 44-104 90-104-36 24-46 70-44 114q-24-3-46-10z', light(m, 0.45)) +
    oval(160, 162, 74, 8, '#fff2c4') +
    disc(198, 98, 9, light(m, 0.6)) +
    disc(170, 76, 6, light(m, 0.6)) +
    disc(222, 130, 6, light(m, 0.6))
  )
}
function pendant(m: string): string {
  const weave = [-2, -1, 0, 1, 2]
    .map((i) => line(`M160 92Q${160 + i * 30} 120 ${160 + i * 46} 202`, dark(m, 0.2), 4))
    .join('')
  return (
    path('M70 206h180l44 94H26z', '#fff0c4') +
    line('M160 0v76', '#5d5446', 4) +
    path('M136 88q24-20 48 0c50 18 78 60 82 118H54c4-58 32-100 82-118z', m) +
    path('M136 88q8-8 16-9C112 110 96 160 94 206H54c4-58 32-100 82-118z', light(m, 0.24)) +
    weave +
    line('M92 132q68 18 136 0M70 168q90 20 180 0', dark(m, 0.2), 4) +
    rect(48, 200, 224, 11, 5, dark(m, 0.12)) +
    rect(146, 68, 28, 24, 7, '#5d5446') +
    disc(160, 216, 14, '#fff8df')
  )
}
function lantern(m: string): string {
  return (
    ground(66) +
    line('M112 92q0-60 48-60t48 60', '#6b6557', 6) +
    rect(128, 60, 64, 26, 10, dark(m, 0.1)) +
    rect(104, 84, 112, 18, 8, m) +
    rect(116, 102, 88, 96, 18, '#fff1c0') +
    disc(160, 152, 22, '#ffd97a') +
    disc(160, 152, 11, '#fff6dc') +
    line('M124 106v88M196 106v88', dark(m, 0.1), 6) +
    path('M104 198h112l12 46a10 10 0 0 1-10 12H102a10 10 0 0 1-10-12z', m) +
    path('M104 198h30l-8 58h-24a10 10 0 0 1-10-12z', light(m, 0.2)) +
    disc(160, 228, 12, CREAM)
  )
}
function candle(m: string): string {
  return (
    ground(76) +
    path('M160 56c16 20 20 34 12 46-5 8-19 8-24 0-8-12-4-26 12-46z', '#eba948') +
    path('M160 78c8 10 9 18 5 23-3 4-7 4-10 0-4-5-3-13 5-23z', '#fff0c0') +
    rect(158, 104, 4, 22, 1, '#4b3a2c') +
    rect(100, 126, 120, 130, 14, m) +
    path('M100 132h40v124h-26a14 14 0 0 1-14-14z', light(m, 0.16)) +
    oval(160, 128, 60, 14, '#f4ead6') +
    rect(126, 168, 70, 52, 4, CREAM) +
    line('M138 182h46M138 194h36M138 206h22', '#4b4a40', 4)
  )
}
function diffuser(m: string): string {
  return (
    ground(60) +
    line('M156 122 118 28M160 122l-4-98M164 122l34-96M166 122l62-80', '#b58a57', 5) +
    rect(140, 106, 40, 26, 6, '#8d643c') +
    path('M134 132h52l34 40v66a18 18 0 0 1-18 18h-84a18 18 0 0 1-18-18v-66z', m) +
    path('M100 190h120v48a18 18 0 0 1-18 18h-84a18 18 0 0 1-18-18z', '#dcb878') +
    path('M134 132h18l-18 40v84h-16a18 18 0 0 1-18-18v-66z', '#fff6') +
    rect(128, 184, 66, 44, 4, CREAM) +
    line('M140 198h40M140 212h26', '#5d5446', 4)
  )
}
function incense(m: string): string {
  return (
    ground(102) +
    line('M180 196q-26-30 4-58t0-62 8-46', '#fff', 5, ' opacity=".75"') +
    line('M178 206V198M178 232V210', '#6b4a33', 5) +
    disc(178, 200, 4, '#d9573b') +
    path('M72 226h176l-14 24a10 10 0 0 1-9 6H95a10 10 0 0 1-9-6z', m) +
    rect(62, 218, 196, 14, 7, light(m, 0.26)) +
    rect(74, 158, 62, 60, 5, '#39564a') +
    rect(74, 158, 20, 60, 5, '#4c6d5f') +
    rect(98, 172, 28, 30, 2, CREAM)
  )
}
function spray(m: string): string {
  return (
    ground(54) +
    rect(142, 66, 36, 30, 6, '#2f3a34') +
    path('M142 74h-34v12h34z', '#2f3a34') +
    rect(148, 94, 24, 18, 3, '#515c55') +
    path('M132 112h56q26 10 26 38v92a14 14 0 0 1-14 14h-80a14 14 0 0 1-14-14v-92q0-28 26-38z', m) +
    path('M132 112h14q-14 20-14 40v104h-12a14 14 0 0 1-14-14v-92q0-28 26-38z', '#fff6') +
    rect(124, 166, 72, 60, 4, CREAM) +
    spruce(160, 174, 1.1, '#3f6a55') +
    disc(84, 70, 4, '#fff') +
    disc(68, 84, 3, '#fff') +
    disc(70, 62, 3, '#fff') +
    disc(52, 72, 4, '#fff')
  )
}
function cream(m: string): string {
  return (
    ground(60) +
    path('M112 52h96l-10 160h-76z', m) +
    path('M112 52h30l-4 160h-16z', light(m, 0.35)) +
    rect(108, 40, 104, 18, 4, dark(m, 0.14)) +
    rect(124, 212, 72, 44, 8, '#8d643c') +
    line('M142 216v36M160 216v36M178 216v36', '#74502f', 4) +
    disc(160, 124, 26, CREAM) +
    [0, 72, 144, 216, 288]
      .map((a) => `<ellipse cx="160" cy="112" rx="6" ry="10" fill="#e0a23c" transform="rotate(${a} 160 124)"/>`)
      .join('') +
    disc(160, 124, 4, '#a8672a')
  )
}

export const HOME: Record<string, Drawing> = {
  stool: ['#e8e4d6', WOOD, stool],
  blanket: ['#dfe6e2', '#8aa598', blanket],
  cushion: ['#e6e2ea', '#d6b878', cushion],
  vase: ['#e4e2d4', '#b5573b', vase],
  basket: ['#e9e0d2', '#cfa871', basket],
  towel: ['#e0e7ea', '#a7b9c2', towel],
  bedding: ['#e8e2de', '#c7a49c', bedding],
  clock: ['#dfe6de', WOOD, clock],
  lamp: ['#efe2cc', '#f4ead6', lamp],
  desklamp: ['#e0e6e4', '#4b6f5f', deskLamp],
  floorlamp: ['#e6dccc', '#9b6c43', floorLamp],
  mushroom: ['#e9e0e0', '#c8694c', mushroom],
  pendant: ['#e4ddd0', '#cfa266', pendant],
  lantern: ['#dde5df', '#3f5f4d', lantern],
  candle: ['#e6dfe6', '#3a4842', candle],
  diffuser: ['#e6e9dc', '#dfe6df', diffuser],
  incense: ['#ddd8d2', '#8a6243', incense],
  spray: ['#dfe8ea', '#b9d0cc', spray],
  cream: ['#f0e4cc', '#e8c887', cream],
}
