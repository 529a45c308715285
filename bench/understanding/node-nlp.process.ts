// node-nlp 4 in a process of its own: `node node-nlp.process.ts FOLDER ROUNDS [TRAIN.jsonl]`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { residentMegabytes, timeTexts } from './clock.ts'
import { customerTexts, knowledgeExamples, twentyCharacters } from './texts.ts'

interface Manager {
  addDocument(locale: string, text: string, label: string): void
  train(): Promise<void>
  process(locale: string, text: string): Promise<unknown>
}
interface NodeNlp {
  NlpManager: new (settings: object) => Manager
}
const [folder = '', rounds = '3', trainFile] = process.argv.slice(2)
const { NlpManager } = createRequire(join(folder, 'package.json'))('node-nlp') as NodeNlp
const settings = (languages: string[]) => ({ languages, nlu: { log: false }, autoSave: false, autoLoad: false })

/** Prints what was measured. */
if (trainFile) {
  const manager = new NlpManager(settings(['en']))
  for (const line of readFileSync(trainFile, 'utf8').split('\n').filter(Boolean)) {
    const { text, label } = JSON.parse(line) as { text: string; label: string }
    manager.addDocument('en', text, label)
  }
  const started = performance.now()
  await manager.train()
  console.log(JSON.stringify({ trainSeconds: (performance.now() - started) / 1000 }))
} else {
  const manager = new NlpManager(settings(['zh', 'en']))
  for (const { text, label } of knowledgeExamples())
    manager.addDocument(/\p{Script=Han}/u.test(text) ? 'zh' : 'en', text, label)
  await manager.train()
  const read = (text: string) => manager.process(/\p{Script=Han}/u.test(text) ? 'zh' : 'en', text)
  const all = await timeTexts(customerTexts(), Number(rounds), read)
  const twenty = await timeTexts(twentyCharacters(customerTexts()), Number(rounds), read)
  console.log(JSON.stringify({ all, twenty, residentMb: residentMegabytes() }))
}
