import type { Role } from '../../contracts/role.ts'
import type { Actor } from './actor.ts'
import { defineError } from './errors.ts'

export interface PolicyOptions<Action extends string> {
  /** Only somebody who signed in herself does this, never an API key: what could make the key more than it is. */
  signedInOnly?: readonly Action[]
}
interface Declared {
  subject: string
  allowed: Record<string, readonly Role[]>
  signedInOnly: readonly string[]
}
const declared: Declared[] = []

export const outOfScope = defineError<{ scope: string }>(
  'apiKey.outOfScope',
  403,
  'this API key was not given the scope that the request needs',
)
export const notForKeys = defineError<{ action: string }>(
  'apiKey.notForKeys',
  403,
  'only somebody who signed in does this: no API key may',
)

/** Declares who may do what with one kind of thing. Services call `require` before anything else. */
export function definePolicy<Action extends string>(
  subject: string,
  allowed: Record<Action, readonly Role[]>,
  { signedInOnly = [] }: PolicyOptions<NoInfer<Action>> = {},
) {
  declared.push({ subject, allowed, signedInOnly })
  const forbidden = defineError<{ action: Action }>(`${subject}.forbidden`, 403, 'this role may not do that')
  const scopeOf = (action: Action) => `${subject}:${action}`
  const isBarred = (actor: Actor, action: Action) => actor.keyId !== undefined && signedInOnly.includes(action)
  const isOutside = (actor: Actor, action: Action) => actor.scopes?.includes(scopeOf(action)) === false
  return {
    allows: (actor: Actor, action: Action): boolean =>
      allowed[action].includes(actor.role) && !isBarred(actor, action) && !isOutside(actor, action),
    require(actor: Actor, action: Action): void {
      if (isBarred(actor, action)) throw notForKeys({ action: scopeOf(action) })
      if (isOutside(actor, action)) throw outOfScope({ scope: scopeOf(action) })
      if (!allowed[action].includes(actor.role)) throw forbidden({ action })
    },
  }
}

/** Everything a role may do, as `subject:action`, so that screens show only buttons that will work. */
export function abilitiesOf(role: Role): string[] {
  return declared.flatMap(({ subject, allowed }) =>
    Object.keys(allowed)
      .filter((action) => allowed[action]!.includes(role))
      .map((action) => `${subject}:${action}`),
  )
}

/** What an API key of a role can be given. */
export function scopesFor(role: Role): string[] {
  const barred = new Set(declared.flatMap((one) => one.signedInOnly.map((action) => `${one.subject}:${action}`)))
  return abilitiesOf(role).filter((ability) => !barred.has(ability))
}
