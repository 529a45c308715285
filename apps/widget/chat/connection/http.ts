import type { Ack, ErrorBody, UiLocale } from '../../../../contracts/common.ts'
import type { CatchUpView } from '../../../../contracts/conversation.ts'
import type { AttachmentView, MessageView, WriteMessage } from '../../../../contracts/message.ts'
import type { AgreeToNotice, StartVisit, VisitorNotice, VisitView } from '../../../../contracts/widget.ts'

export const unreachable: ErrorBody = { code: 'widget.unreachable', facts: {} }
/** The service is there, its database is away for a moment. */
export const unavailable = 'request.unavailable'
export interface LeaveMessage {
  clientId: string
  name: string
  contact: string
  text: string
}
export interface Upload {
  answer: Promise<Ack<AttachmentView>>
  stop(): void
}
export type Http = ReturnType<typeof createHttp>

/** The widget's calls over HTTP. An answer is a value or a coded error; nothing is thrown. */
export function createHttp(base: URL, token: () => string) {
  const headers = () => ({ authorization: `Bearer ${token()}` })
  const get = <T>(path: string) => ask<T>(new URL(path, base), { headers: headers() })
  const post = <T>(path: string, body: unknown, extra: Record<string, string> = headers()) =>
    ask<T>(new URL(path, base), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...extra },
      body: JSON.stringify(body),
    })
  return {
    start: (visit: StartVisit) => post<VisitView>('start', visit, {}),
    older: (before: number) => get<CatchUpView>(`messages?before=${before}&limit=30`),
    after: (seq: number) => get<CatchUpView>(`messages?after=${seq}&limit=200`),
    one: (seq: number) => get<CatchUpView>(`messages?after=${seq - 1}&limit=1`),
    send: (message: WriteMessage) => post<MessageView>('messages', message),
    leaveMessage: (message: LeaveMessage) => post<MessageView>('leave-message', message),
    agree: (shown: AgreeToNotice) => post<VisitorNotice>('consent', shown),
    askErasure: (wish: { clientId: string; locale: UiLocale }) => post<MessageView>('erasure-request', wish),
    upload: (file: File, progress: (share: number) => void) =>
      upload(new URL('attachments', base), headers(), file, progress),
  }
}

async function ask<T>(url: URL, init: RequestInit): Promise<Ack<T>> {
  try {
    const response = await fetch(url, { ...init, credentials: 'omit', signal: AbortSignal.timeout(15_000) })
    return readAnswer<T>(response.status, await response.text())
  } catch {
    return { ok: false, error: unreachable }
  }
}

function readAnswer<T>(status: number, text: string): Ack<T> {
  const body = parse(text)
  if (status >= 200 && status < 300) return { ok: true, value: body as T }
  if (isError(body) && body.code !== unavailable) return { ok: false, error: body }
  return { ok: false, error: status >= 502 ? unreachable : { code: `http.${status}`, facts: {} } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isError(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
}

/** An upload with progress, which `fetch` cannot tell. */
function upload(url: URL, headers: Record<string, string>, file: File, progress: (share: number) => void): Upload {
  const request = new XMLHttpRequest()
  const answer = new Promise<Ack<AttachmentView>>((resolve) => {
    const fail = () => resolve({ ok: false, error: unreachable })
    request.open('POST', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total)
    request.onload = () => resolve(readAnswer(request.status, request.responseText))
    request.onerror = fail
    request.onabort = fail
    request.ontimeout = fail
    request.timeout = 300_000
    const body = new FormData()
    body.append('file', file, file.name)
    request.send(body)
  })
  return { answer, stop: () => request.abort() }
}
