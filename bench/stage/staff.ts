import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const people: { email: string; role: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'demo', 'data', 'staff.json'), 'utf8'),
)
/** The password of every demo sign-in. */
const password = 'yunshan-demo'

export interface Desk {
  /** Asks as the console does; answers with the milliseconds until the whole answer was there. */
  get<T>(path: string): Promise<{ ms: number; body: T }>
}

/** Signs a supervisor of the demo shop in. */
export async function signIn(url: string): Promise<Desk> {
  const email = people.find(({ role }) => role === 'supervisor')?.email ?? people[0]!.email
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`signing in ${email}: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  let asked = 0
  return {
    async get(path) {
      asked++
      const started = performance.now()
      const headers = { cookie, 'x-forwarded-for': `10.9.${(asked >> 8) & 255}.${asked & 255}` }
      const got = await fetch(`${url}/api/v1${path}`, { headers })
      const text = await got.text()
      const ms = performance.now() - started
      if (!got.ok) throw new Error(`${path}: ${got.status} ${text}`)
      return { ms, body: JSON.parse(text) }
    },
  }
}
