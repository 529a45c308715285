import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { findStaffByUser } from '../staff/staff.repository.ts'
import { type Auth, cookiePrefix } from './auth.ts'

const cachedForMs = 5000
const cachedAtMost = 10_000
/** However busily it is used, a session ends after this long: who has it signs in again. */
const longestSessionMs = 30 * 24 * 60 * 60 * 1000
const sessionCookie = new RegExp(`(?:^|;\\s*)((?:__Secure-)?${cookiePrefix}\\.session_token=[^;]+)`)

export type Sessions = ReturnType<typeof createSessions>

/** Tells who is asking from the session cookie. Answers are kept for a few seconds, for sockets and busy screens. */
export function createSessions({ db, auth, onForget }: { db: Db; auth: Auth; onForget?: () => void }) {
  const cache = new Map<string, { until: number; actor: Promise<Actor | undefined> }>()

  async function lookUp(cookie: string): Promise<Actor | undefined> {
    const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
    if (!found || found.session.createdAt.getTime() < Date.now() - longestSessionMs) return undefined
    const staff = await findStaffByUser(db, found.user.id)
    if (staff?.status !== 'active') return undefined
    return { tenantId: staff.tenantId, id: staff.id, role: staff.role, name: staff.name }
  }

  return {
    /** The signed-in member of staff, or undefined for everybody else. */
    authenticate(headers: Headers | IncomingHttpHeaders): Promise<Actor | undefined> {
      const cookie = sessionCookie.exec(cookiesOf(headers))?.[1]
      if (!cookie) return Promise.resolve(undefined)
      const known = cache.get(cookie)
      if (known && known.until > Date.now()) return known.actor
      if (cache.size >= cachedAtMost) cache.clear()
      const actor = lookUp(cookie)
      cache.set(cookie, { until: Date.now() + cachedForMs, actor })
      actor.catch(() => cache.delete(cookie))
      return actor
    },

    /** Lengthens a session that is in use; answers the cookies to send back, if any. */
    async refresh(headers: Headers | IncomingHttpHeaders): Promise<string[]> {
      const cookie = cookiesOf(headers)
      if (!sessionCookie.test(cookie)) return []
      const answer = await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
      return answer.headers.getSetCookie()
    },

    /** The session that a request comes with, to spare it when the others end. */
    async current(headers: Headers | IncomingHttpHeaders): Promise<string | undefined> {
      const cookie = sessionCookie.exec(cookiesOf(headers))?.[1]
      if (!cookie) return undefined
      const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
      return found?.session.id
    },

    /** Forgets kept answers, after somebody was signed out, disabled or changed. */
    forget(): void {
      cache.clear()
      onForget?.()
    },
  }
}

function cookiesOf(headers: Headers | IncomingHttpHeaders): string {
  return (headers instanceof Headers ? headers.get('cookie') : headers.cookie) ?? ''
}
