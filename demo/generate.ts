/**
 * Writes everything under `demo/data` and `demo/images` from the tables in `demo/source`.
 * Seeded and without a clock: running it again gives the same bytes. Throws when anything does not fit together.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkShop } from './source/check-shop.ts'
import { buildImages } from './source/images.ts'
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
