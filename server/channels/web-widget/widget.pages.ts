import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { InboxService } from '../../conversation/index.ts'
import { contentPolicy } from '../../kernel/browser-policy.ts'
import { routeNotFound } from '../../kernel/errors.ts'
import { frameAncestors } from './origin.ts'
import { notBuilt } from './token.errors.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'apps', 'widget', 'dist')
const mimes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  mp3: 'audio/mpeg',
}
/** Pictures of products come from the shop's own servers; everything else is ours. */
const policy = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' https: http: data: blob:",
  'media-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'none'",
}

/** The built widget: the loader for shop pages, and the chat inside the frame. */
export const widgetPages: FastifyPluginAsyncZod<{ inboxes: InboxService; root?: string }> = async (app, options) => {
  const { inboxes, root = folder } = options
  const hide = { schema: { hide: true } }

  app.get('/widget/loader.js', hide, async (_request, reply) =>
    reply
      .headers({
        'content-type': mimes.js,
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      })
      .send(await readBuilt(join(root, 'loader.js'))),
  )

  const querystring = z.object({ key: z.string().max(100).optional() })
  app.get('/widget/chat/', { schema: { hide: true, querystring } }, async (request, reply) => {
    const { key } = request.query
    const inbox = key ? await inboxes.byPublicKey(key) : undefined
    const ancestors = frameAncestors(inbox?.widget)
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': contentPolicy({
          ...policy,
          ...(ancestors ? { 'frame-ancestors': ancestors } : {}),
        }),
        'referrer-policy': 'strict-origin',
        // A shop that isolates its own page may still show the chat in it.
        'cross-origin-resource-policy': 'cross-origin',
      })
      .send(await readBuilt(join(root, 'chat', 'index.html')))
  })

  const params = z.object({ file: z.string().regex(/^[\w.-]{1,120}$/) })
  app.get('/widget/chat/assets/:file', { schema: { hide: true, params } }, async (request, reply) => {
    const { file } = request.params
    const path = join(root, 'chat', 'assets', file)
    const mime = mimes[file.split('.').at(-1) ?? '']
    if (!mime || file.startsWith('.') || !existsSync(path)) throw routeNotFound({})
    return reply
      .headers({
        'content-type': mime,
        'cache-control': 'public, max-age=31536000, immutable',
      })
      .send(await readFile(path))
  })
}

async function readBuilt(path: string): Promise<Buffer> {
  if (!existsSync(path)) throw notBuilt({})
  return readFile(path)
}
