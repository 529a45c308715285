import { demoPassword } from './service.ts'

/** A signed-in member of the demo tenant's staff, over HTTP. */
export interface StaffClient {
  get<T>(path: string): Promise<T>
  /** Answers with status and body; does not throw on a refusal. */
  call<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }>
}

export async function signIn(url: string, email: string): Promise<StaffClient> {
  const headers = { 'content-type': 'application/json', origin: url }
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password: demoPassword }),
  })
  if (!answer.ok) throw new Error(`sign-in was refused: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const call = async <T>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T }
  }
  return {
    call,
    async get<T>(path: string) {
      const { status, body } = await call<T>('GET', path)
      if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`)
      return body
    },
  }
}
