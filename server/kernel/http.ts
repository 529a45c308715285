import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  hasZodFastifySchemaValidationErrors,
  isResponseSerializationError,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { $ZodRegistry } from 'zod/v4/core'
import type { Actor } from './actor.ts'
import { cleanInput } from './clean.ts'
import {
  AppError,
  callersError,
  crossOrigin,
  internalError,
  notSignedIn,
  requestInvalid,
  requestTooLarge,
  routeNotFound,
  tooManyRequests,
} from './errors.ts'
import type { Log } from './log.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
}

export type OpenApiDocument = NonNullable<FastifyDynamicSwaggerOptions['openapi']>

/** What the API reference says beside the routes. */
export interface ApiDescription {
  document: OpenApiDocument
  /** Shapes that have a name in it. */
  schemas: $ZodRegistry<{ id: string; examples?: string[] }>
  complete(document: OpenApiDocument): OpenApiDocument
}

export interface HttpOptions {
  log?: Log
  trustProxy?: boolean
  /** Requests per minute and address; routes may set their own. */
  rateLimit?: number
  api?: ApiDescription
  /** Browsers reach the service by TLS, and are told to come by nothing else. */
  tls?: boolean
}

/** The HTTP server with zod validation, OpenAPI, and one place where errors become responses. */
export async function createHttp(options: HttpOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    ...(options.log ? { loggerInstance: quieter(options.log) } : { logger: false }),
    logController: new fastify.LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    requestTimeout: 60_000,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(cleanValidator)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('actor', null as unknown as Actor)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(safeHeaders(request.url, options.tls ?? false))
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    max: options.rateLimit ?? 3000,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) => tooManyRequests({ retryAfterSeconds: Math.ceil(ttl / 1000) }),
  })
  if (options.api) await app.register(swagger, swaggerOf(options.api))
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((_request, reply) => answerError(routeNotFound({}), _request, reply))
  return app as unknown as FastifyInstance
}

/** What fastify tells of its own life (that it listens) is said better elsewhere; warnings and errors are kept. */
function quieter(log: Log): Log {
  return log.level === 'info' ? log.child({}, { level: 'warn' }) : log
}

function swaggerOf({ document, schemas, complete }: ApiDescription): FastifyDynamicSwaggerOptions {
  const named = { schemaRegistry: schemas as never }
  const addShapes = createJsonSchemaTransformObject(named)
  return {
    openapi: document,
    transform: createJsonSchemaTransform(named),
    transformObject: (made) => complete(addShapes(made) as OpenApiDocument),
  }
}

/** What every answer says to browsers and caches unless its route says otherwise. */
function safeHeaders(url: string, tls: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    ...(url.startsWith('/api/') ? { 'cache-control': 'no-store', 'x-frame-options': 'SAMEORIGIN' } : {}),
    ...(tls ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** Checks input by its schema, after taking out what the database cannot keep. */
const cleanValidator: typeof validatorCompiler = (route) => {
  const validate = validatorCompiler(route)
  return (input) => {
    try {
      return validate(cleanInput(input))
    } catch (error) {
      if (error instanceof AppError) return { error }
      throw error
    }
  }
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const known = asAppError(error)
  if (known) return reply.code(known.status).send({ code: known.code, facts: known.facts })
  request.log.error({ err: error, route: request.routeOptions?.url }, 'a request failed')
  return reply.code(500).send({ code: internalError.code, facts: {} })
}

function asAppError(error: unknown): AppError | undefined {
  const known = callersError(error)
  if (known) return known
  if (hasZodFastifySchemaValidationErrors(error))
    return requestInvalid({
      issues: error.validation.map((issue) => ({ path: issue.instancePath, message: issue.message ?? 'invalid' })),
    })
  if (isResponseSerializationError(error)) return undefined
  const { statusCode, code, message } = error as FastifyError
  if (statusCode === 413) return requestTooLarge({})
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new AppError('request.invalid', statusCode, message, { issues: [{ path: '', message: code ?? message }] })
  return undefined
}

/**
 * Lets only signed-in people through to the routes of a scope, and refuses what another site's page sends in their
 * name: a browser tells the page's origin with every request that changes something.
 */
export function requireStaff(
  app: FastifyInstance,
  options: {
    authenticate(request: FastifyRequest): Promise<Actor | undefined>
    ownOrigins(request: FastifyRequest): string[]
  },
): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && origin && !options.ownOrigins(request).includes(origin)) throw crossOrigin({ origin })
    const actor = await options.authenticate(request)
    if (!actor) throw notSignedIn({})
    request.actor = actor
  })
}
