import { detectLanguage, identifyLanguage } from './language.ts'

interface Row {
  text: string
  label: string
  kind?: string
}

/** Labels that another list calls otherwise. */
const alias: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }

export interface EvaluateLanguageOptions {
  test: readonly { name: string; text: string }[]
  /** All languages alike, not a shop's customers' first. */
  any?: boolean
  json?: boolean
  print?: (line: string) => void
}

/** `evaluate language`: how many texts are given their language; rows `{text, label, kind?}`. */
export function evaluateLanguageCommand({ test, any, json, print = console.log }: EvaluateLanguageOptions): void {
  const rows = test.flatMap(({ text }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Row),
  )
  const figures = measure(rows, any ? identifyLanguage : labelOf)
  if (json) print(JSON.stringify(figures))
  else for (const line of describe(figures)) print(line)
}

function describe(figures: ReturnType<typeof measure>): string[] {
  const missing = figures.neverGiven.join(' ') || '-'
  return [
    `texts        ${figures.texts}`,
    `accuracy     ${figures.accuracy}`,
    ...Object.entries(figures.kinds).map(([kind, accuracy]) => `${kind.padEnd(12)} ${accuracy}`),
    `languages    ${figures.languages}, mean over kinds, then languages: ${figures.mean}`,
    `never given  ${missing}; mean of the other ${figures.given}: ${figures.meanOfGiven}`,
    ...Object.entries(figures.each).map(([label, accuracy]) => `  ${label.padEnd(10)} ${accuracy}`),
  ]
}

/** zh-Hans, zh-Hant and yue for Chinese, else the language. */
function labelOf(text: string): string {
  const { language, script, variety } = detectLanguage(text)
  return language === 'zh' ? (variety ?? `zh-${script}`) : language
}

function measure(rows: readonly Row[], identify: (text: string) => string) {
  const given = new Set<string>()
  const judged = rows.map(({ text, label, kind = 'texts' }) => {
    const found = identify(text)
    given.add(found)
    return { label, kind, right: found === (alias[label] ?? label) }
  })
  const shareOf = (some: readonly { right: boolean }[]) => some.filter(({ right }) => right).length / some.length
  const round = (share: number) => Math.round(share * 10_000) / 100
  const meanOf = (shares: readonly number[]) => shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length)
  const each = [...Map.groupBy(judged, ({ label }) => label)].map(([label, some]) => ({
    label,
    share: meanOf([...Map.groupBy(some, ({ kind }) => kind).values()].map(shareOf)),
  }))
  const known = each.filter(({ label }) => given.has(alias[label] ?? label))
  const kinds = [...Map.groupBy(judged, ({ kind }) => kind)].map(([kind, some]) => [kind, round(shareOf(some))])
  return {
    texts: rows.length,
    accuracy: round(shareOf(judged)),
    kinds: Object.fromEntries(kinds) as Record<string, number>,
    languages: each.length,
    mean: round(meanOf(each.map(({ share }) => share))),
    given: known.length,
    meanOfGiven: round(meanOf(known.map(({ share }) => share))),
    neverGiven: each.filter((one) => !known.includes(one)).map(({ label }) => label),
    each: Object.fromEntries(each.map(({ label, share }) => [label, round(share)])),
  }
}
