import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { type ApiKey, findByPrefix, noteUse } from './api-key.repository.ts'
import { readKey, secretFits } from './api-key.secret.ts'
import { actorOfKey, stateOf } from './api-key.ts'

export const apiKeyInvalid = defineError('accounts.apiKey.invalid', 401, 'this is not one of our API keys')
export const apiKeyExpired = defineError<{ expiredAt: string }>(
  'accounts.apiKey.expired',
  401,
  'this API key has expired: make a new one',
)
export const apiKeyRevokedError = defineError('accounts.apiKey.revoked', 401, 'this API key was revoked')
export const apiKeyStopped = defineError(
  'accounts.apiKey.stopped',
  401,
  'the person who made this API key is disabled, or may less than the key',
)

const keptForMs = 5000
const keptAtMost = 10_000
const minuteMs = 60_000

export type ApiKeyDoor = ReturnType<typeof createApiKeyDoor>

/** Lets programs in that come with an API key. What a key is, is kept for a few seconds. */
export function createApiKeyDoor({ db, log, now }: { db: Db; log: Log; now: () => Date }) {
  const cache = new Map<string, { until: number; key: Promise<ApiKey | undefined> }>()
  const notedAt = new Map<string, number>()
  const underWay = new Set<Promise<void>>()

  /** Alike in time whether there is no such key or its secret is another. */
  async function lookUp(given: string): Promise<ApiKey | undefined> {
    const parts = readKey(given)
    if (!parts) return undefined
    const key = await findByPrefix(db, parts.prefix)
    return secretFits(parts.secret, key?.secret_hash) ? key : undefined
  }

  function find(given: string): Promise<ApiKey | undefined> {
    const print = createHash('sha256').update(given).digest('base64')
    const known = cache.get(print)
    if (known && known.until > Date.now()) return known.key
    if (cache.size >= keptAtMost) cache.clear()
    const key = lookUp(given)
    cache.set(print, { until: Date.now() + keptForMs, key })
    key.catch(() => cache.delete(print))
    return key
  }

  /** Once a minute and key, and nobody waits for it. */
  function noteUsed(key: ApiKey): void {
    const at = now()
    if (at.getTime() - (notedAt.get(key.id) ?? 0) < minuteMs) return
    if (notedAt.size >= keptAtMost) notedAt.clear()
    notedAt.set(key.id, at.getTime())
    const before = new Date(at.getTime() - minuteMs)
    const noting: Promise<void> = inTenant(db, key.tenant_id, (trx) => noteUse(trx, key, at, before))
      .catch((error) => log.warn({ err: error }, 'the use of an API key was not noted'))
      .finally(() => underWay.delete(noting))
    underWay.add(noting)
  }

  return {
    /**
     * Who asks by the key in these headers; undefined when they carry none.
     *
     * @throws apiKeyInvalid, apiKeyExpired, apiKeyRevokedError, apiKeyStopped
     */
    async authenticate(headers: IncomingHttpHeaders): Promise<Actor | undefined> {
      const given = bearerOf(headers)
      if (given === undefined) return undefined
      const key = await find(given)
      if (!key) throw apiKeyInvalid({})
      const state = stateOf(key, now())
      if (state === 'revoked') throw apiKeyRevokedError({})
      if (state === 'expired') throw apiKeyExpired({ expiredAt: key.expires_at!.toISOString() })
      if (state === 'stopped') throw apiKeyStopped({})
      noteUsed(key)
      return actorOfKey(key)
    },

    /** Forgets kept answers, after a key or its maker changed. */
    forget: (): void => cache.clear(),

    /** Waits for notes that are being written. */
    async settle(): Promise<void> {
      await Promise.all(underWay)
    },
  }
}

/** What comes as `Authorization: Bearer …`: whoever shows a key is nobody else, whatever cookie comes with it. */
export function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^bearer (.*)$/i.exec(headers.authorization ?? '')?.[1]?.trim()
}
