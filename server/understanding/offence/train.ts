import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownExamples, readOffences } from '../emotion/labelled.ts'
import { trainLinear } from '../emotion/linear.ts'
import { storeLinear } from '../emotion/linear-file.ts'
import { ngramsOf } from '../emotion/ngrams.ts'
import { noSuchFolder } from '../emotion/train.ts'
import { normalise } from '../normalise/normalise.ts'
import { offenceGroups } from './offence.ts'

const training = { epochs: 4, rate: 0.2, decay: 1e-4, fewest: 3, seed: 7 }

/** `train offence`: learns from the public set, and from this project's examples that a customer's anger is no offence. */
export function trainOffenceCommand(options: { data: string; out: string; print?: (line: string) => void }): void {
  const { data, out, print = console.log } = options
  const name = join(data, 'zh_cold_offensive', 'train.jsonl')
  if (!existsSync(name)) throw noSuchFolder({ folder: name })
  const read = readOffences({ name, text: readFileSync(name, 'utf8') })
  const own = ownExamples('train').map(({ text, offensive }) => ({ text, label: Number(offensive) }))
  const model = trainLinear(
    [...read, ...own].map(({ text, label }) => ({
      features: ngramsOf(normalise(text).text).features,
      answers: [label],
    })),
    offenceGroups,
    training,
  )
  const bytes = storeLinear(model, 4, 2)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'offence.bin'), bytes)
  print(`offence: ${read.length} texts and ${own.length} examples, ${model.table.size} features, ${bytes.length} bytes`)
}
