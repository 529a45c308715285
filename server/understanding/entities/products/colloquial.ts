import { colours } from './colours.ts'
import { optionsOf, type ProductIndex } from './product-index.ts'

/** 那件蓝色毛衣, 小白鞋: what a thing is, with what it looks like. */
export interface ColloquialHit {
  products: number[]
  start: number
  end: number
  confidence: number
  variants: Map<number, string>
}

const described =
  /(?:(?:那|这|哪)(?:件|条|双|个|款|把|只|套|顶|盏|张|瓶|盒|台|床)|(?:买|要|看|退|换|下单|拍|订)(?:了|过|的)?)?(?:小|大|新|厚|薄|长|短)?(?:(?:深|浅|墨|亮|暗|天|藏|米|奶|酒|砖|豆)?(红|橙|黄|绿|蓝|紫|粉|白|黑|灰|棕|米|卡其)(?:色)?(?:的)?)/g
const demonstrative = /(?:那|这)(?:件|条|双|款|把|只|套|顶|盏|张|瓶|盒|台|床)(?:小|大|新|厚|薄|长|短)?/g
const most = 5

/** Things that are named by kind and colour; none where too much of the catalogue would fit. */
export function findColloquial(text: string, index: ProductIndex): ColloquialHit[] {
  const hits: ColloquialHit[] = []
  if (/[红橙黄绿蓝紫粉白黑灰棕米其]/.test(text))
    for (const match of text.matchAll(described)) {
      const colour = match[1]!
      const end = match.index + match[0].length
      const head = headAt(text, end, index)
      if (head && (head.size > 1 || /[小大这那色的]/.test(match[0])))
        pushColoured(
          hits,
          index,
          colour,
          match.index + match[0].search(/[小大新厚薄长短深浅墨亮暗天藏米奶酒砖豆红橙黄绿蓝紫粉白黑灰棕卡]/),
          head,
        )
    }
  if (/[那这]/.test(text))
    for (const match of text.matchAll(demonstrative)) {
      const end = match.index + match[0].length
      const head = headAt(text, end, index)
      if (head && head.size > 1 && head.products.length <= most)
        hits.push({
          products: [...head.products],
          start: end,
          end: head.end,
          confidence: head.products.length === 1 ? 0.75 : 0.55,
          variants: new Map(),
        })
    }
  return hits
}

interface Head {
  products: readonly number[]
  end: number
  size: number
}

/** The longest ending of a product's name that stands at `at`. */
function headAt(text: string, at: number, index: ProductIndex): Head | undefined {
  for (let size = index.longestHead; size >= 1; size--) {
    const products = index.heads.get(text.slice(at, at + size))
    if (products && text.length >= at + size) return { products, end: at + size, size }
  }
  return undefined
}

function pushColoured(hits: ColloquialHit[], index: ProductIndex, colour: string, start: number, head: Head): void {
  const family = colours[colour]!
  const variants = new Map<number, string>()
  const fitting = head.products.filter((number) => {
    const product = index.products[number]!
    const variant = product.variants?.find((one) => optionsOf(one).some((option) => family.test(option)))
    if (variant) variants.set(number, variant.id)
    return variant !== undefined || family.test(product.title)
  })
  if (fitting.length === 0 || fitting.length > most) return
  const confidence = fitting.length === 1 ? (head.size > 1 ? 0.85 : 0.75) : 0.6
  hits.push({ products: fitting, start, end: head.end, confidence, variants })
}
