import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineError } from '../errors.ts'

export const sealUnreadable = defineError<{ keyId: string }>(
  'secrets.keyMissing',
  500,
  'a stored secret was sealed under a key that is not given: set SECRET_KEY_PREVIOUS to the key of that time',
)
export const sealDamaged = defineError(
  'secrets.damaged',
  500,
  'a stored secret is not what was sealed: it was changed, or belongs elsewhere',
)

export interface Secrets {
  /** A key of 32 bytes for one purpose; the same for all processes that share the secret. */
  key(purpose: string): Uint8Array
  /** The keys for one purpose by which something still in use may have been made: today's first, then former ones. */
  keys(purpose: string): Uint8Array[]
  /** A keyed fingerprint of a text, for one purpose. */
  sign(purpose: string, text: string): string
  /** The fingerprint as it was before the secret was ever changed, as far as former ones are given. */
  signAsFirst(purpose: string, text: string): string
  /** Whether today's key, or a former one, made this fingerprint. */
  verify(purpose: string, text: string, signature: string): boolean
  /** Makes a text unreadable and unchangeable for whoever has the database alone (AES-256-GCM). */
  seal(purpose: string, text: string): string
  /**
   * Reads what was sealed for the same purpose, under today's key or a former one.
   *
   * @throws sealUnreadable, sealDamaged
   */
  open(purpose: string, sealed: string): string
  /** The name of today's key, as envelopes tell it: `v1.<keyId>.<iv>.<data>`. */
  readonly keyId: string
  /** Names of all keys that are given, today's first. */
  readonly keyIds: readonly string[]
}

const form = 'v1'
const envelope = /^v1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]{22,})$/
const tagBytes = 16

/** Whether a text is a sealed one; and under the key of which name. */
export function sealedUnder(text: string): string | undefined {
  return envelope.exec(text)?.[1]
}

/**
 * Derives all keys from one secret (HKDF, RFC 5869). What was made under a former one is still read, so that the secret
 * can be changed while the service runs.
 */
export function createSecrets(secret: string, former: readonly string[] = []): Secrets {
  const roots = [secret, ...former.filter((one) => one !== secret)]
  const derive = (root: string, purpose: string) => new Uint8Array(hkdfSync('sha256', root, 'zhanggui', purpose, 32))
  const key = (purpose: string) => derive(secret, purpose)
  const signBy = (root: string, purpose: string, text: string) =>
    createHmac('sha256', derive(root, purpose)).update(text).digest('base64url')
  const byId = new Map(roots.map((root) => [keyIdOf(derive(root, 'key-id')), root]))
  const keyIds = [...byId.keys()]
  const keyId = keyIds[0]!

  return {
    key,
    keyId,
    keyIds,
    keys: (purpose) => roots.map((root) => derive(root, purpose)),
    sign: (purpose, text) => signBy(secret, purpose, text),
    signAsFirst: (purpose, text) => signBy(roots.at(-1)!, purpose, text),
    verify: (purpose, text, signature) => roots.some((root) => isSame(signBy(root, purpose, text), signature)),

    seal(purpose, text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(`seal:${purpose}`), iv).setAAD(bound(keyId, purpose))
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [form, keyId, iv.toString('base64url'), data.toString('base64url')].join('.')
    },

    open(purpose, sealed) {
      const [, id, iv, data] = envelope.exec(sealed) ?? []
      if (!id || !iv || !data) throw sealDamaged({})
      const root = byId.get(id)
      if (root === undefined) throw sealUnreadable({ keyId: id })
      return decipher(derive(root, `seal:${purpose}`), bound(id, purpose), iv, Buffer.from(data, 'base64url'))
    },
  }
}

/** What an envelope is bound to beside its key: moved to another purpose it does not open. */
function bound(keyId: string, purpose: string): Buffer {
  return Buffer.from(`${form}.${keyId}.${purpose}`)
}

function decipher(key: Uint8Array, aad: Buffer, iv: string, data: Buffer): string {
  try {
    const opening = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: tagBytes })
    opening.setAAD(aad).setAuthTag(data.subarray(-tagBytes))
    return Buffer.concat([opening.update(data.subarray(0, -tagBytes)), opening.final()]).toString('utf8')
  } catch {
    throw sealDamaged({})
  }
}

/** A name that tells nothing of the key. */
function keyIdOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('name').digest('hex').slice(0, 8)
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
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
