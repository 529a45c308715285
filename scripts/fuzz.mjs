// The long run of the fuzzing: `npm run fuzz -- 50000 [seed]`. With TEST_DATABASE_URL it runs on PostgreSQL.
import { spawnSync } from 'node:child_process'

const [cases = '50000', seed] = process.argv.slice(2)
if (!/^\d+$/.test(cases) || (seed && !/^\d+$/.test(seed))) {
  console.error('usage: npm run fuzz -- [cases] [seed]')
  process.exit(2)
}
const env = { ...process.env, FUZZ_CASES: cases, ...(seed ? { FUZZ_SEED: seed } : {}) }
const args = ['--test', '--test-reporter=spec', '--test-timeout=10800000', 'server/fuzz.test.ts']
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1)
