import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { evaluateLanguageCommand } from './evaluate.ts'
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
  ['kd', 'en', 'Latn', 'zh-CN'],
  ['Kapan pesanan saya dikirim, kok belum sampai', 'id', 'Latn'],
  ['Bila nak hantar bungkusan saya', 'ms', 'Latn'],
  ['quando chega o meu pedido', 'pt', 'Latn'],
  ['đơn hàng của tôi đâu', 'vi', 'Latn'],
  ['Gdzie jest moje zamówienie, czekam już tydzień', 'pl', 'Latn'],
  ['返金対応', 'ja', 'other'],
  ['wo yao tuikuan', 'zh', 'Latn'],
  ['谢谢', 'ja', 'other', 'ja'],
  ['\ud800\udfff\ud800', 'zh', 'Hans'],
  ['👗👟📦', 'en', 'Latn', 'en'],
]

for (const [text, language, script, prior] of cases)
  test(`"${text}" is ${language} in ${script} letters${prior ? ` from somebody who writes ${prior}` : ''}`, () => {
    const read = detectLanguage(text, prior)

    assert.deepEqual(read, { language, script })
  })

test('Cantonese is Chinese that says it is Cantonese', () => {
  const read = detectLanguage('我張單幾時出貨呀,你哋唔好呃我')

  assert.deepEqual(read, { language: 'zh', script: 'Hant', variety: 'yue' })
})

test('a hundred thousand letters are read as quickly as their beginning', () => {
  const read = detectLanguage('где мой заказ שלום '.repeat(5500))

  assert.equal(read.language, 'ru')
})

test('the messages written for tuning are given their language', () => {
  const lines: string[] = []
  const text = readFileSync(join(import.meta.dirname, 'collection/tune.jsonl'), 'utf8')

  evaluateLanguageCommand({ test: [{ name: 'tune', text }], json: true, print: (line) => lines.push(line) })

  assert.ok((JSON.parse(lines[0]!) as { accuracy: number }).accuracy > 96)
})
