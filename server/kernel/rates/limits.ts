import type { Actor } from '../actor.ts'
import { addressToCount } from '../address.ts'
import type { Redis } from '../redis.ts'
import { type Claim, createRateLimits, refuse } from './rate-limit.ts'
import { standardRates } from './standard-rates.ts'

/** A socket that was refused so often within a minute is closed, and its owner waits so long. */
const refusedPerMinute = 60
const heldSeconds = 30

export interface Visitor {
  tenantId: string
  contactId: string
}
export type Limits = ReturnType<typeof createLimits>

/** Who may ask how often: whoever is known counts as who she is, everybody else as her address. */
export function createLimits(given: Partial<typeof standardRates> = {}, redis?: Redis) {
  const perMinute = { ...standardRates, ...given }
  const rates = createRateLimits({ redis })
  const ofTenant = (id: string): Claim => ({ name: 'tenant', id, perMinute: perMinute.RATE_PER_TENANT })
  const byAddress = (name: string) => (ip: string) => ({
    name,
    id: addressToCount(ip),
    perMinute: perMinute.RATE_PER_ADDRESS,
    windowSeconds: 60,
  })
  const ofRefused = (caller: string): Claim => ({
    name: 'refused',
    id: caller,
    perMinute: refusedPerMinute,
    windowSeconds: 60,
  })
  return {
    ...rates,

    /** A person, or the key by which a program asks; and all of the tenant together. */
    actor: ({ tenantId, id, keyId }: Actor): Claim[] => [
      keyId
        ? { name: 'key', id: keyId, perMinute: perMinute.RATE_PER_KEY }
        : { name: 'staff', id, perMinute: perMinute.RATE_PER_STAFF },
      ofTenant(tenantId),
    ],
    /** Whatever a customer's browser asks. */
    visitor: ({ tenantId, contactId }: Visitor): Claim[] => [
      { name: 'visitor', id: contactId, perMinute: 5 * perMinute.RATE_PER_VISITOR },
      ofTenant(tenantId),
    ],
    /** What a customer says, besides: each makes work for the bot, and nobody types ten messages at once. */
    message: ({ contactId }: Visitor): Claim => ({
      name: 'message',
      id: contactId,
      perMinute: perMinute.RATE_PER_VISITOR,
      windowSeconds: 5,
    }),
    address: byAddress('address'),
    /** A new socket, before anybody says who she is. */
    connection: byAddress('connection'),

    /** @throws tooManyRequests when this caller of sockets went on and on, and has to wait outside. */
    admit: (caller: string): void => refuse(rates.look(ofRefused(caller))),

    /** Notes that a call was refused; whether the caller went on and on, and is put out for a while. */
    noteRefused(caller: string): boolean {
      const claim = ofRefused(caller)
      if (rates.take(claim).retryAfterSeconds === 0) return false
      rates.hold(claim, heldSeconds)
      return true
    },
  }
}
