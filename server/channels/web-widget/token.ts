import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import { tokenExpired, tokenInvalid } from './token.errors.ts'

/** Who a browser is to us: kept in the shop page's storage, signed by us. */
export interface Visitor {
  tenantId: string
  inboxId: string
  /** Her identity in the inbox. */
  externalId: string
  contactId: string
}

const visitorClaims = z.object({ tenant: id, inbox: id, sub: z.string().min(1).max(200), contact: id })
const visitorLivesMs = 180 * 86_400_000
const toleranceSeconds = 30

const text = (most: number) => z.string().trim().max(most).optional().nullable()
/** What a shop says of its signed-in customer. */
const customerClaims = z.object({
  sub: z.union([z.string().min(1).max(200), z.number().transform(String)]),
  name: text(80),
  email: text(200),
  phone: text(30),
  level: text(60),
  locale: text(20),
  avatar: text(2000),
})
export type CustomerClaims = z.output<typeof customerClaims>

/** Makes and checks the tokens of visitors. */
export function createVisitorTokens(secrets: Secrets, now: () => Date) {
  const keys = secrets.keys('visitor-token')
  return {
    issue: ({ tenantId, inboxId, externalId, contactId }: Visitor): Promise<string> =>
      new SignJWT({ tenant: tenantId, inbox: inboxId, contact: contactId })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(externalId)
        .setIssuedAt(now())
        .setExpirationTime(new Date(now().getTime() + visitorLivesMs))
        .sign(keys[0]!),

    /** @throws tokenInvalid, tokenExpired */
    async check(token: string): Promise<Visitor> {
      const claims = await verify('visitor', token, keys, visitorClaims, now())
      return { tenantId: claims.tenant, inboxId: claims.inbox, externalId: claims.sub, contactId: claims.contact }
    },
  }
}
export type VisitorTokens = ReturnType<typeof createVisitorTokens>

/**
 * Reads a token by which the shop vouches for its customer.
 *
 * @throws tokenInvalid, tokenExpired
 */
export function readCustomerToken(token: string, key: Uint8Array, now: Date): Promise<CustomerClaims> {
  return verify('customer', token, [key], customerClaims, now)
}

/** Only HS256, and only with an expiry: a token that never ends cannot be taken back. */
async function verify<T>(
  kind: 'visitor' | 'customer',
  token: string,
  keys: readonly Uint8Array[],
  claims: z.ZodType<T>,
  now: Date,
): Promise<T> {
  try {
    return claims.parse(await payloadOf(token, keys, now))
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw tokenExpired({ token: kind })
    throw tokenInvalid({ token: kind })
  }
}

/** The keys are tried in turn: a token made before the secret changed is still good. */
async function payloadOf(token: string, [key, ...former]: readonly Uint8Array[], now: Date): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key!, {
      algorithms: ['HS256'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: toleranceSeconds,
      currentDate: now,
    })
    return payload
  } catch (error) {
    if (former.length > 0 && error instanceof errors.JWSSignatureVerificationFailed)
      return payloadOf(token, former, now)
    throw error
  }
}
