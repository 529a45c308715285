import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { createFolderStorage, createS3Storage, type Storage } from './storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhanggui-files-'))
const bucket = await startBucket()
after(() => {
  rmSync(folder, { recursive: true, force: true })
  bucket.server.close()
})

const stores: Record<string, Storage> = {
  'a folder': createFolderStorage(folder),
  'an S3-compatible store': createS3Storage({
    endpoint: bucket.url,
    bucket: 'shop',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  }),
}

for (const [name, store] of Object.entries(stores))
  test(`what is put into ${name} comes back until it is deleted`, async () => {
    const picture = Buffer.from('a picture of a scarf')
    await store.put('tenant/attachment/1', picture, 'image/png')

    assert.deepEqual(await buffer((await store.get('tenant/attachment/1')) as Readable), picture)
    await store.delete('tenant/attachment/1')
    assert.equal(await store.get('tenant/attachment/1'), undefined)
    await store.delete('tenant/attachment/1')
  })

test('a key cannot lead out of the folder', async () => {
  await assert.rejects(stores['a folder']!.put('../outside', Buffer.from('x'), 'text/plain'), /leads out/)
})

test('requests to the store are signed', () => {
  assert.ok(bucket.signatures.length > 0)
  for (const signature of bucket.signatures) assert.match(signature, /^AWS4-HMAC-SHA256 Credential=key\//)
})

/** The three calls of S3 that we make, in memory. */
async function startBucket() {
  const objects = new Map<string, Buffer>()
  const signatures: string[] = []
  const server = createServer(async (request, response) => {
    signatures.push(request.headers.authorization ?? '')
    const key = request.url!
    if (request.method === 'PUT') objects.set(key, await buffer(request))
    if (request.method === 'DELETE') objects.delete(key)
    const found = objects.get(key)
    response.writeHead(request.method === 'GET' && !found ? 404 : 200)
    response.end(request.method === 'GET' ? found : undefined)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  return { server, url: `http://127.0.0.1:${port}`, signatures }
}
