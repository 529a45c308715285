import { createReader, type ReaderResources } from '../reader.ts'
import { describeReading } from './describe.ts'

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
