import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Secrets {
  /** A key of 32 bytes for one purpose; the same for all processes that share the secret. */
  key(purpose: string): Uint8Array
  /** A keyed fingerprint of a text, for one purpose. */
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
}

/** Derives all keys from one secret (HKDF, RFC 5869). */
export function createSecrets(secret: string): Secrets {
  const key = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, 'zhanggui', purpose, 32))
  const sign = (purpose: string, text: string) => createHmac('sha256', key(purpose)).update(text).digest('base64url')
  return {
    key,
    sign,
    verify(purpose, text, signature) {
      const expected = Buffer.from(sign(purpose, text))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}

/** The secret of an installation without `SECRET_KEY`: made once, kept in the data folder for its owner's eyes only. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret.key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
