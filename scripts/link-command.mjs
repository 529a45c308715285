// Makes `npx zhanggui` start this very program, in plain JavaScript that Node 20 runs. Named in "bin" instead, npx
// would keep a link of its own in the user's home, by the folder's path, which stays broken once it was made too early.
import { mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const link = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', '.bin', 'zhanggui')
const target = join('..', '..', 'server', 'cli.ts')

export function linkCommand() {
  if (readLink() === target) return
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(target, link)
}

function readLink() {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) linkCommand()
