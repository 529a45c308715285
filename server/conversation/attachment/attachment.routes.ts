import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { attachmentView } from '../../../contracts/message.ts'
import { contentPolicy } from '../../kernel/browser-policy.ts'
import { controlPolicy } from '../control/control.policy.ts'
import type { FileService } from './attachment.service.ts'
import { acceptUploads, readUpload } from './attachment.upload.ts'

const tags = ['attachments']

export const attachmentRoutes: FastifyPluginAsyncZod<{ files: FileService }> = async (app, { files }) => {
  await acceptUploads(app)
  app.post(
    '/attachments',
    { schema: { tags, summary: 'Upload a file (multipart, field `file`)', response: { 201: attachmentView } } },
    async (request, reply) => {
      const { actor } = request
      controlPolicy.require(actor, 'note')
      const uploader = { tenantId: actor.tenantId, kind: 'staff', id: actor.id } as const
      return reply.code(201).send(await files.upload(uploader, await readUpload(request)))
    },
  )
}

/** Shown in the page when a browser cannot be harmed by it; everything else is saved. */
const inline = /^(image|audio|video)\/|^application\/pdf$/
const shown = { 'style-src': "'unsafe-inline'", 'form-action': "'none'", 'frame-ancestors': "'self'" }
const sandboxed = { ...shown, 'img-src': "'self'", 'media-src': "'self'", sandbox: '' }
const sandbox = contentPolicy(sandboxed)
const forPdf = contentPolicy({ ...shown, 'object-src': "'self'" })

/** The bytes of files, by signed addresses. */
export const fileRoutes: FastifyPluginAsyncZod<{ files: FileService }> = async (app, { files }) => {
  const schema = {
    tags,
    summary: 'A file, by its signed address',
    params: z.object({ id }),
    querystring: z.object({ token: z.string().min(1).max(300) }),
  }
  app.get('/api/files/:id', { schema }, async (request, reply) => {
    const { attachment, bytes } = await files.open(request.params.id, request.query.token)
    const { mime, name, size } = attachment
    return reply
      .headers({
        'content-type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
        'content-length': size,
        'content-disposition': `${inline.test(mime) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
        'content-security-policy': mime === 'application/pdf' ? forPdf : sandbox,
        'cache-control': 'private, max-age=3600',
        'referrer-policy': 'no-referrer',
      })
      .send(bytes)
  })
}

function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
}
