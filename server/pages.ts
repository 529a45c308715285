import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import swaggerUi, { type FastifySwaggerUiOptions } from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { contentPolicy } from './kernel/browser-policy.ts'
import { routeNotFound } from './kernel/errors.ts'

const consoleFolder = join(import.meta.dirname, '..', 'apps', 'console', 'dist')

/** Ant Design writes its styles into the page while it runs, with the page's nonce; all else comes from files of ours. */
const consolePolicy = (nonce: string) =>
  contentPolicy({
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob: https:",
    'media-src': "'self' blob:",
    'connect-src': "'self'",
    'font-src': "'self' data:",
    'frame-src': "'self'",
    'manifest-src': "'self'",
    'frame-ancestors': "'none'",
    'form-action': "'self'",
  })

/** The preview of the widget stands in a frame of the console, and loads the widget as a shop would. */
const previewPolicy = contentPolicy({
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' https:",
  'frame-src': "'self'",
  'frame-ancestors': "'self'",
  'form-action': "'none'",
})

const readBeside = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')
const mark = readBeside('..', 'apps', 'console', 'public', 'favicon.svg')

/** The one style that Swagger UI writes itself, by its fingerprint. */
const swaggerStyle = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='"
const referencePolicy = contentPolicy({
  'script-src': "'self'",
  'style-src': `'self' ${swaggerStyle}`,
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
  'form-action': "'self'",
})

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
      if (path.endsWith('.html')) reply.header('content-security-policy', previewPolicy)
    },
  })
  const page = async (_request: unknown, reply: FastifyReply) => {
    // Made anew for every answer, and kept by no cache: a nonce is for one page only.
    const nonce = randomBytes(16).toString('base64')
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': consolePolicy(nonce),
        'cache-control': 'no-store',
        'x-frame-options': 'DENY',
      })
      .send(await consolePage(nonce))
  }
  app.get('/', { schema: { hide: true } }, page)
  app.get('/index.html', { schema: { hide: true } }, page)
  // Every address of the console is one page, but a missing file is a missing file.
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.includes('/assets/')) throw routeNotFound({})
    return page(request, reply.code(200))
  })
}

/** The built page with its nonce, which the app gives to the styles that it writes. */
async function consolePage(nonce: string): Promise<string> {
  const built = await readFile(join(consoleFolder, 'index.html'), 'utf8')
  return built.replace('<head>', `<head>\n    <meta name="style-nonce" nonce="${nonce}" />`)
}
