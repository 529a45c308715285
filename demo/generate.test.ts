import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkShop } from './source/check-shop.ts'
import { buildImages } from './source/images.ts'
import { buildKnowledge } from './source/knowledge.ts'
import { buildQueries } from './source/queries.ts'
import { buildShop } from './source/shop.ts'

const file = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')
const rows = (name: string): unknown[] =>
  file(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('the demo shop in the repository is the one its tables describe', () => {
  const shop = buildShop()
  checkShop(shop)
  assert.deepEqual(JSON.parse(file('data/shop.json')), JSON.parse(JSON.stringify(shop)))
})

test('every product and every colour of the demo shop has its picture', () => {
  const images = buildImages()
  for (const product of buildShop().products) {
    for (const { image } of [product, ...product.variants]) {
      if (image) assert.ok(images.has(image.replace('/demo/images/', '')), image)
    }
  }
})

test('the demo knowledge and questions in the repository are the ones their tables describe', () => {
  const knowledge = buildKnowledge()
  const queries = buildQueries(knowledge)
  assert.deepEqual(rows('data/knowledge.jsonl'), knowledge)
  assert.deepEqual(rows('data/queries.tune.jsonl'), queries.tune)
  assert.deepEqual(rows('data/queries.test.jsonl'), queries.test)
})
