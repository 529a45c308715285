import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that a receiver of webhooks got. */
export interface Received {
  type: string
  id: string
  isSigned(secret: string): boolean
}

/** Somebody's program that is told of what happens here; it answers with `status`. */
export async function openReceiver() {
  const receiver = { url: '', status: 200, received: [] as Received[], close }
  function close() {
    server.close()
    server.closeAllConnections()
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = request.headers
    receiver.received.push({
      type: JSON.parse(body).type,
      id: String(id),
      isSigned: (secret) =>
        String(signature)
          .split(' ')
          .includes(sign(secret, `${id}.${at}.${body}`)),
    })
    response.writeHead(receiver.status).end(receiver.status === 200 ? 'thanks' : 'not now')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`
  return receiver
}

function sign(secret: string, content: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}
