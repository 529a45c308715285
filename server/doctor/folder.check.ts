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
    return [
      folder.look(`${path} does not exist yet; the first start makes it`, `${path} 还不存在，第一次启动会建立`),
      ...checkSecret(config),
    ]
  if (!mayWrite(path))
    return [
      folder.broken(
        `${path} cannot be written: give it to the user who runs the service`,
        `${path} 不可写：把它交给运行服务的用户`,
      ),
      ...checkSecret(config),
    ]
  const owner = folderOwner(path)
  const held = owner === undefined ? 'held by nobody' : `held by process ${owner}`
  return [
    folder.fine(
      `${path} can be written, ${held}`,
      `${path} 可写，${owner === undefined ? '没有进程占用' : `由进程 ${owner} 占用`}`,
    ),
    checkRoom(path),
    ...checkSecret(config),
  ]
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
  const chinese = `${path} 所在磁盘剩余 ${free.toFixed(1)} GB`
  if (free < 0.2)
    return disk.broken(
      `${told}: make room, or messages can no longer be stored`,
      `${chinese}：请腾出空间，否则消息存不下`,
    )
  return free < 2 ? disk.look(`${told}: make room soon`, `${chinese}：请尽快腾出空间`) : disk.fine(told, chinese)
}

function checkSecret({ SECRET_KEY, DATA_DIR, DATABASE_URL }: Config): Finding[] {
  const secret = about('secret')
  if (SECRET_KEY) return [secret.fine('SECRET_KEY is set', '已设置 SECRET_KEY')]
  const file = join(DATA_DIR, 'secret.key')
  if (DATABASE_URL)
    return [
      secret.look(
        'SECRET_KEY is not set: each machine would keep one of its own, and sign-ins would not hold on all; set it',
        '没有设置 SECRET_KEY：每台机器会各用各的，登录不能通用；请设置',
      ),
    ]
  if (!existsSync(file))
    return [secret.look('there is no secret yet; the first start makes one', '还没有密钥，第一次启动会生成')]
  const mode = statSync(file).mode & 0o777
  return (mode & 0o077) === 0
    ? [
        secret.fine(
          `a secret is kept in ${file}; a restored backup needs it too`,
          `密钥保存在 ${file}，恢复备份时也要用它`,
        ),
      ]
    : [
        secret.broken(
          `others may read ${file} (mode ${mode.toString(8)}): run chmod 600 on it`,
          `别人能读 ${file}（权限 ${mode.toString(8)}）：对它执行 chmod 600`,
        ),
      ]
}
