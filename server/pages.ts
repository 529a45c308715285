import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import swaggerUi, { type FastifySwaggerUiOptions } from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { routeNotFound } from './kernel/errors.ts'

const consoleFolder = join(import.meta.dirname, '..', 'apps', 'console', 'dist')

/** Ant Design writes its styles into the page while it runs; everything else comes from files of ours. */
const consolePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' blob:",
  "connect-src 'self' ws: wss:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

const readBeside = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')
const mark = readBeside('..', 'apps', 'console', 'public', 'favicon.svg')

const referencePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

const apiReference: FastifySwaggerUiOptions = {
  routePrefix: '/api/docs',
  staticCSP: referencePolicy,
  uiConfig: {
    docExpansion: 'list',
    deepLinking: true,
    filter: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
    tryItOutEnabled: false,
  },
  theme: {
    title: 'Zhanggui API',
    favicon: [{ filename: 'favicon.svg', rel: 'icon', type: 'image/svg+xml', sizes: 'any', content: mark }],
    css: [{ filename: 'reference.css', content: readBeside('api-reference.css') }],
  },
}

/** The console, the API reference, and the way from the bare address to the console. */
export async function serveApps(app: FastifyInstance): Promise<void> {
  app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/console/'))
  await app.register(swaggerUi, apiReference)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  if (existsSync(consoleFolder)) await app.register(serveConsole, { prefix: '/console' })
}

async function serveConsole(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: consoleFolder,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = path.includes('/assets/')
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('x-content-type-options', 'nosniff')
    },
  })
  const page = async (_request: unknown, reply: FastifyReply) => {
    reply.header('content-security-policy', consolePolicy)
    reply.header('x-frame-options', 'DENY')
    reply.header('referrer-policy', 'same-origin')
    return reply.sendFile('index.html')
  }
  app.get('/', { schema: { hide: true } }, page)
  // Every address of the console is one page, but a missing file is a missing file.
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.includes('/assets/')) throw routeNotFound({})
    return page(request, reply.code(200))
  })
}
