import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { requestInvalid } from '../../kernel/errors.ts'
import { attachmentMissing, attachmentTooLarge } from './attachment.errors.ts'
import { attachmentMaxBytes } from './attachment.service.ts'

/** Lets the routes of a scope read one uploaded file. */
export async function acceptUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: attachmentMaxBytes, files: 1, fields: 5, parts: 6 } })
}

/** The file in the form field `file`. */
export async function readUpload(request: FastifyRequest): Promise<{ name: string; bytes: Buffer; mime: string }> {
  if (!request.isMultipart()) throw attachmentMissing({})
  try {
    const file = await request.file()
    if (file?.fieldname !== 'file') throw attachmentMissing({})
    return { name: file.filename ?? 'file', bytes: await file.toBuffer(), mime: file.mimetype }
  } catch (error) {
    const { code, statusCode, status } = error as { code?: string; statusCode?: number; status?: number }
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw attachmentTooLarge({ maxBytes: attachmentMaxBytes })
    if (status || statusCode) throw error
    // The form ended in the middle, or is none: the parser's errors carry no status.
    throw requestInvalid({ issues: [{ path: 'file', message: (error as Error).message }] })
  }
}
