// jieba alone, cutting and tagging, in a process of its own: `node jieba.process.ts ROUNDS`.
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { residentMegabytes, timeTexts } from './clock.ts'
import { customerTexts, twentyCharacters } from './texts.ts'

const rounds = Number(process.argv[2] ?? 3)
const jieba = Jieba.withDict(dict)
const read = (text: string) => jieba.tag(text, true)
const all = await timeTexts(customerTexts(), rounds, read)
const twenty = await timeTexts(twentyCharacters(customerTexts()), rounds, read)
console.log(JSON.stringify({ all, twenty, residentMb: residentMegabytes() }))
