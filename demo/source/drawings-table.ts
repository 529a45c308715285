import { dark, disc, ground, light, line, oval, path, rect, spruce } from './draw.ts'
import type { Drawing } from './drawings-wear.ts'

const CREAM = '#f2e9d8'

function mug(m: string): string {
  return (
    ground(96, 256, 156) +
    line('M222 130h14q34 0 34 34t-34 34h-14', dark(m, 0.14), 16) +
    path('M88 100h140v112a44 44 0 0 1-44 44h-52a44 44 0 0 1-44-44z', m) +
    path('M88 100h40v156a44 44 0 0 1-40-44z', light(m, 0.16)) +
    rect(88, 176, 140, 24, 0, light(m, 0.7)) +
    oval(158, 100, 70, 15, dark(m, 0.2)) +
    oval(158, 101, 60, 10, '#6e4528')
  )
}
function teapot(m: string): string {
  return (
    ground(112) +
    line('M230 142q48-10 46 34t-52 38', dark(m, 0.2), 14) +
    path('M98 172 50 132l-12 8 42 84 30 0z', dark(m, 0.12)) +
    oval(166, 192, 78, 64, m) +
    path('M166 128c-104 4-104 124 0 128-48-26-48-102 0-128z', light(m, 0.14)) +
    path('M120 128q46-38 92 0z', light(m, 0.08)) +
    oval(166, 130, 52, 8, dark(m, 0.26)) +
    disc(166, 92, 11, dark(m, 0.2))
  )
}
function gaiwan(m: string): string {
  return (
    ground(96) +
    oval(160, 246, 92, 14, light(m, 0.4)) +
    oval(160, 242, 70, 9, dark(m, 0.1)) +
    path('M72 138h176q-8 70-54 92v12h-68v-12q-46-22-54-92z', m) +
    path('M72 138h54q0 66 14 104h-14v-12q-46-22-54-92z', light(m, 0.4)) +
    oval(160, 138, 92, 13, dark(m, 0.14)) +
    path('M90 132q70-68 140 0-70 20-140 0z', light(m, 0.2)) +
    path('M90 132q32-32 62-34-26 16-28 42-18-2-34-8z', light(m, 0.55)) +
    path('M146 84h28l-5 16h-18z', dark(m, 0.1)) +
    line('M116 186q16-14 30 0t30 0 28 0', dark(m, 0.24), 3)
  )
}
function teacup(m: string): string {
  const cup = (x: number, y: number): string =>
    path(`M${x - 48} ${y}h96q-4 56-32 66v8h-32v-8q-28-10-32-66z`, m) +
    path(`M${x - 48} ${y}h30q0 50 12 74h-10v-8q-28-10-32-66z`, light(m, 0.5)) +
    oval(x, y, 48, 10, dark(m, 0.12)) +
    oval(x, y + 1, 40, 7, '#c99a4a')
  return (
    ground(120) +
    cup(108, 164) +
    line('M104 140q-10-16 0-30t0-28M216 158q-10-14 0-26t0-22', '#fff', 5, ' opacity=".8"') +
    cup(212, 182)
  )
}
function pitcher(m: string): string {
  return (
    ground(78) +
    line('M212 120q44-4 44 40t-52 48', '#b9cfcf', 11) +
    path('M96 84 82 76l6 34 14 120a26 26 0 0 0 26 26h62a26 26 0 0 0 26-26l12-146z', m) +
    path('M100 148h118l-6 82a26 26 0 0 1-26 26h-58a26 26 0 0 1-26-26z', '#dca94d') +
    oval(159, 148, 59, 9, '#eac57a') +
    path('M108 96h24l4 150q-18-4-20-20z', '#fff8') +
    line('M96 84h128', '#fff', 5)
  )
}
function teatray(m: string): string {
  const slats = [92, 116, 140, 164, 188, 212].map((x) => line(`M${x + 6} 178h14`, dark(m, 0.34), 4)).join('')
  const cup = (x: number): string =>
    path(`M${x - 17} 144h34q-2 22-10 26h-14q-8-4-10-26z`, '#f4f1e8') + oval(x, 144, 17, 4, '#c99a4a')
  return (
    ground(124) +
    rect(40, 190, 240, 56, 8, dark(m, 0.18)) +
    rect(130, 212, 60, 10, 5, dark(m, 0.4)) +
    path('M56 160h208l20 32H36z', m) +
    slats +
    rect(50, 244, 26, 12, 3, dark(m, 0.4)) +
    rect(244, 244, 26, 12, 3, dark(m, 0.4)) +
    oval(114, 138, 36, 30, '#7c5b47') +
    path('M84 130 60 112l-4 5 22 34z', '#6a4c3b') +
    line('M146 120q20-2 18 18t-22 18', '#6a4c3b', 6) +
    oval(114, 110, 24, 4, '#5a4031') +
    disc(114, 102, 6, '#5a4031') +
    cup(194) +
    cup(238)
  )
}
function caddy(m: string): string {
  return (
    ground(68) +
    rect(104, 104, 112, 152, 12, m) +
    path('M104 110h36v146h-24a12 12 0 0 1-12-12z', light(m, 0.18)) +
    rect(98, 62, 124, 48, 12, dark(m, 0.2)) +
    path('M110 62h30v48H98V74a12 12 0 0 1 12-12z', m) +
    rect(104, 118, 112, 5, 0, '#c9a35a') +
    rect(126, 146, 68, 82, 4, CREAM) +
    path('M160 158q26 20 0 56-26-36 0-56z', '#5e8060') +
    line('M160 170v44', '#3f5f4d', 3)
  )
}
function teabag(m: string): string {
  return (
    ground(78) +
    path('M96 74h128l10 172a10 10 0 0 1-10 10H96a10 10 0 0 1-10-10z', m) +
    path('M96 74h40l-6 182H96a10 10 0 0 1-10-10z', light(m, 0.22)) +
    path('M92 48h136v30H92z', dark(m, 0.14)) +
    line('M98 62h124', light(m, 0.4), 3, ' stroke-dasharray="6 6"') +
    rect(120, 110, 80, 112, 4, CREAM) +
    [
      [0, 150],
      [-26, 170],
      [26, 170],
    ]
      .map(
        ([a, y]) =>
          `<path d="M160 ${y! + 24}q-16-22 0-50 16 28 0 50z" fill="${a ? '#86a578' : '#5e8060'}" transform="rotate(${a} 160 ${y! + 26})"/>`,
      )
      .join('') +
    line('M140 208h40', '#5d5446', 4)
  )
}
function kettle(m: string): string {
  return (
    ground(100) +
    line('M92 128q4-92 68-92t68 92', '#a67a3e', 11) +
    path('M228 168l44-34 12 10-30 70z', dark(m, 0.1)) +
    path('M76 176q0-52 84-52t84 52q0 80-46 80h-76q-46 0-46-80z', m) +
    path('M76 176q0-52 70-52-34 60-8 132h-16q-46 0-46-80z', light(m, 0.14)) +
    [
      [130, 190],
      [152, 200],
      [174, 190],
      [196, 200],
      [141, 218],
      [163, 224],
      [185, 218],
    ]
      .map(([x, y]) => disc(x!, y!, 4, light(m, 0.2)))
      .join('') +
    oval(160, 128, 50, 9, dark(m, 0.4)) +
    path('M118 124q42-28 84 0z', light(m, 0.06)) +
    disc(160, 102, 9, '#a67a3e') +
    disc(94, 128, 7, dark(m, 0.4)) +
    disc(226, 128, 7, dark(m, 0.4))
  )
}
function thermos(m: string): string {
  return (
    ground(68) +
    rect(120, 40, 80, 46, 12, '#2b302d') +
    path('M132 40h20v46h-32V52a12 12 0 0 1 12-12z', '#454b47') +
    rect(116, 84, 88, 10, 2, '#c9ccc9') +
    rect(116, 94, 88, 162, 16, m) +
    path('M116 94h24v162h-8a16 16 0 0 1-16-16z', light(m, 0.22)) +
    path('M184 94h20v146a16 16 0 0 1-16 16h-4z', dark(m, 0.16)) +
    path('M160 148l12 20-12 8-12-8z', CREAM)
  )
}
function pan(m: string): string {
  return (
    ground(112, 250, 140) +
    `<g transform="rotate(-18 200 160)">` +
    rect(206, 150, 104, 22, 11, m) +
    disc(294, 161, 5, '#e6ddd0') +
    '</g>' +
    oval(134, 176, 100, 74, m) +
    oval(134, 170, 100, 74, light(m, 0.1)) +
    oval(134, 170, 82, 58, dark(m, 0.3)) +
    path('M104 176c-20-26 18-46 38-36 30-6 52 20 30 40-14 22-58 20-68-4z', '#fbf6ea') +
    disc(140, 168, 17, '#eba948') +
    disc(135, 163, 5, '#f6cf86')
  )
}
function board(m: string): string {
  return (
    `<g transform="rotate(-14 160 160)"><ellipse cx="166" cy="252" rx="104" ry="14" fill="#2b2418" opacity=".14"/>` +
    path(
      'M86 108a18 18 0 0 1 18-18h40V54a16 16 0 0 1 32 0v36h40a18 18 0 0 1 18 18v124a18 18 0 0 1-18 18H104a18 18 0 0 1-18-18z',
      m,
    ) +
    path('M86 108a18 18 0 0 1 18-18h24v160h-24a18 18 0 0 1-18-18z', light(m, 0.2)) +
    disc(160, 58, 7, '#e6ddd0') +
    line('M104 128q54 14 112 0M104 214q54-16 112 0', dark(m, 0.18), 3) +
    '</g>' +
    disc(176, 168, 26, '#c8492f') +
    disc(168, 160, 8, '#e07a5e') +
    path('M176 142l8-8 2 8 10 0-8 6z', '#5e8060') +
    path('M124 196q24-18 48 4-22 14-48-4z', '#6f8a64')
  )
}
function knife(m: string): string {
  return (
    `<g transform="rotate(-32 160 160)"><ellipse cx="160" cy="212" rx="132" ry="9" fill="#2b2418" opacity=".12"/>` +
    path('M28 132h148v56H70q-36-6-42-56z', '#dfe4e3') +
    path('M28 132h148v20H32q-3-8-4-20z', '#f3f6f4') +
    line('M60 170q24 8 44 6t66 4', '#b9c2c1', 3) +
    rect(174, 128, 14, 48, 3, '#b08d4f') +
    path('M188 130h92a14 14 0 0 1 14 14v12a14 14 0 0 1-14 14h-92z', m) +
    disc(214, 150, 4, '#d9c49c') +
    disc(240, 150, 4, '#d9c49c') +
    disc(266, 150, 4, '#d9c49c') +
    '</g>'
  )
}
function bowl(m: string): string {
  return (
    ground(92) +
    line('M130 88q-10-16 0-30t0-24M160 84q-10-16 0-30t0-24M190 88q-10-16 0-30t0-24', '#fff', 5, ' opacity=".75"') +
    path('M96 132q6-42 64-42t64 42z', '#fbf7ec') +
    path('M56 130h208q-8 84-66 108v16h-76v-16q-58-24-66-108z', m) +
    path('M56 130h60q0 78 18 124h-12v-16q-58-24-66-108z', light(m, 0.3)) +
    rect(50, 122, 220, 16, 8, dark(m, 0.14)) +
    path('M68 176q92 22 184 0l-6 16q-86 22-172 0z', light(m, 0.6))
  )
}
function plate(m: string): string {
  return (
    `<ellipse cx="166" cy="170" rx="116" ry="106" fill="#2b2418" opacity=".13"/>` +
    disc(160, 154, 106, m) +
    path('M160 48a106 106 0 0 0-75 181l14-14a86 86 0 0 1 61-147z', light(m, 0.5)) +
    disc(160, 154, 76, light(m, 0.26)) +
    disc(160, 154, 70, light(m, 0.42)) +
    line('M128 186q12-50 62-66', '#5e8060', 4) +
    [
      [138, 160, -60],
      [154, 140, 30],
      [150, 168, 70],
      [172, 128, 20],
      [176, 146, 66],
    ]
      .map(
        ([x, y, a]) =>
          `<ellipse cx="${x}" cy="${y}" rx="6" ry="15" fill="#6f8a64" transform="rotate(${a} ${x} ${y})"/>`,
      )
      .join('')
  )
}
function apron(m: string): string {
  return (
    ground(72) +
    line('M128 84q-4-50 32-50t32 50', dark(m, 0.3), 8) +
    path('M122 80h76l8 56q26 6 34 26l-8 94H88l-8-94q8-20 34-26z', m) +
    path('M122 80h24l-8 176H88l-8-94q8-20 34-26z', light(m, 0.24)) +
    line('M82 160 48 178M238 160l34 18', dark(m, 0.3), 8) +
    rect(112, 172, 96, 54, 6, dark(m, 0.14)) +
    line('M160 172v54', dark(m, 0.3), 3) +
    rect(146, 100, 28, 22, 3, CREAM) +
    spruce(160, 103, 0.6, '#3f6a55')
  )
}
function glass(m: string): string {
  return (
    ground(66) +
    path('M92 62h136l-18 178a18 18 0 0 1-18 16h-64a18 18 0 0 1-18-16z', m) +
    path('M106 92h108l-12 122a22 22 0 0 1-22 20h-40a22 22 0 0 1-22-20z', '#b9803f') +
    path('M106 92h108l-3 30H109z', '#ead2a4') +
    path('M104 74h20l10 160q-18-2-20-18z', '#fff7') +
    line('M92 62h136', '#fff', 6) +
    rect(140, 130, 26, 26, 5, '#f4e6cb') +
    rect(164, 154, 22, 22, 5, '#e2c79a')
  )
}
function lunchbox(m: string): string {
  return (
    ground(112) +
    rect(50, 138, 220, 112, 20, '#dcebe8') +
    path('M62 158h96v80H74a12 12 0 0 1-12-12z', '#f7f1e0') +
    path('M166 158h92v68a12 12 0 0 1-12 12h-80z', '#8aa86f') +
    [
      [84, 182],
      [108, 200],
      [134, 184],
      [96, 220],
      [130, 218],
    ]
      .map(([x, y]) => oval(x!, y!, 6, 4, '#e2d3ae'))
      .join('') +
    disc(196, 190, 14, '#d9573b') +
    disc(228, 208, 14, '#d9573b') +
    disc(224, 178, 9, '#eba948') +
    rect(160, 150, 6, 94, 0, '#c3d9d5') +
    rect(42, 112, 236, 36, 14, m) +
    rect(42, 112, 90, 36, 14, light(m, 0.18)) +
    rect(136, 130, 48, 30, 8, dark(m, 0.2))
  )
}
function tumbler(m: string): string {
  return (
    ground(58) +
    path('M108 92h104l-14 150a16 16 0 0 1-16 14h-44a16 16 0 0 1-16-14z', m) +
    path('M108 92h34l-6 164q-13-2-14-14z', light(m, 0.24)) +
    rect(100, 68, 120, 28, 10, dark(m, 0.3)) +
    path('M116 68q2-22 20-22h48q18 0 20 22z', dark(m, 0.42)) +
    rect(170, 50, 26, 12, 6, light(m, 0.1)) +
    path('M112 140h96l-4 44h-88z', '#c69a5e') +
    spruce(160, 146, 1.05, CREAM)
  )
}

export const TABLE: Record<string, Drawing> = {
  mug: ['#e8e1d2', '#4b6f5f', mug],
  teapot: ['#dfe5de', '#7c5b47', teapot],
  gaiwan: ['#e6e2da', '#a9c4bc', gaiwan],
  teacup: ['#dfdccf', '#f4f3ee', teacup],
  pitcher: ['#e2e8e8', '#d9e8e6', pitcher],
  teatray: ['#e6e6da', '#b98d58', teatray],
  caddy: ['#e9e2d4', '#35503f', caddy],
  teabag: ['#e2e8d8', '#6f8f63', teabag],
  kettle: ['#e2ded8', '#3b3b3a', kettle],
  thermos: ['#dfe4e4', '#da7a50', thermos],
  pan: ['#eae0d2', '#3a3b3b', pan],
  board: ['#e2e6da', '#8a5f3f', board],
  knife: ['#dee4e6', '#7a4f35', knife],
  bowl: ['#e8dfd6', '#8fa3ad', bowl],
  plate: ['#e4e0d6', '#a3c0b4', plate],
  apron: ['#ece4d8', '#9cb0a0', apron],
  glass: ['#e0e6ea', '#e4eef0', glass],
  lunchbox: ['#ece5d8', '#4b6f5f', lunchbox],
  tumbler: ['#e6e4dc', '#4b6f5f', tumbler],
}
