import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineError } from './errors.ts'

export const dataFolderInUse = defineError<{ folder: string; pid: number }>(
  'kernel.dataFolderInUse',
  409,
  'another process has this data folder open; stop it first, or give DATA_DIR another folder',
)

interface Owner {
  pid: number
  startedAt: string
}

/**
 * Takes a data folder for this process alone; PGlite itself would let two processes ruin it. The lock of a process that
 * is gone (its pid is free or belongs to a younger process) is taken over.
 *
 * @throws dataFolderInUse while its owner lives.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock.json')
  const mine: Owner = { pid: process.pid, startedAt: startOf(process.pid) ?? '' }
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      return { release: () => release(file, mine) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const owner = readOwner(file)
    if (owner && isAlive(owner)) throw dataFolderInUse({ folder, pid: owner.pid })
    takeAway(file, mine)
  }
  throw dataFolderInUse({ folder, pid: readOwner(file)?.pid ?? 0 })
}

/** The living process that holds the folder, if any. */
export function folderOwner(folder: string): number | undefined {
  const owner = readOwner(join(folder, 'lock.json'))
  return owner && isAlive(owner) ? owner.pid : undefined
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const started = startOf(owner.pid)
  return started === undefined || owner.startedAt === '' || started === owner.startedAt
}

/** When a process was started, in clock ticks since boot; undefined where /proc does not tell. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

/** Renaming is atomic: of several that see a dead lock, one moves it away. A lock that was new by then is put back. */
function takeAway(file: string, mine: Owner): void {
  const aside = `${file}.${mine.pid}`
  try {
    renameSync(file, aside)
    const owner = readOwner(aside)
    if (owner && isAlive(owner)) renameSync(aside, file)
    else rmSync(aside, { force: true })
  } catch {}
}

function release(file: string, mine: Owner): void {
  if (readOwner(file)?.pid === mine.pid) rmSync(file, { force: true })
}
