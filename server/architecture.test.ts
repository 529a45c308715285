import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

/** Which modules a module may import, always through the other's `index.ts`. Everyone may import the kernel. */
const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  accounts: [],
  customers: [],
  understanding: [],
  translation: [],
  conversation: [],
  commerce: [],
  store: ['commerce'],
  channels: ['conversation'],
  answering: ['conversation', 'understanding'],
  dialogue: ['conversation', 'understanding', 'translation', 'answering', 'commerce'],
  desk: ['conversation', 'understanding', 'translation', 'answering', 'commerce'],
  insight: ['channels', 'conversation', 'understanding', 'answering', 'dialogue', 'desk', 'commerce', 'store'],
}
/** Who everybody may ask: kernel, and from the third on accounts and customers. */
const common = ['kernel', 'accounts', 'customers']
const server = import.meta.dirname
/** Tests and their builders make real things of other modules to stand on. */
const isTest = (file: string) => file.endsWith('.test.ts') || file.endsWith('testing.ts')

test('a module imports only the modules that it may, through their index.ts', () => {
  const wrong = globSync('*/**/*.ts', { cwd: server })
    .filter((file) => !isTest(file))
    .flatMap((file) => relativeImports(file).map((target) => [file, target] as const))
    .filter(([file, target]) => !isAllowed(moduleOf(file), target))
  assert.deepEqual(wrong, [])
})

test('a table is named only by the module that owns it', () => {
  const wrong: string[] = []
  const sources = globSync('*/**/*.ts', { cwd: server }).filter((file) => !isTest(file))
  for (const file of sources) {
    for (const table of tablesDeclaredIn(file)) {
      const named = new RegExp(
        `((selectFrom|insertInto|updateTable|deleteFrom|[jJ]oin)\\(\\s*'|\\b(from|join|into|update) )${table}\\b`,
      )
      for (const other of sources)
        if (moduleOf(other) !== moduleOf(file) && named.test(read(other)))
          wrong.push(`${other} names ${table} of ${moduleOf(file)}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('contracts import nothing but zod and each other', () => {
  const contracts = join(server, '..', 'contracts')
  for (const file of globSync('*.ts', { cwd: contracts })) {
    const from = [...readFileSync(join(contracts, file), 'utf8').matchAll(/from '([^']+)'/g)].map(
      ([, target]) => target!,
    )
    assert.deepEqual(
      from.filter((target) => target !== 'zod' && !target.startsWith('./')),
      [],
      file,
    )
  }
})

function isAllowed(from: string, target: string): boolean {
  const to = moduleOf(target)
  if (to === from || to === 'kernel' || target.startsWith('../contracts/')) return true
  const asked = common.includes(from) ? [] : common
  return [...asked, ...(mayImport[from] ?? [])].includes(to) && target === join(to, 'index.ts')
}

function relativeImports(file: string): string[] {
  const found = read(file).matchAll(/(?:from|import|declare module)\s*\(?\s*'(\.[^']+)'/g)
  return [...found].map(([, path]) => relative(server, join(server, dirname(file), path!)))
}

function tablesDeclaredIn(file: string): string[] {
  const block = /interface Database \{([\s\S]*?)\n {2}\}/.exec(read(file))?.[1] ?? ''
  return [...block.matchAll(/^ {4}(\w+): /gm)].map(([, table]) => table!)
}

function moduleOf(path: string): string {
  return path.split('/')[0]!
}

function read(file: string): string {
  return readFileSync(join(server, file), 'utf8')
}
