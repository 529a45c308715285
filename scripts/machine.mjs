// What this machine has of the servers that tests need.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of PostgreSQL's server programs (15 or later), if any. */
export function postgresFolder() {
  const home = '/usr/lib/postgresql'
  if (!existsSync(home)) return undefined
  const versions = readdirSync(home)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)
  return versions.map((version) => join(home, String(version), 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

/** A Chromium or Chrome that tests can drive, if any. */
export function browserPath() {
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return known.find((path) => path && existsSync(path))
}
