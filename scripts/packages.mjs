// What is installed from others: `lockfile` (each package has a fingerprint, no host is written down), `licences` (each
// allows use by anybody), `advisories` (none is known to be dangerous). Exit code 3: this could not be asked here.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const notAvailable = 3
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
])
/** Not permissive, but harmless as they are used here: read in review, one by one. */
const exceptions = {
  '@fontsource-variable/inter': { licence: 'OFL-1.1', why: 'a font, which goes out whole and under its own name' },
  'axe-core': { licence: 'MPL-2.0', why: 'a tool of the tests' },
  'caniuse-lite': { licence: 'CC-BY-4.0', why: 'data for building the apps' },
  lightningcss: { licence: 'MPL-2.0', why: 'a tool that builds the apps' },
}

const checks = { lockfile: checkLockfile, licences: checkLicences, advisories: checkAdvisories }
const check = checks[process.argv[2]]
if (!check) {
  console.error(`the checks are ${Object.keys(checks).join(', ')}`)
  process.exit(2)
}
process.exit(check())

function installed() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link)
    .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 13) }))
}

function report(faults, well) {
  console.log(faults.length > 0 ? faults.join('\n') : well)
  return faults.length > 0 ? 1 : 0
}

/** A package whose content nobody vouches for, or that comes from elsewhere than its neighbours, is not installed. */
function checkLockfile() {
  const all = installed()
  const faults = all.flatMap(({ path, integrity, resolved, inBundle }) => [
    ...(inBundle || /^sha512-/.test(integrity ?? '') ? [] : [`${path} has no sha512 fingerprint`]),
    ...(resolved && !/^https:\/\/registry\.npmjs\.org\//.test(resolved) ? [`${path} names a place: ${resolved}`] : []),
  ])
  return report(faults, `${all.length} packages, each with its fingerprint`)
}

function checkLicences() {
  const all = installed()
  const faults = all.flatMap((entry) => {
    const licence = licenceOf(entry)
    return isAllowed(licence, entry) ? [] : [`${entry.path}: ${licence ?? 'no licence is named'}`]
  })
  return report(
    faults,
    `${all.length} packages, all permissive but ${Object.keys(exceptions).length} that were reviewed`,
  )
}

function licenceOf({ path, license }) {
  if (license) return license
  const file = join(root, path, 'package.json')
  if (!existsSync(file)) return undefined
  const told = JSON.parse(readFileSync(file, 'utf8'))
  const named = told.license ?? told.licenses?.[0]
  return typeof named === 'string' ? named : named?.type
}

/** `A OR B`: one that is allowed will do; `A AND B`: both must be. */
function isAllowed(licence, { name, dev }) {
  const exception = Object.keys(exceptions).find((one) => name === one || name.startsWith(`${one}-`))
  if (exception) return exceptions[exception].licence === licence && (dev || licence !== 'MPL-2.0')
  if (!licence) return false
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => permissive.has(one.trim())))
}

/** Asks the registry for known vulnerabilities; only high and critical ones of what runs are a fault. */
function checkAdvisories() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  })
  const told = parse(stdout)
  if (!told?.metadata?.vulnerabilities) {
    console.log(`not available: ${told?.message ?? 'the registry does not answer'} (run it where the registry does)`)
    return notAvailable
  }
  const serious = Object.values(told.vulnerabilities).filter(({ severity }) => /high|critical/.test(severity))
  const faults = serious.map(({ name, severity, range }) => `${name} ${range}: ${severity}`)
  return report(faults, `none that is high or critical, ${told.metadata.vulnerabilities.total} smaller`)
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
