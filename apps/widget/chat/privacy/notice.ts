import type { Http } from '../connection/http.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { ChatState, Visit } from '../state/state.ts'
import type { Store } from '../state/store.ts'

export interface ConsentDeps {
  store: Store<ChatState>
  http: Pick<Http, 'agree'>
  outbox: Pick<Outbox, 'flush'>
  startVisit(): Promise<void>
}

/** What she writes waits until she agrees to the shop's privacy notice. */
export function needsConsent(visit: Visit | null): boolean {
  return visit?.privacy?.consentRequired === true && !visit.privacy.agreed
}

/** Her consent: told to the service, then what she wrote meanwhile is sent. */
export function createConsent({ store, http, outbox, startVisit }: ConsentDeps) {
  return {
    async agree(): Promise<void> {
      const { visit, locale } = store.get()
      if (!visit?.privacy) return
      const answer = await http.agree({ textVersion: visit.privacy.textVersion, locale })
      if (!answer.ok) {
        store.set({ notice: answer.error })
        // Another text came meanwhile: it is shown, and asked for anew.
        if (answer.error.code === 'channels.web.noticeChanged') await startVisit()
        return
      }
      store.set({ visit: { ...visit, privacy: answer.value }, notice: null })
      await outbox.flush()
    },
  }
}
