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
  const files = globSync('e2e/**/*.test.ts')
  if (!browserPath()) return leaveOut(files, 'there is no Chromium (Debian: chromium) on this machine')
  const server = await startPostgres()
  try {
    for (const file of files) runStories(file, server ? { E2E_DATABASE_URL: server.url } : {})
  } finally {
    server?.stop()
  }
}

/**
 * Browser stories wait for what a person would see, and a busy machine can be slower than a person's patience: a file
 * that fails is played once more, which is said, and what fails twice has failed.
 */
function runStories(file, env) {
  const before = { ...total }
  runTests([file], env, 1)
  if (total.failed === before.failed) return
  console.log(`── played again: ${file}`)
  Object.assign(total, before)
  runTests([file], env, 1)
}

function testFiles() {
  return globSync('{server,contracts,apps,demo,scripts}/**/*.test.ts', {
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
  total.passed += told.passed ?? 0
  total.skipped += told.skipped ?? 0
  total.failed += told.failed ?? 0
  if (status !== 0 && !told.failed) total.failed++
}

function leaveOut(files, why) {
  console.log(`left out ${files.length} files: ${why}`)
  total.skipped += files.length
}
