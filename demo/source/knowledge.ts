import { FAQ_ORDERS } from './faq-orders.ts'
import { FAQ_PRODUCTS } from './faq-products.ts'
import { FAQ_SERVICE } from './faq-service.ts'
import { PRODUCTS } from './products.ts'
import { STORES } from './stores.ts'
import type { FaqSource } from './types.ts'

const FAQ: FaqSource[] = [...FAQ_ORDERS, ...FAQ_SERVICE, ...FAQ_PRODUCTS]
const goods = new Set(PRODUCTS.map((p) => p.id))
const stores = new Set(STORES.map((s) => s.id))

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`demo knowledge: ${what}`)
}

/** Chinese text has full-width marks, and no blank between Chinese and Latin. */
function checkTypography(text: string, where: string): void {
  demand(!/[\p{Script=Han}][,?!;:]|[,?!;:][\p{Script=Han}]/u.test(text), `half-width mark in ${where}`)
  demand(!/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u.test(text), `blank beside Chinese in ${where}`)
}

function checkEntry(faq: FaqSource): void {
  const { zh, en, id, guidance } = faq
  demand(zh.a.length >= 30 && zh.a.length <= 160, `${id} answers in ${zh.a.length} characters`)
  demand(en.a.length >= 30 && en.a.length <= 400, `${id} answers in ${en.a.length} English characters`)
  for (const side of [zh, en])
    demand(side.p.length >= 5 && side.p.length <= 9, `${id} has ${side.p.length} paraphrases`)
  for (const text of [zh.q, zh.a, ...zh.p]) checkTypography(text, id)
  for (const product of guidance?.productIds ?? []) demand(goods.has(product), `${id} guides to ${product}`)
  for (const store of faq.stores ?? []) demand(stores.has(store), `${id} names store ${store}`)
}

function entryOf(faq: FaqSource, locale: 'zh-CN' | 'en') {
  const side = locale === 'en' ? faq.en : faq.zh
  const links = faq.guidance?.links?.map((link) => ({
    label: locale === 'en' ? link.labelEn : link.label,
    url: link.url,
  }))
  const productIds = faq.guidance?.productIds
  const guidance = faq.guidance
    ? { guidance: { ...(productIds ? { productIds } : {}), ...(links ? { links } : {}) } }
    : {}
  return {
    id: faq.id,
    locale,
    category: faq.category,
    question: side.q,
    paraphrases: side.p,
    answer: side.a,
    ...(faq.validTo ? { validTo: faq.validTo } : {}),
    ...(faq.channels ? { channels: faq.channels } : {}),
    ...(faq.stores ? { stores: faq.stores } : {}),
    ...guidance,
  }
}

export type KnowledgeEntry = ReturnType<typeof entryOf>

/** All FAQ entries, each in Chinese and in English. */
export function buildKnowledge(): KnowledgeEntry[] {
  const wordings = new Map<string, string>()
  const ids = new Set<string>()
  for (const faq of FAQ) {
    demand(!ids.has(faq.id), `${faq.id} twice`)
    ids.add(faq.id)
    checkEntry(faq)
    for (const text of [faq.zh.q, ...faq.zh.p, faq.en.q, ...faq.en.p]) {
      const taken = wordings.get(text.toLowerCase())
      demand(taken === undefined, `“${text}” in ${taken} and ${faq.id}`)
      wordings.set(text.toLowerCase(), faq.id)
    }
  }
  return FAQ.flatMap((faq) => [entryOf(faq, 'zh-CN'), entryOf(faq, 'en')])
}
