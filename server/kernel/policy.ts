import type { Role } from '../../contracts/role.ts'
import type { Actor } from './actor.ts'
import { defineError } from './errors.ts'

const declared: { subject: string; allowed: Record<string, readonly Role[]> }[] = []

/** Declares who may do what with one kind of thing. Services call `require` before anything else. */
export function definePolicy<Action extends string>(subject: string, allowed: Record<Action, readonly Role[]>) {
  declared.push({ subject, allowed })
  const forbidden = defineError<{ action: Action }>(`${subject}.forbidden`, 403, 'this role may not do that')
  return {
    allows: (actor: Actor, action: Action): boolean => allowed[action].includes(actor.role),
    require(actor: Actor, action: Action): void {
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
