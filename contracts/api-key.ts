import { z } from 'zod'
import { id, time } from './common.ts'
import { staffRole } from './role.ts'

/** `subject:action`, as `GET /api/v1/me` lists them. */
const scope = z.string().min(3).max(100)

/**
 * What became of a key: `stopped` while its maker is disabled, or may less than the key was given.
 */
export const apiKeyState = z.enum(['active', 'expired', 'revoked', 'stopped'])
export type ApiKeyState = z.infer<typeof apiKeyState>

export const apiKeyView = z.object({
  id,
  name: z.string(),
  /** The part of the key that may be seen: `zk_` and twelve characters. */
  prefix: z.string(),
  role: staffRole,
  scopes: z.array(z.string()),
  state: apiKeyState,
  createdBy: z.object({ id, name: z.string() }),
  createdAt: time,
  expiresAt: time.nullable(),
  /** To the minute. */
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
})
export type ApiKeyView = z.infer<typeof apiKeyView>

/** Without `expiresAt` a key works for a year; with `null` until it is revoked. */
export const createApiKey = z.object({
  name: z.string().trim().min(1).max(80),
  role: staffRole,
  scopes: z.array(scope).min(1).max(200),
  expiresAt: time.nullable().optional(),
})
export const renameApiKey = createApiKey.pick({ name: true })

/** The only answer that ever carries the key. */
export const createdApiKeyView = z.object({ apiKey: apiKeyView, key: z.string() })

/** What keys can be given, and by which roles it may be done. */
export const apiScopeView = z.object({ scope: z.string(), roles: z.array(staffRole) })
export type ApiScopeView = z.infer<typeof apiScopeView>
