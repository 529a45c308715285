// Everything that `npm test` promises: check, unit and integration tests on the embedded database and on a real
// PostgreSQL, end-to-end tests in a real browser. `npm test -- unit` and the like run one part.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPath } from './machine.mjs'
import { startPostgres } from './postgres.mjs'

const chosen = process.argv.slice(2)
const parts = { check: runCheck, unit: runEmbedded, postgres: runPostgres, e2e: runBrowser }
const total = { passed: 0, failed: 0, skipped: 0 }
const counts = mkdtempSync(join(tmpdir(), 'zhanggui-counts-'))
const unknown = chosen.filter((part) => !(part in parts))
if (unknown.length > 0) {
  console.error(`there is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}

for (const [name, part] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const started = Date.now()
  console.log(`\n── ${name}`)
  await part()
  console.log(`── ${name}: ${Math.round((Date.now() - started) / 1000)} s`)
}
rmSync(counts, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

function runCheck() {
  const { status } = spawnSync(process.execPath, ['scripts/check.mjs'], { stdio: 'inherit' })
  if (status === 0) total.passed++
  else total.failed++
}

function runEmbedded() {
  runTests(testFiles(), {})
}

async function runPostgres() {
  const files = testFiles().filter((file) => /testing\.ts'/.test(readFileSync(file, 'utf8')))
  const server = await startPostgres()
  if (!server) return leaveOut(files, 'there is no PostgreSQL (Debian: postgresql) on this machine')
  try {
    runTests(files, { TEST_DATABASE_URL: server.url })
  } finally {
    server.stop()
  }
}

async function runBrowser() {
  const files = globSync('e2e/*.test.ts').sort()
  if (!browserPath()) return leaveOut(files, 'there is no Chromium (Debian: chromium) on this machine')
  const server = await startPostgres()
  const seed = mkdtempSync(join(tmpdir(), 'zhanggui-seed-'))
  try {
    makeSeed(seed)
    runStories(files, { E2E_SEED: seed, ...(server ? { E2E_DATABASE_URL: server.url } : {}) })
  } finally {
    server?.stop()
    rmSync(seed, { recursive: true, force: true })
  }
}

/** The demo shop in a data folder: each story begins with a copy, instead of building its own. */
function makeSeed(folder) {
  const env = { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'warn' }
  const { status } = spawnSync(process.execPath, ['server/cli.ts', 'demo', 'reset'], { stdio: 'inherit', env })
  if (status !== 0) throw new Error('the demo shop could not be made')
}

/**
 * Browser stories wait for what a person would see, and a busy machine can be slower than a person's patience: a file
 * that fails is played once more, alone, which is said, and what fails twice has failed.
 */
function runStories(files, env) {
  const told = runTests(files, env)
  const failed = Object.keys(told).filter((file) => told[file].failed > 0)
  if (failed.length === 0) return
  console.log(`── played again: ${failed.join(', ')}`)
  for (const file of failed) count(told[file], -1)
  runTests(failed, env, 1)
}

function testFiles() {
  return globSync('{server,contracts,apps,packages,demo,scripts}/**/*.test.ts', {
    exclude: (path) => path.endsWith('node_modules'),
  }).sort()
}

function runTests(files, env, concurrency = 2) {
  const report = join(counts, `${Date.now()}.json`)
  const args = [
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/count-reporter.mjs',
    `--test-reporter-destination=${report}`,
    ...files,
  ]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const told = JSON.parse(readFileSync(report, 'utf8') || '{}')
  for (const figures of Object.values(told)) count(figures)
  if (status !== 0 && !Object.values(told).some(({ failed }) => failed > 0)) total.failed++
  return told
}

function count(figures, times = 1) {
  for (const name of Object.keys(total)) total[name] += times * figures[name]
}

function leaveOut(files, why) {
  console.log(`left out ${files.length} files: ${why}`)
  total.skipped += files.length
}
