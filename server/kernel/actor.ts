import type { Role } from '../../contracts/role.ts'

/** Who is asking: set by the sign-in hook, passed to every service method. */
export interface Actor {
  readonly tenantId: string
  readonly id: string
  readonly role: Role
  /** How screens call this person; facts and messages keep a copy. */
  readonly name?: string
  /** The API key by which a program asks in this person's name. */
  readonly keyId?: string
  readonly keyName?: string
  /** The only abilities (`subject:action`) that the key was given. */
  readonly scopes?: readonly string[]
}

/** The actor of jobs, sweeps and reactions to events. */
export function systemActor(tenantId: string): Actor {
  return { tenantId, id: '00000000-0000-7000-8000-000000000000', role: 'system' }
}
