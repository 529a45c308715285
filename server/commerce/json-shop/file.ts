import { gunzipSync } from 'node:zlib'
import { shopFileInvalid } from './check.ts'

/** About as much as one text can be: a small file that would unpack to more is meant to fill the memory. */
const largest = 500_000_000

/**
 * Reads the bytes of a shop file, gzipped or not.
 *
 * @throws shopFileInvalid when they are no JSON; `problem` names the line.
 */
export function parseShopFile(bytes: Uint8Array): unknown {
  const text = Buffer.from(isGzip(bytes) ? unpack(bytes) : bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw shopFileInvalid({ path: '$', problem: describe((error as Error).message, text) })
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest })
  } catch {
    throw shopFileInvalid({ path: '$', problem: 'the gzipped file is broken' })
  }
}

/** Names the line: from the position that the parser tells, or from the stretch of text that it quotes. */
function describe(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1]
  const quoted = /"((?:.|\n)*)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1]
  const at = position ? Number(position) : quoted ? onlyPlaceOf(quoted, text) : -1
  if (at < 0) return 'this is not JSON, or it ends too early'
  return `this is not JSON: line ${text.slice(0, at).split('\n').length} cannot be read`
}

/** The parser quotes up to ten characters on both sides of the place. */
function onlyPlaceOf(quoted: string, text: string): number {
  const at = text.indexOf(quoted)
  if (at < 0 || text.indexOf(quoted, at + 1) >= 0) return -1
  return at + Math.min(10, Math.floor(quoted.length / 2))
}
