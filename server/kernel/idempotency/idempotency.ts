import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify'
import type { Db } from '../database.ts'
import { AppError, defineError, requestInvalid } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { withLastWord } from '../tenancy.ts'
import {
  giveBack,
  type Lease,
  noteDone,
  storeAnswer,
  takeKey,
  takeOver,
  type UsedKey,
} from './idempotency.repository.ts'
import { answerPurpose } from './idempotency.table.ts'

export const keyReused = defineError(
  'request.keyReused',
  422,
  'this idempotency key was used for another request: make a new key for a new request',
)
export const keyInUse = defineError<{ retryAfterSeconds: number }>(
  'request.keyInUse',
  409,
  'the request with this idempotency key is still being worked on',
)
export const keyWithoutAnswer = defineError(
  'request.keyWithoutAnswer',
  409,
  'the request with this idempotency key was carried out, but its answer was lost: read what is there now',
)
const leaseLost = defineError(
  'request.keyLost',
  409,
  'the request took so long that a later one with the same idempotency key was begun: this one was undone',
)

declare module 'fastify' {
  interface FastifyRequest {
    /** The idempotency key under which this request works, until its answer is kept. */
    lease: Lease | undefined
  }
}

interface KeptAnswer {
  status: number
  headers: Record<string, string>
  body: string | null
}

const keyForm = /^[\x21-\x7e]{1,200}$/
/** What belongs to an answer; everything else in its head belongs to the moment. */
const keptHeaders = ['content-type', 'etag', 'location']

/**
 * Lets writes be sent again: what came with the same `Idempotency-Key` is answered as the first time, and not done
 * twice. Register it in a scope after `requireStaff`, before the routes.
 */
export function rememberAnswers(scope: FastifyInstance, deps: { db: Db; secrets: Secrets; log: Log }): void {
  const { db, secrets, log } = deps
  scope.decorateRequest('lease', undefined)
  scope.addHook('preHandler', (request, reply, done) => {
    if (!isKeyed(request)) return done()
    begin(request).then(
      (found) => go(found, request, reply, done),
      (error: Error) => done(askLater(error, reply)),
    )
  })
  scope.addHook('onSend', async (request, reply, payload) => {
    const { lease } = request
    if (!lease) return payload
    request.lease = undefined
    await end(lease, reply, payload).catch((error) => log.error({ err: error }, 'an answer could not be kept'))
    return payload
  })

  /** Takes the key, or answers with what was said under it before. */
  async function begin(request: FastifyRequest): Promise<KeptAnswer | undefined> {
    const lease = leaseOf(request)
    const asked = askedIn(request)
    const used = await takeKey(db, lease, secrets.sign(answerPurpose, asked))
    if (used) {
      if (!secrets.verify(answerPurpose, asked, used.digest)) throw keyReused({})
      if (used.answer !== null) return JSON.parse(secrets.open(answerPurpose, used.answer)) as KeptAnswer
      await takeFromDead(lease, used)
    }
    request.lease = lease
    return undefined
  }

  async function takeFromDead(lease: Lease, used: UsedKey): Promise<void> {
    if (used.secondsLeft > 0) throw keyInUse({ retryAfterSeconds: Math.min(used.secondsLeft, 5) })
    if (used.done) throw keyWithoutAnswer({})
    if (!(await takeOver(db, lease, used.lease))) throw keyInUse({ retryAfterSeconds: 1 })
  }

  async function end(lease: Lease, reply: FastifyReply, payload: unknown): Promise<void> {
    const body = bodyOf(payload)
    if (reply.statusCode >= 500 || body === undefined) return giveBack(db, lease)
    const kept: KeptAnswer = { status: reply.statusCode, headers: headersOf(reply), body }
    await storeAnswer(db, lease, secrets.seal(answerPurpose, JSON.stringify(kept)))
  }
}

/** Goes on to the route, whose transactions note that its work is done; or says again what was said before. */
function go(
  kept: KeptAnswer | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  done: HookHandlerDoneFunction,
): void {
  if (kept) {
    void reply.code(kept.status).headers(kept.headers).header('idempotency-replayed', 'true').send(kept.body)
    return
  }
  const lease = request.lease!
  const say = async (trx: Db) => {
    if (request.lease === lease && !(await noteDone(trx, lease))) throw leaseLost({})
  }
  withLastWord({ tenantId: lease.tenantId, say }, done)
}

function askLater(error: Error, reply: FastifyReply): Error {
  const seconds = error instanceof AppError ? error.facts.retryAfterSeconds : undefined
  if (typeof seconds === 'number') reply.header('retry-after', seconds)
  return error
}

/** Files are not: one that was sent twice is attached to nothing and swept. */
function isKeyed({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD' || headers['idempotency-key'] === undefined) return false
  return !headers['content-type']?.startsWith('multipart/')
}

function leaseOf({ headers, actor }: FastifyRequest): Lease {
  const key = String(headers['idempotency-key'])
  if (!keyForm.test(key))
    throw requestInvalid({ issues: [{ path: 'idempotency-key', message: 'has 1 to 200 visible ASCII characters' }] })
  return { tenantId: actor.tenantId, ownerId: actor.keyId ?? actor.id, key, lease: randomUUID() }
}

/** What makes two requests the same: all that the route acts on. Only a keyed fingerprint of it is stored. */
function askedIn({ method, url, headers, body }: FastifyRequest): string {
  return JSON.stringify([method, url, headers['if-match'] ?? null, body ?? null])
}

/** The text of an answer; undefined for what cannot be said again, such as a stream. */
function bodyOf(payload: unknown): string | null | undefined {
  if (payload === null || payload === undefined) return null
  return typeof payload === 'string' ? payload : undefined
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of keptHeaders) {
    const value = reply.getHeader(name)
    if (value !== undefined) kept[name] = String(value)
  }
  return kept
}
