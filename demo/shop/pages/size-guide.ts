import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import type { Visit } from '../visit.ts'

interface Table {
  title: string
  href: string
  head: string[]
  rows: string[][]
  note: string
}

const texts: Record<'zh-CN' | 'en', { lead: string; tables: Table[]; ask: string; say: string }> = {
  'zh-CN': {
    lead: '量的时候贴身、不勒紧。介于两码之间，喜欢宽松选大的。',
    tables: [
      {
        title: '美利奴圆领毛衣',
        href: 'merino-sweater',
        head: ['尺码', '身高（厘米）'],
        rows: [
          ['S', '155–162'],
          ['M', '160–168'],
          ['L', '167–175'],
          ['XL', '174–182'],
        ],
        note: '版型正常，按平时的尺码选。',
      },
      {
        title: '水洗亚麻衬衫',
        href: 'linen-shirt',
        head: ['尺码', '胸围（厘米）'],
        rows: [
          ['S', '104'],
          ['M', '108'],
          ['L', '112'],
          ['XL', '118'],
        ],
        note: '略宽松，喜欢合身的选小一码。水洗过，不会再缩。',
      },
      {
        title: '触屏羊绒手套',
        href: 'cashmere-gloves',
        head: ['尺码', '掌围（厘米）'],
        rows: [
          ['M', '17–19'],
          ['L', '19–21'],
        ],
        note: '绕手掌最宽处一圈，不含拇指。',
      },
      {
        title: '儿童羊毛开衫',
        href: 'kids-sweater',
        head: ['尺码', '身高（厘米）', '年龄'],
        rows: [
          ['110', '100–110', '约4岁'],
          ['120', '110–120', '约6岁'],
          ['130', '120–130', '约8岁'],
        ],
        note: '袖口可翻，长得快可以大一码。',
      },
      {
        title: '水洗棉四件套',
        href: 'linen-bedding',
        head: ['床宽', '被套（厘米）'],
        rows: [
          ['1.5米', '200×230'],
          ['1.8米', '220×240'],
        ],
        note: '请先量被芯，以被芯尺寸为准。',
      },
    ],
    ask: '让小杉帮我选尺码',
    say: '毛衣尺码怎么选？',
  },
  en: {
    lead: 'Measure close to the body without pulling tight. Between two sizes, take the larger one for a loose fit.',
    tables: [
      {
        title: 'Merino crew-neck sweater',
        href: 'merino-sweater',
        head: ['Size', 'Height (cm)'],
        rows: [
          ['S', '155–162'],
          ['M', '160–168'],
          ['L', '167–175'],
          ['XL', '174–182'],
        ],
        note: 'Regular fit: take your usual size.',
      },
      {
        title: 'Washed linen shirt',
        href: 'linen-shirt',
        head: ['Size', 'Chest (cm)'],
        rows: [
          ['S', '104'],
          ['M', '108'],
          ['L', '112'],
          ['XL', '118'],
        ],
        note: 'Slightly loose; one size down for a close fit. Pre-washed, it will not shrink.',
      },
      {
        title: 'Touchscreen cashmere gloves',
        href: 'cashmere-gloves',
        head: ['Size', 'Palm (cm)'],
        rows: [
          ['M', '17–19'],
          ['L', '19–21'],
        ],
        note: 'Around the widest part of the palm, without the thumb.',
      },
      {
        title: 'Kids wool cardigan',
        href: 'kids-sweater',
        head: ['Size', 'Height (cm)', 'Age'],
        rows: [
          ['110', '100–110', 'about 4'],
          ['120', '110–120', 'about 6'],
          ['130', '120–130', 'about 8'],
        ],
        note: 'The cuffs turn up: one size larger lasts longer.',
      },
      {
        title: 'Washed cotton bedding set',
        href: 'linen-bedding',
        head: ['Bed', 'Duvet cover (cm)'],
        rows: [
          ['1.5 m', '200 × 230'],
          ['1.8 m', '220 × 240'],
        ],
        note: 'Measure your duvet first; it decides.',
      },
    ],
    ask: 'Let Xiaoshan choose my size',
    say: 'Which size of sweater should I take?',
  },
}

/** How to measure, and which size follows from it. */
export function sizeGuidePage({ words, locale }: Visit): Content {
  const text = texts[locale]
  const body = html`<div class="wide narrow"><h1 class="title">${words.info.sizeGuide}</h1><p class="lead">${text.lead}</p>
<div class="places">${text.tables.map(sizeTable)}</div>
<p class="buttons"><button class="button plain" type="button" data-say="${text.say}">${text.ask}</button></p></div>`
  return { title: words.info.sizeGuide, body }
}

function sizeTable({ title, href, head, rows, note }: Table): Markup {
  return html`<section class="box"><h2><a href="/demo/products/${href}">${title}</a></h2><table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(([size, ...cells]) => html`<tr><th scope="row">${size}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table><p class="small">${note}</p></section>`
}
