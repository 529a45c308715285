import type { Readable } from 'node:stream'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Log } from '../../kernel/log.ts'
import type { Storage } from '../../kernel/storage.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { AttachmentService } from '../face.ts'
import { presentAttachment } from '../message/message.present.ts'
import {
  attachmentEmpty,
  attachmentLinkInvalid,
  attachmentNotFound,
  attachmentTooLarge,
  attachmentTypeRefused,
} from './attachment.errors.ts'
import type { LinkSigner } from './attachment.link.ts'
import { deleteUnused, findAttachment, insertAttachment } from './attachment.repository.ts'
import type { Attachment } from './attachment.table.ts'
import { imageSize } from './image-size.ts'
import { safeName, sniff } from './sniff.ts'

export const attachmentMaxBytes = 25 * 1024 * 1024
const unusedLivesMs = 24 * 3_600_000

export interface FileService extends AttachmentService {
  /** A file by its signed address. */
  open(id: string, token: string): Promise<{ attachment: Attachment; bytes: Readable }>
}

/** Pictures and files: looked into, kept in the file store, and given out by signed addresses only. */
export function createAttachmentService(deps: {
  db: Db
  storage: Storage
  links: LinkSigner
  log: Log
  now: () => Date
}): FileService {
  const { db, storage, links, log, now } = deps
  return {
    async upload(uploader, file) {
      if (file.bytes.length > attachmentMaxBytes) throw attachmentTooLarge({ maxBytes: attachmentMaxBytes })
      if (file.bytes.length === 0) throw attachmentEmpty({})
      const found = await sniff(file.bytes, file.name, file.mime)
      if (!found) throw attachmentTypeRefused({ name: safeName(file.name, ['']), found: null })
      const id = newId()
      const storageKey = `${uploader.tenantId}/attachment/${id}`
      await storage.put(storageKey, file.bytes, found.mime)
      const size = found.kind === 'image' ? imageSize(file.bytes, found.mime) : undefined
      const attachment = await inTenant(db, uploader.tenantId, (trx) =>
        insertAttachment(trx, {
          tenant_id: uploader.tenantId,
          id,
          uploaded_by_kind: uploader.kind,
          uploaded_by: uploader.id,
          conversation_id: null,
          message_id: null,
          name: safeName(file.name, found.endings),
          mime: found.mime,
          kind: found.kind,
          size: file.bytes.length,
          width: size?.width ?? null,
          height: size?.height ?? null,
          storage_key: storageKey,
          created_at: now(),
        }),
      )
      return presentAttachment(attachment, links)
    },

    async open(id, token) {
      const tenantId = links.check(id, token)
      if (!tenantId) throw attachmentLinkInvalid({})
      const attachment = await inTenant(db, tenantId, (trx) => findAttachment(trx, tenantId, id))
      const bytes = attachment && (await storage.get(attachment.storage_key))
      if (!attachment || !bytes) throw attachmentNotFound({ ids: [id] })
      return { attachment, bytes }
    },

    async sweep() {
      const before = new Date(now().getTime() - unusedLivesMs)
      const unused = await deleteUnused(db, before, 200)
      for (const { storage_key } of unused)
        await storage
          .delete(storage_key)
          .catch((error) => log.warn({ err: error, storageKey: storage_key }, 'an unused file was not deleted'))
      return unused.length
    },
  }
}
