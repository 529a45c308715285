/**
 * Writes everything under `demo/data` and `demo/images` from the tables in `demo/source`.
 * Seeded and without a clock: running it again gives the same bytes. Throws when anything does not fit together.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkShop } from './source/check-shop.ts'
import { CANNED_REPLIES, checkDesk, KEYWORD_RULES, STAFF } from './source/desk.ts'
import { buildImages } from './source/images.ts'
import { buildKnowledge } from './source/knowledge.ts'
import { buildQueries } from './source/queries.ts'
import { buildShop } from './source/shop.ts'

const root = import.meta.dirname

function write(path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const shop = buildShop()
checkShop(shop)
write('data/shop.json', `${JSON.stringify(shop, null, 1)}\n`)
console.log(`shop: ${shop.products.length} products, ${shop.customers.length} customers, ${shop.orders.length} orders`)

const images = buildImages()
for (const [name, svg] of images) write(`images/${name}`, svg)
console.log(`images: ${images.size}`)

const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const knowledge = buildKnowledge()
checkDesk(new Set(shop.products.map((p) => p.id)), new Set(knowledge.map((k) => k.id)))
write('data/knowledge.jsonl', jsonl(knowledge))
write('data/canned-replies.jsonl', jsonl(CANNED_REPLIES))
write('data/keywords.json', `${JSON.stringify(KEYWORD_RULES, null, 2)}\n`)
write('data/staff.json', `${JSON.stringify(STAFF, null, 2)}\n`)
console.log(
  `knowledge: ${knowledge.length / 2} entries, ${CANNED_REPLIES.length} canned replies, ${KEYWORD_RULES.length} keyword rules`,
)

const { tune, test } = buildQueries(knowledge)
write('data/queries.tune.jsonl', jsonl(tune))
write('data/queries.test.jsonl', jsonl(test))
console.log(`queries: ${tune.length} to tune, ${test.length} to measure`)
