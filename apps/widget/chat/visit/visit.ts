import type { Ack, ErrorBody, UiLocale } from '../../../../contracts/common.ts'
import type { StartVisit, VisitView } from '../../../../contracts/widget.ts'
import type { Http } from '../connection/http.ts'
import { unreachable } from '../connection/http.ts'

export interface Identity {
  publicKey: string
  visitorToken?: string
  customerToken?: string
  locale?: UiLocale
  page: { url: string; title: string }
}

/**
 * Starts a visit. A token that the service refuses costs the customer her history, never the chat: it is tried again
 * without the signed customer, then as a new visitor.
 */
export async function startVisit(http: Http, who: Identity): Promise<Ack<VisitView>> {
  const attempts: StartVisit[] = [who]
  if (who.customerToken) attempts.push({ ...who, customerToken: undefined })
  if (who.visitorToken) attempts.push({ ...who, customerToken: undefined, visitorToken: undefined })
  let answer: Ack<VisitView> = { ok: false, error: unreachable }
  for (const attempt of attempts) {
    answer = await http.start(attempt)
    if (answer.ok || !isTokenRefused(answer.error)) return answer
  }
  return answer
}

export function isTokenRefused(error: ErrorBody): boolean {
  return /token|http\.401|notSignedIn/i.test(error.code)
}
