import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import { backupCutOff, backupDamaged, notABackup } from './backup.errors.ts'
import { type BackupRecord, type End, lineOf, parseRecord } from './record.ts'

/** No line is longer: what has none is no backup, and must not fill the memory. */
const longestLine = 256 * 1024 * 1024

/** Writes a backup file: beside its place, for its owner's eyes only, and moved there once it is whole. */
export function createBackupWriter(path: string) {
  const beside = `${path}.partial`
  const target = createWriteStream(beside, { mode: 0o600 })
  const gzip = createGzip({ level: 6 })
  const whole = createHash('sha256')
  gzip.pipe(target)
  const done = finished(target)
  done.catch((error) => gzip.destroy(error))
  gzip.on('error', () => {})

  async function write(record: BackupRecord): Promise<void> {
    const line = `${lineOf(record)}\n`
    whole.update(line)
    if (gzip.destroyed) await done
    if (!gzip.write(line)) await Promise.race([once(gzip, 'drain'), done])
  }

  return {
    write,
    /** Ends the file with its totals and puts it in its place. */
    async finish(totals: Omit<End, 'kind' | 'digest'>): Promise<void> {
      await write({ kind: 'end', ...totals, digest: whole.copy().digest('hex') })
      gzip.end()
      await done
      await rename(beside, path)
    },
    async discard(): Promise<void> {
      gzip.destroy()
      target.destroy()
      await done.catch(() => {})
      await rm(beside, { force: true })
    },
  }
}
export type BackupWriter = ReturnType<typeof createBackupWriter>

/**
 * The records of a backup file, one after another.
 *
 * @throws notABackup, backupCutOff or backupDamaged at the first thing that is wrong; the end of the loop means that the file is whole.
 */
export async function* readBackup(path: string): AsyncGenerator<BackupRecord> {
  if (!isGzip(path)) throw notABackup({ file: path, reason: 'it is not compressed as a backup is' })
  const whole = createHash('sha256')
  let first = true
  let ended = false
  for await (const line of linesOf(path)) {
    if (ended) throw backupDamaged({ part: 'something follows its end' })
    const record = parseRecord(line)
    if (first && record?.kind !== 'header') throw notABackup({ file: path, reason: 'its first line says so' })
    if (!record) throw backupDamaged({ part: 'a line that cannot be read' })
    first = false
    if (record.kind === 'end') {
      if (record.digest !== whole.digest('hex')) throw backupDamaged({ part: 'the whole' })
      ended = true
    } else whole.update(`${line}\n`)
    yield record
  }
  if (first) throw notABackup({ file: path, reason: 'it is empty' })
  if (!ended) throw backupCutOff({ file: path })
}

function isGzip(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const magic = Buffer.alloc(2)
    return readSync(file, magic) === 2 && magic[0] === 0x1f && magic[1] === 0x8b
  } finally {
    closeSync(file)
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const source = createReadStream(path)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  const decoder = new StringDecoder('utf8')
  let begun = ''
  try {
    for await (const chunk of source.pipe(gunzip)) {
      begun += decoder.write(chunk as Buffer)
      const lines = begun.split('\n')
      begun = lines.pop()!
      yield* lines
      if (begun.length > longestLine) throw backupDamaged({ part: 'a line without end' })
    }
  } catch (error) {
    throw asBackupError(error, path)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
  if (begun !== '') throw backupCutOff({ file: path })
}

function asBackupError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'Z_BUF_ERROR') return backupCutOff({ file: path })
  if (code?.startsWith('Z_')) return backupDamaged({ part: 'the compressed bytes' })
  return error
}
