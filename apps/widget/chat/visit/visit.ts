import type { Ack, ErrorBody, UiLocale } from '../../../../contracts/common.ts'
import type { StartVisit, VisitView } from '../../../../contracts/widget.ts'
import type { Http } from '../connection/http.ts'

export interface Identity {
  publicKey: string
  visitorToken?: string
  customerToken?: string
  locale?: UiLocale
  page: { url: string; title: string }
}

/**
 * Starts a visit. A token that the service refuses costs the customer what it stands for, never the chat: it is tried
 * again without the refused one.
 */
export async function startVisit(start: Http['start'], who: Identity): Promise<Ack<VisitView>> {
  let asked: StartVisit = who
  for (;;) {
    const answer = await start(asked)
    if (answer.ok || !isTokenRefused(answer.error)) return answer
    const fewer = withoutRefused(asked, answer.error)
    if (!fewer) return answer
    asked = fewer
  }
}

/** Undefined when there is nothing left to do without. */
function withoutRefused(asked: StartVisit, { facts }: ErrorBody): StartVisit | undefined {
  if (asked.customerToken && facts.token !== 'visitor') return { ...asked, customerToken: undefined }
  if (asked.visitorToken) return { ...asked, visitorToken: undefined }
  return asked.customerToken ? { ...asked, customerToken: undefined } : undefined
}

/** Whether two tokens of ours stand for different visitors. They are only compared; the service checks them. */
export function isSomebodyElse(before: string | undefined, now: string): boolean {
  return before !== undefined && bearerOf(before) !== bearerOf(now)
}

function bearerOf(token: string): unknown {
  try {
    const claims = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
    return JSON.parse(atob(claims)).sub
  } catch {
    return token
  }
}

export function isTokenRefused(error: ErrorBody): boolean {
  return /token|http\.401|notSignedIn/i.test(error.code)
}
