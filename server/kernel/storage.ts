import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { newId } from './ids.ts'

/** Where files live. Keys are ours (`tenant/kind/id`), never taken from a customer. */
export interface Storage {
  put(key: string, bytes: Uint8Array, mime: string): Promise<void>
  /** The bytes, or undefined when there are none under this key. */
  get(key: string): Promise<Readable | undefined>
  delete(key: string): Promise<void>
}

/** Files in a folder: written beside and renamed, so that a half-written one is never read. */
export function createFolderStorage(folder: string): Storage {
  const root = resolve(folder)
  const pathOf = (key: string) => {
    const path = resolve(join(root, key))
    if (!path.startsWith(root + sep)) throw new Error('a storage key leads out of its folder')
    return path
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const beside = `${path}.${newId()}`
      await writeFile(beside, bytes)
      await rename(beside, path)
    },
    async get(key) {
      const path = pathOf(key)
      return (await stat(path).catch(() => undefined)) ? createReadStream(path) : undefined
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

export interface S3Options {
  endpoint: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  region?: string
}

/** Files in any S3-compatible store, addressed by path. */
export function createS3Storage(options: S3Options): Storage {
  const { accessKeyId, secretAccessKey, region = 'us-east-1' } = options
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })
  const urlOf = (key: string) => `${options.endpoint.replace(/\/$/, '')}/${options.bucket}/${key}`
  return {
    async put(key, bytes, mime) {
      const body = new Uint8Array(bytes)
      const answer = await client.fetch(urlOf(key), { method: 'PUT', body, headers: { 'content-type': mime } })
      if (!answer.ok) throw new Error(`the file store refused to keep a file: ${answer.status}`)
    },
    async get(key) {
      const answer = await client.fetch(urlOf(key))
      if (answer.status === 404) return undefined
      if (!answer.ok || !answer.body) throw new Error(`the file store refused to give a file: ${answer.status}`)
      return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
    },
    async delete(key) {
      const answer = await client.fetch(urlOf(key), { method: 'DELETE' })
      if (!answer.ok && answer.status !== 404)
        throw new Error(`the file store refused to delete a file: ${answer.status}`)
    },
  }
}
