import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../kernel/config.ts'
import { folderOwner } from '../kernel/lock.ts'
import { about, type Finding } from './finding.ts'

const gigabyte = 1024 ** 3

/** The data folder: writable, held by whom, with room, and the secret in it for its owner's eyes only. */
export function checkFolder(config: Config): Finding[] {
  const folder = about('data folder')
  const path = resolve(config.DATA_DIR)
  if (!existsSync(path))
    return [folder.look(`${path} does not exist yet; the first start makes it`), ...checkSecret(config)]
  if (!mayWrite(path))
    return [
      folder.broken(`${path} cannot be written: give it to the user who runs the service`),
      ...checkSecret(config),
    ]
  const owner = folderOwner(path)
  const held = owner === undefined ? 'held by nobody' : `held by process ${owner}`
  return [folder.fine(`${path} can be written, ${held}`), checkRoom(path), ...checkSecret(config)]
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function checkRoom(path: string): Finding {
  const disk = about('disk')
  const { bavail, bsize } = statfsSync(path)
  const free = (bavail * bsize) / gigabyte
  const told = `${free.toFixed(1)} GB are free where ${path} lies`
  if (free < 0.2) return disk.broken(`${told}: make room, or messages can no longer be stored`)
  return free < 2 ? disk.look(`${told}: make room soon`) : disk.fine(told)
}

function checkSecret({ SECRET_KEY, DATA_DIR, DATABASE_URL }: Config): Finding[] {
  const secret = about('secret')
  if (SECRET_KEY) return [secret.fine('SECRET_KEY is set')]
  const file = join(DATA_DIR, 'secret.key')
  if (DATABASE_URL)
    return [
      secret.look(
        'SECRET_KEY is not set: each machine would keep one of its own, and sign-ins would not hold on all; set it',
      ),
    ]
  if (!existsSync(file)) return [secret.look('there is no secret yet; the first start makes one')]
  const mode = statSync(file).mode & 0o777
  return (mode & 0o077) === 0
    ? [secret.fine(`a secret is kept in ${file}; a restored backup needs it too`)]
    : [secret.broken(`others may read ${file} (mode ${mode.toString(8)}): run chmod 600 on it`)]
}
