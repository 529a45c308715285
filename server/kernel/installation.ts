import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { type OpenedDatabase, openPglite, openPostgres } from './database.ts'
import { lockFolder } from './lock.ts'
import { createSecrets, keptSecret, type Secrets } from './secrets/secrets.ts'
import { createFolderStorage, createS3Storage, type Storage } from './storage.ts'

/** What keeps the state of one running product: for work on the whole of it, beside or before the service. */
export interface Installation {
  config: Config
  database: OpenedDatabase
  storage: Storage
  secrets: Secrets
}

/**
 * Opens the database that the settings name as it is, without bringing it up to date; the embedded one's folder is taken
 * for this process alone.
 */
export async function openDatabase(config: Config, options: { poolSize?: number } = {}): Promise<OpenedDatabase> {
  if (config.DATABASE_URL) {
    const { host } = new URL(config.DATABASE_URL)
    const poolSize = options.poolSize ?? config.DATABASE_POOL
    return openPostgres(config.DATABASE_URL, { poolSize }).catch((cause) => {
      throw new Error(`PostgreSQL at ${host} does not let us in: ${(cause as Error).message || 'no answer'}`, { cause })
    })
  }
  const lock = lockFolder(config.DATA_DIR)
  try {
    const opened = await openPglite(join(config.DATA_DIR, 'postgres'))
    return { ...opened, close: () => opened.close().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Where the settings keep files. */
export function openStorage(config: Config): Storage {
  if (!config.S3_ENDPOINT) return createFolderStorage(join(config.DATA_DIR, 'files'))
  return createS3Storage({
    endpoint: config.S3_ENDPOINT,
    bucket: config.S3_BUCKET ?? 'zhanggui',
    accessKeyId: config.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: config.S3_SECRET_ACCESS_KEY ?? '',
    region: config.S3_REGION,
  })
}

/** All keys of the installation, from the secret that was set or is kept, and from former ones. */
export function openSecrets(config: Config): Secrets {
  return createSecrets(config.SECRET_KEY ?? keptSecret(config.DATA_DIR), config.SECRET_KEY_PREVIOUS)
}

/** Whether the embedded database would be opened for the first time. */
export function isFirstStart(config: Config): boolean {
  return !config.DATABASE_URL && !existsSync(join(config.DATA_DIR, 'postgres'))
}
