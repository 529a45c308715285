// Makes a machine ready, in plain JavaScript that Node 20 runs: packages (Node 24 among them), the built apps, and
// for the tests PostgreSQL and Chromium. What is there and fresh is left alone, so a second run takes no time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkCommand } from './link-command.mjs'
import { browserPath, postgresFolder } from './machine.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const wants = new Set(process.argv.slice(2))

installPackages()
linkCommand()
if (wants.has('--apps')) for (const app of ['widget', 'console']) buildApp(app)
if (wants.has('--tests')) installTestServers()

function installPackages() {
  const stamp = join(root, 'node_modules', '.installed')
  const wanted = digest([join(root, 'package-lock.json')])
  if (read(stamp) === wanted) return
  step('Installing packages', () => {
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
    writeFileSync(stamp, wanted)
  })
}

function buildApp(app) {
  const folder = join(root, 'apps', app)
  const stamp = join(folder, 'dist', '.built')
  const wanted = digest([
    ...filesBelow(folder),
    ...filesBelow(join(root, 'contracts')),
    join(root, 'package-lock.json'),
  ])
  if (read(stamp) === wanted) return
  step(`Building the ${app}`, () => {
    run('npm', ['run', '--silent', 'build', '-w', `apps/${app}`])
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted)
  })
}

/** Debian packages, where this user may install them; the tests say what they leave out without. */
function installTestServers() {
  const missing = []
  if (!postgresFolder()) missing.push('postgresql')
  if (!browserPath()) missing.push('chromium', 'fonts-noto-cjk')
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (missing.length === 0 || !mayInstall) return
  step(`Installing ${missing.join(', ')}`, () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env }
    spawnSync('apt-get', ['update', '-q'], options)
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], options)
  })
}

function step(title, work) {
  const started = Date.now()
  process.stdout.write(`${title} … `)
  work()
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

function run(command, args) {
  const bin = join(root, 'node_modules', '.bin')
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` }
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status === 0) return
  process.stderr.write(`\n${stdout ?? ''}${stderr ?? ''}\n${command} ${args.join(' ')} failed; nothing was started.\n`)
  process.exit(1)
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !/[\\/](dist|node_modules)[\\/]/.test(path) && !path.endsWith('.test.ts'))
    .sort()
}

function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths) if (statSync(path).isFile()) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
