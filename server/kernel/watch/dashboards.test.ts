import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { createTestService } from '../../testing.ts'

const service = await createTestService()
after(() => service.close())
const deploy = (...path: string[]) =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'deploy', ...path), 'utf8')

/** Every figure that an expression names, without what Prometheus adds to a histogram's name. */
function namesIn(expression: string): string[] {
  const names = expression.match(/\b(?:zhanggui|nodejs|process)_\w+/g) ?? []
  return names.map((name) => name.replace(/(?<=_seconds)_(?:bucket|sum|count)$/, ''))
}

async function unknownOf(expressions: string[]): Promise<string[]> {
  const known = new Set((await service.metrics.registry.getMetricsAsJSON()).map(({ name }) => name))
  return [...new Set(expressions.flatMap(namesIn))].filter((name) => !known.has(name))
}

test('every figure on the Grafana dashboard exists', async () => {
  const { panels } = JSON.parse(deploy('grafana', 'zhanggui.json')) as { panels: { targets?: { expr: string }[] }[] }
  const expressions = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))

  assert.ok(expressions.length > 30)
  assert.deepEqual(await unknownOf(expressions), [])
})

test('every figure that an alert watches exists, and each alert says what to do', async () => {
  const { groups } = parse(deploy('prometheus', 'zhanggui.rules.yml')) as {
    groups: { rules: { alert: string; expr: string; annotations: { summary: string; todo: string } }[] }[]
  }
  const rules = groups.flatMap((group) => group.rules)

  assert.deepEqual(await unknownOf(rules.map(({ expr }) => expr)), [])
  for (const { alert, annotations } of rules) assert.ok(annotations.summary && annotations.todo, alert)
})

test('the figures of the product are all on the dashboard', async () => {
  const dashboard = deploy('grafana', 'zhanggui.json')
  const own = (await service.metrics.registry.getMetricsAsJSON()).map(({ name }) => name)

  const missing = own.filter((name) => name.startsWith('zhanggui_') && !dashboard.includes(name))
  assert.deepEqual(missing, [])
})
