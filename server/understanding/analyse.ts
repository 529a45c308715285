import type { Reading } from '../../contracts/reading.ts'
import { createReader, type ReaderResources } from './reader.ts'

export interface AnalyseOptions {
  json?: boolean
  locale?: string
  timezone?: string
  tenantId?: string
  now?: Date
  resources?: ReaderResources
  print?: (line: string) => void
}

/** `analyse "text"`: prints what understanding sees in a message. */
export async function analyseCommand(text: string, options: AnalyseOptions = {}): Promise<void> {
  const { json, resources, print = console.log, now = new Date(), ...context } = options
  const reading = await createReader(resources).read(text, { ...context, now })
  if (json) print(JSON.stringify(reading))
  else for (const line of describeReading(reading)) print(line)
}

function describeReading(reading: Reading): string[] {
  const { label, strength, evidence } = reading.emotion
  const shown = evidence.map((one) => one.text).join(' ')
  return [
    `language   ${reading.language} (${reading.script})`,
    `normalised ${reading.normalised}`,
    `tokens     ${reading.tokens.map((token) => `${token.text}/${token.tag ?? '-'}`).join(' ')}`,
    ...reading.entities.map(
      (one) =>
        `entity     ${one.kind} "${one.text}" [${one.start},${one.end}) = ${JSON.stringify(one.value)} ${one.confidence}`,
    ),
    ...reading.intents.map((one) => `intent     ${one.name} ${one.confidence}`),
    `emotion    ${label} ${strength}${shown ? ` (${shown})` : ''}`,
  ]
}
