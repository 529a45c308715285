import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { lastAudit } from './audit.ts'
import type { Db } from './database.ts'
import { defineError } from './errors.ts'

export const changedMeanwhile = defineError<{ by: string | null; at: string | null }>(
  'request.changedMeanwhile',
  412,
  'somebody changed this after it was read: read it again before writing',
)

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What people edit of the thing that this route answers with: its answers carry an `ETag` then. */
    etag?: (view: never) => unknown
  }
}

/** What a write expects to find: the `If-Match` of its request; undefined where it takes things as they are. */
export type Expected = string | undefined

/** Declares a route whose answer carries a tag; `edited` picks what people edit, so that a figure that moves is no edit. */
export function tagged<View>(edited: (view: View) => unknown) {
  return { etag: edited as (view: never) => unknown }
}

/**
 * The strong tag of a view. Its first half stands for what people edit, and is all that `If-Match` is compared by; the
 * second for the rest, so that a reader's copy is known to be whole.
 */
export function etagOf(view: unknown, edited: unknown): string {
  const [edit, whole] = [printOf(edited), printOf(view)]
  return edit === whole ? `"${edit}"` : `"${edit}.${whole}"`
}

/** Puts tags on the answers of all routes of a scope that declare one, and spares readers what they have. */
export function tagAnswers(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    // Told to the reference, which knows routes by their schema alone.
    if (route.config?.etag) route.schema = { ...route.schema, 'x-tagged': true } as typeof route.schema
  })
  scope.addHook('preSerialization', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const edited = request.routeOptions.config.etag as ((view: unknown) => unknown) | undefined
    if (!edited || !payload || reply.statusCode >= 300) return payload
    reply.header('etag', etagOf(payload, edited(payload)))
    return payload
  })
  scope.addHook('onSend', async (request, reply, payload) => {
    const tag = reply.getHeader('etag')
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof tag !== 'string') return payload
    if (!tagsIn(request.headers['if-none-match']).some((one) => one === '*' || one.replace(/^W\//, '') === tag))
      return payload
    reply.code(304).removeHeader('content-type').removeHeader('content-length')
    return ''
  })
}

/** What a request expects to find. */
export function expectedBy({ headers }: FastifyRequest): Expected {
  return headers['if-match']
}

/** Who changed something last, and when, as far as it is known. */
export interface LastChange {
  by: string | null
  at: Date | null
}

/**
 * Refuses to write over what somebody else changed. Call it in the transaction that writes, on what it holds locked.
 *
 * @throws changedMeanwhile
 */
export async function requireUnchanged(
  expected: Expected,
  edited: unknown,
  last: () => LastChange | Promise<LastChange>,
): Promise<void> {
  if (expected === undefined || isExpected(expected, edited)) return
  const { by, at } = await last()
  throw changedMeanwhile({ by, at: at?.toISOString() ?? null })
}

/** The last change of a thing as the audit log tells it. */
export function auditedChange(trx: Db, tenantId: string, subject: string, action: string) {
  return async (): Promise<LastChange> => {
    const entry = await lastAudit(trx, tenantId, subject, action)
    return { by: entry?.actor_name ?? null, at: entry?.at ?? null }
  }
}

/** Holds a thing that has no row of its own until the transaction ends, so that two people cannot save it at once. */
export async function holdAlone(trx: Db, tenantId: string, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${what}/${tenantId}`}, 0))`.execute(trx)
}

function isExpected(expected: string, edited: unknown): boolean {
  const print = printOf(edited)
  return tagsIn(expected).some((tag) => tag === '*' || /^"([\w-]+)(?:\.[\w-]+)?"$/.exec(tag)?.[1] === print)
}

function tagsIn(header: string | undefined): string[] {
  return (header ?? '').split(',').flatMap((tag) => tag.trim() || [])
}

/** The same for the same contents, in whichever order a column of JSON gives them back. */
function printOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, inOrder)).digest('base64url').slice(0, 20)
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
