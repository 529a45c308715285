import type { Product, Variant } from '../../commerce/index.ts'

/** Colours as customers say them, and the words in which shops have them. */
const colours: readonly (readonly [asked: RegExp, offered: RegExp])[] = [
  [/红|\bred\b/, /红|赭|\bred\b|rust|rose/],
  [/粉|\bpink\b/, /粉|pink|rose/],
  [/橙|橘|\borange\b/, /橙|橘|orange/],
  [/黄|\byellow\b/, /黄|姜|yellow|mustard|ochre/],
  [/绿|\bgreen\b/, /绿|green|sage/],
  [/蓝|\bblue\b/, /蓝|藏青|blue|navy/],
  [/藏青|\bnavy\b/, /藏青|navy/],
  [/紫(?!砂|泥)|\bpurple\b/, /紫|purple/],
  [/黑|\bblack\b/, /黑|black/],
  [/白|\bwhite\b/, /白|white/],
  [/灰|\bgr[ea]y\b/, /灰|gr[ea]y|charcoal/],
  [/棕|咖啡?色|褐|\bbrown\b/, /棕|咖|褐|胡桃|brown|walnut/],
  [/驼色|\bcamel\b/, /驼|camel/],
  [/米色|米白|杏色?|\bbeige\b/, /米|燕麦|杏|beige|oat/],
]
const anyColour = new RegExp(colours.map(([, offered]) => offered.source).join('|'))
const size = /(?<![a-z])(xxl|xl|xs|s|m|l)(?![a-z'])(?=\s*(?:码|号|的|吗|有|$|size|[?？]))|(?<!\d)(3\d|4\d)(?=\s*码)/i
const asksColour =
  /[\p{Script=Han}]色|颜色|什么色|\b(?:colou?rs?|red|pink|orange|yellow|green|blue|navy|purple|black|white|gr[ea]y|brown|camel|beige)\b|^有?(?:没有)?[红粉橙黄绿蓝紫黑白灰棕]的/iu

/** What a text says of a product's variants: those that it describes, or that none is like that. */
export interface Described {
  variants: Variant[]
  /** What was asked for and is not there, with what is there instead. */
  missing?: { asked: string; instead: string[] }
  /** Whether the text speaks of colours or sizes at all. */
  speaks: boolean
}

export function describedBy(text: string, product: Product, locale: string): Described {
  const said = text.toLowerCase()
  let { variants } = product
  let speaks = false
  const literal = product.variants.filter((variant) =>
    wordsOf(variant).some((word) => word.length > 1 && said.includes(word)),
  )
  if (literal.length > 0 && literal.length < product.variants.length) {
    variants = literal
    speaks = true
  }
  const sizes = size.exec(said)
  const asked = sizes?.[1] ?? sizes?.[2]
  if (asked) {
    const fitting = variants.filter((variant) => wordsOf(variant).includes(asked))
    if (fitting.length === 0)
      return missing(locale === 'en' ? asked.toUpperCase() : `${asked.toUpperCase()}码`, product, locale, isSize)
    variants = fitting
    speaks = true
  }
  const colour = literal.length === 0 && asksColour.test(said) ? colours.find(([one]) => one.test(said)) : undefined
  if (colour) {
    const fitting = variants.filter((variant) => wordsOf(variant).some((word) => colour[1].test(word)))
    if (fitting.length === 0) return missing(colour[0].exec(said)![0], product, locale, (word) => anyColour.test(word))
    variants = fitting
    speaks = true
  }
  return { variants, speaks: speaks || asksColour.test(said) }
}

function missing(asked: string, product: Product, locale: string, isKind: (word: string) => boolean): Described {
  const words = product.variants.flatMap((variant) => Object.values(optionsIn(variant, locale)))
  const instead = [...new Set(words)].filter((word) => isKind(word.toLowerCase()))
  return {
    variants: [],
    missing: { asked: /^[红粉橙黄绿蓝紫黑白灰棕]$/.test(asked) ? `${asked}色` : asked, instead },
    speaks: true,
  }
}

function isSize(word: string): boolean {
  return /^(?:xxl|xl|xs|s|m|l|\d{2,3}(?:\s*(?:cm|码))?)$/.test(word)
}

function wordsOf(variant: Variant): string[] {
  const translated = Object.values(variant.translations).flatMap((one) => Object.values(one.options ?? {}))
  return [...Object.values(variant.options), ...translated].map((word) => word.toLowerCase())
}

function optionsIn(variant: Variant, locale: string): Record<string, string> {
  return variant.translations[locale]?.options ?? variant.options
}

/** The options that all of these variants share, where there are others without them: 「墨绿」. */
export function sharedOptions(variants: readonly Variant[], product: Product, locale: string): string {
  const [first] = variants
  if (!first || variants.length === product.variants.length) return ''
  return Object.entries(optionsIn(first, locale))
    .filter(([name, value]) => variants.every((variant) => optionsIn(variant, locale)[name] === value))
    .filter(([name, value]) => product.variants.some((variant) => optionsIn(variant, locale)[name] !== value))
    .map(([, value]) => value)
    .join(' · ')
}

/** All values of the option that a text asks for: of colours, of sizes. */
export function optionsOf(text: string, product: Product, locale: string): string[] {
  const asksSize = /码|尺寸|规格|\bsizes?\b/i.test(text)
  const words = [...new Set(product.variants.flatMap((variant) => Object.values(optionsIn(variant, locale))))]
  const colours = words.filter((word) => anyColour.test(word.toLowerCase()))
  const others = words.filter((word) => !colours.includes(word))
  const asked = asksSize ? others : colours
  return asked.length > 0 ? asked : words
}
