import type { ApiKeyState, ApiKeyView } from '../../../contracts/api-key.ts'
import type { Role } from '../../../contracts/role.ts'
import type { Actor } from '../../kernel/actor.ts'
import { abilitiesOf } from '../../kernel/policy.ts'
import type { ApiKey } from './api-key.repository.ts'

/** Whether everything that one role may do, the other may as well. */
export function isWithin(role: Role, other: Role): boolean {
  const may = new Set(abilitiesOf(other))
  return abilitiesOf(role).every((ability) => may.has(ability))
}

/** A key is never more than its maker is now: it stops with her, and starts again with her. */
export function stateOf(key: ApiKey, now: Date): ApiKeyState {
  if (key.revoked_at) return 'revoked'
  if (key.expires_at && key.expires_at <= now) return 'expired'
  return key.maker_status === 'active' && isWithin(key.role, key.maker_role) ? 'active' : 'stopped'
}

/** Who asks, when a program comes with the key: its maker, with the key's role and scopes. */
export function actorOfKey(key: ApiKey): Actor {
  const { tenant_id: tenantId, created_by: id, role, maker_name: name, id: keyId, name: keyName, scopes } = key
  return { tenantId, id, role, name, keyId, keyName, scopes }
}

export function presentApiKey(key: ApiKey, now: Date): ApiKeyView {
  const { id, name, role, scopes } = key
  return {
    id,
    name,
    prefix: `zk_${key.prefix}`,
    role,
    scopes,
    state: stateOf(key, now),
    createdBy: { id: key.created_by, name: key.maker_name },
    createdAt: key.created_at.toISOString(),
    expiresAt: key.expires_at?.toISOString() ?? null,
    lastUsedAt: key.last_used_at?.toISOString() ?? null,
    revokedAt: key.revoked_at?.toISOString() ?? null,
  }
}
