/** Shapes of the hand-written source tables that `demo/generate.ts` turns into the demo data. */

/** A text in both languages of the shop. */
export interface Both {
  zh: string
  en: string
}

/** One product as written by hand; prices in yuan. */
export interface ProductSource {
  id: string
  category: string
  /** Drawing, with an optional tint: `mug` or `mug/clay`. */
  draw: string
  title: Both
  text: Both
  /** What customers call it, both languages. */
  also: string[]
  price: number
  /** Price before the reduction, if reduced. */
  was?: number
  /** Option name to its values; `value=price` gives a value its own price. */
  options?: Record<string, string[]>
  /** Key of the care table. */
  care?: string
  tags?: string[]
}

export interface CustomerSource {
  id: string
  name: { full?: string; given?: string; family?: string }
  email: string
  phone: string
  locale: 'zh-CN' | 'en'
  level: '普通' | '银卡' | '金卡'
  /** line1 | district | city | region | country | postcode */
  address: string
  /** Methods on file: wx, ali, card, paypal, gift:<yuan> */
  pays: string[]
}

/** One FAQ entry in both languages; `q` is the standard question, `p` the paraphrases, `a` the answer. */
export interface FaqSource {
  id: string
  category: string
  zh: { q: string; p: string[]; a: string }
  en: { q: string; p: string[]; a: string }
  validTo?: string
  channels?: string[]
  stores?: string[]
  guidance?: { productIds?: string[]; links?: { label: string; labelEn: string; url: string }[] }
}
