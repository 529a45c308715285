import { useRef, useState } from 'react'
import type { AttachmentView } from '../../../../../contracts/message.ts'
import { api } from '../../frame/api.ts'
import { newClientId } from '../../frame/ids.ts'

export interface Upload {
  key: string
  file: File
  error?: unknown
}
export const attachmentsMax = 9

/** Uploads files as soon as they are chosen; those that fail stay, to be tried again. */
export function useUploads(onUploaded: (file: AttachmentView) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const latest = useRef(onUploaded)
  latest.current = onUploaded
  const dropped = useRef(new Set<string>())

  async function start(upload: Upload): Promise<void> {
    setUploads((held) => [...held.filter((one) => one.key !== upload.key), { key: upload.key, file: upload.file }])
    try {
      const stored = await api.upload<AttachmentView>('/api/v1/attachments', upload.file)
      setUploads((held) => held.filter((one) => one.key !== upload.key))
      if (!dropped.current.has(upload.key)) latest.current(stored)
    } catch (error) {
      setUploads((held) => held.map((one) => (one.key === upload.key ? { ...one, error } : one)))
    }
  }
  return {
    uploads,
    add: (files: Iterable<File>, room: number) => {
      for (const file of [...files].slice(0, room)) void start({ key: newClientId(), file })
    },
    retry: (upload: Upload) => void start(upload),
    /** Takes a file away, also one that is still on its way. */
    drop: (upload: Upload) => {
      dropped.current.add(upload.key)
      setUploads((held) => held.filter((one) => one.key !== upload.key))
    },
  }
}
