import type { ErrorBody } from '../../../../contracts/common.ts'
import type { AttachmentView } from '../../../../contracts/message.ts'
import type { Http } from '../connection/http.ts'
import { newId } from '../state/ids.ts'

export const fileSizeMax = 25 * 1024 * 1024
export const filesMax = 9

export interface UploadItem {
  key: string
  file: File
  /** A local address for the small picture. */
  preview: string | null
  share: number
  attachment: AttachmentView | null
  error: ErrorBody | null
}
export type Refused = { kind: 'tooLarge' | 'emptyFile'; name: string } | { kind: 'tooMany' }

/** Sorts out what need not be sent to be refused. */
export function admitFiles(files: readonly File[], held: number): { admitted: File[]; refused: Refused[] } {
  const refused: Refused[] = []
  const fit = files.filter((file) => {
    if (file.size > fileSizeMax) refused.push({ kind: 'tooLarge', name: file.name })
    else if (file.size === 0) refused.push({ kind: 'emptyFile', name: file.name })
    return file.size > 0 && file.size <= fileSizeMax
  })
  if (fit.length + held > filesMax) refused.push({ kind: 'tooMany' })
  return { admitted: fit.slice(0, Math.max(0, filesMax - held)), refused }
}

/** The files beside the message that is being written: each uploads at once, and may be tried again. */
export function createUploads(http: Http, changed: (items: UploadItem[]) => void) {
  let items: UploadItem[] = []
  const stops = new Map<string, () => void>()

  function change(next: UploadItem[]): void {
    items = next
    changed(items)
  }

  function mark(key: string, patch: Partial<UploadItem>): void {
    change(items.map((item) => (item.key === key ? { ...item, ...patch } : item)))
  }

  async function upload({ key, file }: UploadItem): Promise<void> {
    mark(key, { share: 0, error: null })
    const { answer, stop } = http.upload(file, (share) => mark(key, { share }))
    stops.set(key, stop)
    const ended = await answer
    stops.delete(key)
    if (ended.ok) mark(key, { attachment: ended.value, share: 1 })
    else mark(key, { error: ended.error })
  }

  return {
    add(files: readonly File[]): void {
      const added = files.map((file) => ({
        key: newId(),
        file,
        preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
        share: 0,
        attachment: null,
        error: null,
      }))
      change([...items, ...added])
      for (const item of added) void upload(item)
    },
    retry: (item: UploadItem) => void upload(item),
    remove(item: UploadItem): void {
      stops.get(item.key)?.()
      if (item.preview) URL.revokeObjectURL(item.preview)
      change(items.filter((each) => each.key !== item.key))
    },
    /** What is up, to be sent; the strip is empty afterwards. */
    take(): AttachmentView[] {
      const taken = items.flatMap((item) => item.attachment ?? [])
      change([])
      return taken
    },
  }
}
