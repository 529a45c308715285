import type { Visit } from '../load/protocol.ts'

/** The public key that the demo shop's page names in its snippet. */
export async function demoKey(url: string): Promise<string> {
  const page = await (await fetch(`${url}/demo/`)).text()
  const key = /data-key="([^"]+)"/.exec(page)?.[1]
  if (!key) throw new Error('the demo shop has no widget snippet')
  return key
}

/** Lets so many customers come by the widget, each from an address of her own, some at a time. */
export async function startVisits(url: string, count: number, from = 0): Promise<Visit[]> {
  const publicKey = await demoKey(url)
  const visits: Visit[] = []
  let next = from
  const lane = async () => {
    while (next < from + count) {
      const place = next
      next++
      visits[place - from] = await startVisit(url, publicKey, place)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  return visits
}

async function startVisit(url: string, publicKey: string, place: number): Promise<Visit> {
  const address = `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`
  const answer = await fetch(`${url}/api/widget/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': address },
    body: JSON.stringify({ publicKey }),
  })
  if (!answer.ok) throw new Error(`the visit was refused: ${answer.status} ${await answer.text()}`)
  return { token: ((await answer.json()) as { visitorToken: string }).visitorToken, address }
}

/** Who a token names. */
export function readToken(token: string): { tenant: string; inbox: string; contact: string } {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
}
