import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { createTestService } from './testing.ts'

const service = await createTestService()
after(() => service.close())
const shop = await service.addShop('jia')
const { token } = await service.startVisit(shop)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const empty = deflateRawSync(Buffer.from('<x/>'))
const script = '<script>alert(document.domain)</script>'

test('an archive that would unpack to gigabytes is taken as it is, and nothing of it is unpacked', async () => {
  const bomb = zipOf({
    '[Content_Types].xml': deflateRawSync(Buffer.alloc(100_000_000, 32)),
    'word/document.xml': empty,
  })
  const before = process.memoryUsage().rss

  const answers = await Promise.all([1, 2].map((no) => upload(`合同${no}.docx`, bomb)))

  for (const { status } of answers) assert.ok(status === 201 || status === 415, String(status))
  assert.ok(process.memoryUsage().rss - before < 150_000_000, 'memory did not grow by what the archives hold')
})

test('a picture that is a page as well is a picture to every browser, whatever it is called', async () => {
  const disguises = [
    { name: '猫.png', bytes: Buffer.concat([png, Buffer.from(script)]) },
    { name: 'cat.html', bytes: Buffer.concat([png, Buffer.from(script)]) },
    { name: 'cat.gif', bytes: Buffer.from(`GIF89a/*${'\0'.repeat(20)}*/=1;${script}`) },
    { name: 'cat.pdf', bytes: Buffer.from(`%PDF-1.7\n${script}\n%%EOF`) },
    { name: 'cat.jpg', bytes: Buffer.concat([zipOf({ 'a.txt': empty }), png]) },
  ]
  for (const { name, bytes } of disguises) {
    const { status, body } = await upload(name, bytes)
    if (status !== 201) {
      assert.deepEqual([status, body.code], [415, 'conversation.attachment.typeRefused'], name)
      continue
    }
    const file = await service.ask('GET', body.url)
    assert.doesNotMatch(String(file.headers['content-type']), /html|svg|xml|javascript/, name)
    assert.equal(file.headers['x-content-type-options'], 'nosniff', name)
    assert.match(String(file.headers['content-security-policy']), /sandbox|default-src 'none'/, name)
    assert.doesNotMatch(body.name, /\.(html?|svg|js)$/, name)
  }
})

test('a page that calls itself a picture or a text, and a program, are refused', async () => {
  const files: [string, string][] = [
    ['cat.png', `<html>${script}`],
    ['cat.svg', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ['notes.txt', `  <!doctype html>${script}`],
    ['notes.md', `\ufeff\n<script src=//evil.example></script>`],
    ['tool.exe', 'MZ\u0090\0\u0003\0\0\0'],
    ['run.sh', '#!/bin/sh\nrm -rf /'],
  ]

  for (const [name, text] of files) assert.equal((await upload(name, Buffer.from(text))).status, 415, name)
})

async function upload(name: string, bytes: Buffer) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const answer = await fetch(`${service.address}/api/widget/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  })
  return { status: answer.status, body: JSON.parse(await answer.text()) }
}

/** A zip of deflated entries, with true checksums of what is stored and lengths that nobody was told. */
function zipOf(entries: Record<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, data] of Object.entries(entries)) {
    const name = Buffer.from(path)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, tail, name]))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end])
}
