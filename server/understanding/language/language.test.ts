import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from './language.ts'

const cases: [text: string, language: string, script: string, prior?: string][] = [
  ['我的订单到哪了', 'zh', 'Hans'],
  ['請問什麼時候發貨', 'zh', 'Hant'],
  ['iPhone 15 什么时候发货', 'zh', 'Hans'],
  ['where is my order', 'en', 'Latn'],
  ['hi', 'en', 'Latn', 'zh-CN'],
  ['ok', 'en', 'Latn'],
  ['¿Dónde está mi pedido? Todavía no ha llegado', 'es', 'Latn'],
  ['Wo ist mein Paket? Ich warte schon seit einer Woche', 'de', 'Latn'],
  ['où est ma commande, je ne la trouve pas', 'fr', 'Latn'],
  ['注文した商品はいつ届きますか', 'ja', 'other'],
  ['주문한 상품이 언제 도착하나요', 'ko', 'other'],
  ['Где мой заказ?', 'ru', 'other'],
  ['สินค้าของฉันอยู่ที่ไหน', 'th', 'other'],
  ['أين طلبي', 'ar', 'other'],
  ['13812345678', 'zh', 'Hans'],
  ['13812345678', 'en', 'Latn', 'en'],
  ['😀😀', 'zh', 'Hant', 'zh-TW'],
]

for (const [text, language, script, prior] of cases)
  test(`"${text}" is ${language} in ${script} letters${prior ? ` from somebody who writes ${prior}` : ''}`, async () => {
    const read = await detectLanguage(text, prior)

    assert.deepEqual(read, { language, script })
  })
