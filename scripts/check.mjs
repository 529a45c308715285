// Format, lint, types and architecture, each told with its time; every check runs even when an earlier one failed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const node = process.execPath
const checks = {
  'format and lint': [
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--colors=off',
    '--diagnostic-level=warn',
    '--error-on-warnings',
    '.',
  ],
  'types of the service': ['node_modules/typescript/bin/tsc', '-p', '.'],
  'types of the console': ['node_modules/typescript/bin/tsc', '-p', 'apps/console'],
  'types of the widget': ['node_modules/typescript/bin/tsc', '-p', 'apps/widget'],
  'types of the client': ['node_modules/typescript/bin/tsc', '-p', 'packages/client'],
  'client is what the API says': ['server/cli.ts', 'client', '--check'],
  'who imports whom': ['--test', '--test-reporter=dot', 'server/architecture.test.ts'],
  'settings example': ['server/cli.ts', 'config', '--check-example'],
  'fingerprints of packages': ['scripts/packages.mjs', 'lockfile'],
  'licences of packages': ['scripts/packages.mjs', 'licences'],
  'known vulnerabilities of packages': ['scripts/packages.mjs', 'advisories'],
  'reference of error codes': ['server/cli.ts', 'errors', '--check-reference'],
  'reference of webhooks': ['server/cli.ts', 'webhooks', '--check-reference'],
  'reference of personal data': ['server/cli.ts', 'privacy', '--check-reference'],
}

/** By which a check says that it could not be made here: not a fault, and not well either. */
const notAvailable = 3

let failed = 0
for (const [title, args] of Object.entries(checks)) {
  if (args.at(-1).startsWith('apps/') && !existsSync(`${args.at(-1)}/tsconfig.json`)) continue
  const started = Date.now()
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (status === notAvailable) {
    console.log(`– ${title}: ${stdout.trim()}`)
    continue
  }
  console.log(`${status === 0 ? '✔' : '✖'} ${title} (${seconds} s)`)
  if (status === 0) continue
  failed++
  console.log(`${stdout}${stderr}`)
}
process.exit(failed > 0 ? 1 : 0)
