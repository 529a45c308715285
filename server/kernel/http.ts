import cookie from '@fastify/cookie'
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
import { safeHeaders } from './browser-policy.ts'
import { cleanInput } from './clean.ts'
import { inContext } from './context.ts'
import {
  AppError,
  callersError,
  crossOrigin,
  internalError,
  notSignedIn,
  requestInvalid,
  requestTooLarge,
  routeNotFound,
} from './errors.ts'
import type { Log } from './log.ts'
import type { Limits } from './rates/limits.ts'
import { count, limitRequests } from './rates/rate-http.ts'
import { watchHttp } from './watch/http-metrics.ts'
import type { Metrics } from './watch/metrics.ts'
import { carryContext, requestIdOf, traceRequests } from './watch/request-context.ts'
import type { Tracing } from './watch/tracing.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    /** The code of the error that it was answered with. */
    errorCode?: string
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
  /** Without it everybody may ask as often as she likes. */
  limits?: Limits
  api?: ApiDescription
  /** Browsers reach the service by TLS, and are told to come by nothing else. */
  tls?: boolean
  metrics?: Metrics
  tracing?: Tracing
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
    http: { headersTimeout: 20_000, connectionsCheckingInterval: 2_000 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    forceCloseConnections: true,
    genReqId: requestIdOf,
    // What a line of the log is about comes from the context, also far away from the request.
    childLoggerFactory: (logger) => logger,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(cleanValidator)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('actor', null as unknown as Actor)
  carryContext(app as unknown as FastifyInstance)
  if (options.tracing) traceRequests(app as unknown as FastifyInstance, options.tracing)
  if (options.metrics) watchHttp(app as unknown as FastifyInstance, options.metrics)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(safeHeaders(request.url, options.tls ?? false))
  })
  // Where no schema asks for a body, what comes all the same is held to the same depth.
  app.addHook('preValidation', async (request) => {
    if (!request.routeOptions.schema?.body) cleanInput(request.body)
  })
  if (options.limits) limitRequests(app as unknown as FastifyInstance, options.limits)
  await app.register(cookie)
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
  request.errorCode = known?.code ?? internalError.code
  if (known) {
    const { retryAfterSeconds } = known.facts
    if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds))
    if (known.status === 401 && request.url.startsWith('/api/v1/')) reply.header('www-authenticate', 'Bearer')
    return reply.code(known.status).send({ code: known.code, facts: known.facts })
  }
  const about = { err: error, route: request.routeOptions?.url }
  inContext({ requestId: request.id }, () => request.log.error(about, 'a request failed'))
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
    limits?: Limits
  },
): void {
  app.addHook('onRequest', async (request) => {
    const { origin, authorization = '' } = request.headers
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    // A key is sent by no browser of itself, as a cookie is, and with a key no cookie counts.
    const isKey = /^bearer /i.test(authorization)
    if (!isKey && changes && origin && !options.ownOrigins(request).includes(origin)) throw crossOrigin({ origin })
    request.actor = await signIn(request, options)
    if (options.limits) count(request, options.limits.take(...options.limits.actor(request.actor)))
  })
}

/** Who cannot say who she is counts as her address: once too often, and nobody looks any more. */
async function signIn(request: FastifyRequest, options: Parameters<typeof requireStaff>[1]): Promise<Actor> {
  const { limits, authenticate } = options
  const address = limits?.address(request.ip)
  if (limits && address) count(request, limits.look(address))
  try {
    const actor = await authenticate(request)
    if (!actor) throw notSignedIn({})
    return actor
  } catch (error) {
    if (limits && address) count(request, limits.take(address))
    throw error
  }
}
