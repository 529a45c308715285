import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { attachmentMissing, attachmentTooLarge } from './attachment.errors.ts'
import { attachmentMaxBytes } from './attachment.service.ts'

/** Lets the routes of a scope read one uploaded file. */
export async function acceptUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: attachmentMaxBytes, files: 1, fields: 5, parts: 6 } })
}

/** The file in the form field `file`. */
export async function readUpload(request: FastifyRequest): Promise<{ name: string; bytes: Buffer; mime: string }> {
  if (!request.isMultipart()) throw attachmentMissing({})
  const file = await request.file()
  if (file?.fieldname !== 'file') throw attachmentMissing({})
  try {
    return { name: file.filename ?? 'file', bytes: await file.toBuffer(), mime: file.mimetype }
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE')
      throw attachmentTooLarge({ maxBytes: attachmentMaxBytes })
    throw error
  }
}
