import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  bytes: Uint8Array
}

/** A zip file of some entries, names in UTF-8. Each is kept small enough for the classic form (below 4 GB). */
export function zip(entries: readonly ZipEntry[], at: Date): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes)
    const facts = factsOf(name, bytes, packed, at)
    const head = Buffer.concat([number(4, 0x04034b50), facts, Buffer.from(name)])
    directory.push(
      Buffer.concat([
        number(4, 0x02014b50),
        number(2, 20),
        facts,
        // No comment, first disk, no attributes.
        Buffer.alloc(10),
        number(4, offset),
        Buffer.from(name),
      ]),
    )
    parts.push(head, packed)
    offset += head.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([
    number(4, 0x06054b50),
    Buffer.alloc(4),
    number(2, entries.length),
    number(2, entries.length),
    number(4, central.length),
    number(4, offset),
    Buffer.alloc(2),
  ])
  return Buffer.concat([...parts, central, end])
}

const utf8 = 0x0800
const deflated = 8

function factsOf(name: string, bytes: Uint8Array, packed: Uint8Array, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return Buffer.concat([
    number(2, 20),
    number(2, utf8),
    number(2, deflated),
    number(2, time),
    number(2, date),
    number(4, crc32(bytes)),
    number(4, packed.length),
    number(4, bytes.length),
    number(2, Buffer.byteLength(name)),
    number(2, 0),
  ])
}

function number(size: 2 | 4, value: number): Buffer {
  const bytes = Buffer.alloc(size)
  if (size === 2) bytes.writeUInt16LE(value)
  else bytes.writeUInt32LE(value)
  return bytes
}
