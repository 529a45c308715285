import { fileTypeFromBuffer } from 'file-type'
import type { AttachmentView } from '../../../contracts/message.ts'

export interface Sniffed {
  mime: string
  kind: AttachmentView['kind']
  /** Endings that fit; the first is added to a name that has none of them. */
  endings: readonly string[]
}

/** What is taken, by content. Everything else is refused: programs, pages, pictures with scripts in them. */
const taken: Record<string, Pick<Sniffed, 'kind' | 'endings'>> = {
  'image/jpeg': { kind: 'image', endings: ['jpg', 'jpeg'] },
  'image/png': { kind: 'image', endings: ['png'] },
  'image/apng': { kind: 'image', endings: ['png', 'apng'] },
  'image/gif': { kind: 'image', endings: ['gif'] },
  'image/webp': { kind: 'image', endings: ['webp'] },
  'image/avif': { kind: 'image', endings: ['avif'] },
  'image/heic': { kind: 'file', endings: ['heic', 'heif'] },
  'audio/mpeg': { kind: 'audio', endings: ['mp3'] },
  'audio/wav': { kind: 'audio', endings: ['wav'] },
  'audio/ogg': { kind: 'audio', endings: ['ogg', 'oga'] },
  'audio/x-m4a': { kind: 'audio', endings: ['m4a'] },
  'audio/aac': { kind: 'audio', endings: ['aac'] },
  'audio/amr': { kind: 'audio', endings: ['amr'] },
  'video/mp4': { kind: 'video', endings: ['mp4', 'm4v'] },
  'video/webm': { kind: 'video', endings: ['webm'] },
  'video/quicktime': { kind: 'video', endings: ['mov'] },
  'application/pdf': { kind: 'file', endings: ['pdf'] },
  'application/zip': { kind: 'file', endings: ['zip'] },
  'application/x-7z-compressed': { kind: 'file', endings: ['7z'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'file', endings: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'file', endings: ['xlsx'] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { kind: 'file', endings: ['pptx'] },
  'text/plain': { kind: 'file', endings: ['txt', 'log', 'md'] },
  'text/csv': { kind: 'file', endings: ['csv'] },
  'application/json': { kind: 'file', endings: ['json'] },
}
const texts = ['text/plain', 'text/csv', 'application/json']
const looksLikePage = /^\s*(?:<\?xml|<!doctype|<!--|<html|<head|<body|<svg|<script|<iframe|#!)/i
const says = /<(?:script|svg|iframe|html)[\s>]/i

/**
 * What a file really is, by its bytes; undefined when it is nothing that is taken, or claims to be what it is not.
 */
export async function sniff(bytes: Uint8Array, name: string, claimed?: string): Promise<Sniffed | undefined> {
  const ending = endingOf(name)
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const mime = found ? found.mime : textMime(bytes, ending)
  const known = mime ? taken[mime] : undefined
  if (!mime || !known) return undefined
  const claims = [claimed?.split(';')[0]?.trim(), claimOf(ending)].filter((one) => one !== undefined)
  const disguised = claims.some((one) => /^(image|audio|video)\//.test(one) && !sameFamily(one, mime))
  return disguised ? undefined : { mime, ...known }
}

/** A picture that calls itself another kind of picture is harmless; a text that calls itself a picture is not. */
function sameFamily(claim: string, mime: string): boolean {
  const family = claim.split('/')[0]!
  const media = ['audio', 'video']
  return mime.startsWith(`${family}/`) || (media.includes(family) && media.some((one) => mime.startsWith(`${one}/`)))
}

function claimOf(ending: string): string | undefined {
  if (ending === 'svg') return 'image/svg+xml'
  return Object.keys(taken).find((mime) => taken[mime]!.endings.includes(ending))
}

/** Text without a signature of its own: UTF-8 without control characters, and no page or script. */
function textMime(bytes: Uint8Array, ending: string): string | undefined {
  const mime = texts.find((one) => taken[one]!.endings.includes(ending))
  if (!mime) return undefined
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
  const head = text.slice(0, 4096)
  const binary = [...head].some((one) => one < ' ' && !'\t\n\r\f'.includes(one))
  return binary || looksLikePage.test(head) || says.test(head) ? undefined : mime
}

export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** A name that is safe to show and to save under: no paths, no control or direction characters, an ending that fits. */
export function safeName(name: string, endings: readonly string[]): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
  const ending = endingOf(bare)
  const stem = [...(ending ? bare.slice(0, -ending.length - 1) : bare)].slice(0, 100).join('').trim() || 'file'
  if (endings.includes(ending)) return `${stem}.${ending}`
  return ending ? `${stem}.${ending}.${endings[0]}` : `${stem}.${endings[0]}`
}
