import { makeUniform, normalise } from './normalise.ts'

interface Row {
  text: string
  right: string
  kind?: string
}

export interface EvaluateNormaliseOptions {
  test: readonly { name: string; text: string }[]
  /** Also prints every message that was not put right. */
  misses?: boolean
  json?: boolean
  print?: (line: string) => void
}

/** `evaluate normalise`: how many mistyped messages are put right, and how many right ones are spoiled. */
export function evaluateNormaliseCommand({ test, misses, json, print = console.log }: EvaluateNormaliseOptions): void {
  const rows = test.flatMap(({ text }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Row),
  )
  const judged = rows.map((row) => {
    const got = normalise(row.text).text
    const wanted = makeUniform(row.right)
    const mistyped = makeUniform(row.text) !== wanted
    return { ...row, got, mistyped, exact: got === wanted, touched: got !== makeUniform(row.text) }
  })
  const wrong = judged.filter(({ mistyped }) => mistyped)
  const right = judged.filter(({ mistyped }) => !mistyped)
  const share = (some: readonly { exact: boolean }[]) =>
    some.length === 0 ? 0 : Math.round((10_000 * some.filter(({ exact }) => exact).length) / some.length) / 100
  const kinds = [...Map.groupBy(wrong, ({ kind = 'mistyped' }) => kind)].map(([kind, some]) => [kind, share(some)])
  const figures = {
    mistyped: wrong.length,
    repaired: share(wrong),
    right: right.length,
    false_repairs: Math.round((100 - share(right)) * 100) / 100,
    exact_match: share(judged),
    ...Object.fromEntries(kinds),
  } as Record<string, number>
  if (json) print(JSON.stringify(figures))
  else for (const [name, value] of Object.entries(figures)) print(`${name.padEnd(14)} ${value}`)
  if (misses) for (const { text, right: meant, got, exact } of judged) if (!exact) print(`${text} → ${got} (${meant})`)
}
