import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const form = /^zk_([a-z0-9]{12})_([A-Za-z0-9]{43})$/
/** Compared with when there is no such key, so that the answer takes as long. */
const nobodys = '0'.repeat(64)

/** A new key: what its owner keeps, and the two parts that we keep. 43 signs of 62 are 256 bits. */
export function makeKey(): { key: string; prefix: string; secretHash: string } {
  const prefix = randomText(12).toLowerCase()
  const secret = randomText(43)
  return { key: `zk_${prefix}_${secret}`, prefix, secretHash: hashSecret(secret) }
}

/** The parts of something that has the form of a key. */
export function readKey(key: string): { prefix: string; secret: string } | undefined {
  const parts = form.exec(key)
  return parts ? { prefix: parts[1]!, secret: parts[2]! } : undefined
}

/** A secret of 256 random bits cannot be guessed from its fingerprint, however fast that is made. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether the secret is the one that was kept; takes as long whatever differs. */
export function secretFits(secret: string, kept: string | undefined): boolean {
  const same = timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(kept ?? nobodys))
  return same && kept !== undefined
}

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}
