import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Ack } from '../../contracts/common.ts'
import type { MessageView, WriteMessage } from '../../contracts/message.ts'
import type { VisitView } from '../../contracts/widget.ts'

/** The public key that the demo shop's page names in its snippet. */
export async function demoKey(url: string): Promise<string> {
  const page = await (await fetch(`${url}/demo/`)).text()
  const key = /data-key="([^"]+)"/.exec(page)?.[1]
  if (!key) throw new Error('the demo shop has no widget snippet')
  return key
}

export interface Visitor {
  visit: VisitView
  socket: Socket
  /** Messages that arrived or were caught up on, by seq. */
  held: Map<number, MessageView>
  send(text: string, clientId?: string): Promise<MessageView>
  /** Asks for everything after the last held message. */
  catchUp(): Promise<void>
  close(): void
}

/** Opens a visit as the widget does, and keeps its socket connected, also over restarts of the service. */
export async function openVisit(url: string, options: { customerToken?: string; key?: string } = {}): Promise<Visitor> {
  const publicKey = options.key ?? (await demoKey(url))
  const answer = await fetch(`${url}/api/widget/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ publicKey, ...(options.customerToken ? { customerToken: options.customerToken } : {}) }),
  })
  if (!answer.ok) throw new Error(`the visit was refused: ${answer.status} ${await answer.text()}`)
  const visit = (await answer.json()) as VisitView
  const socket = io(`${url}/visitor`, {
    auth: { token: visit.visitorToken },
    transports: ['websocket'],
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    forceNew: true,
  })
  const held = new Map<number, MessageView>()
  const keep = (message: MessageView) => void held.set(message.seq, message)
  socket.on('message', keep)
  const visitor: Visitor = {
    visit,
    socket,
    held,
    async send(text, clientId = randomUUID()) {
      const message: WriteMessage = { clientId, text }
      const sent = valueIn<MessageView>(await socket.timeout(5000).emitWithAck('message.send', message))
      keep(sent)
      return sent
    },
    async catchUp() {
      for (;;) {
        const after = lastWithoutGap(held)
        const { history } = valueIn<{ history: { messages: MessageView[]; more: boolean } }>(
          await socket.timeout(5000).emitWithAck('sync', { after }),
        )
        history.messages.forEach(keep)
        if (!history.more) return
      }
    },
    close: () => void socket.disconnect(),
  }
  return visitor
}

function lastWithoutGap(held: Map<number, MessageView>): number {
  let seq = 0
  while (held.has(seq + 1)) seq++
  return seq
}

function valueIn<T>(ack: Ack<T>): T {
  if (!ack.ok) throw new Error(`refused: ${ack.error.code} ${JSON.stringify(ack.error.facts)}`)
  return ack.value
}
