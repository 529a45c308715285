import assert from 'node:assert/strict'
import type { MessageView } from '../../contracts/message.ts'
import { eventually, pause } from '../support/service.ts'
import { demoKey, openVisit, type Visitor } from '../support/visitor.ts'

/** Ones that the shop's knowledge answers for sure: who is not understood is handed to people, and hears no bot. */
const questions = [
  '退货要几天内申请',
  '怎么开发票',
  '下单后多久发货',
  '运费怎么算',
  '会员积分怎么兑换',
  '海外可以直邮吗',
]

export interface Crowd {
  visitors: Visitor[]
  /** How many messages have been acknowledged. */
  acknowledged(): number
  /** When the last acknowledgement came. */
  lastAt(): number
  /** The longest time without any acknowledgement since the last call. */
  longestSilence(): number
  /** What went wrong on the way to an acknowledgement, and how often. */
  troubles: Map<string, number>
  /** Ends the talking once everything under way has been acknowledged. */
  rest(): Promise<void>
  /** Waits until everything is answered; then checks that nothing is lost, doubled or left unanswered. */
  verify(): Promise<void>
  close(): void
}

/** Customers who go on asking, each waiting for the acknowledgement before she asks again, with the same id when it failed. */
export async function gather(url: string, size: number, restMs: number): Promise<Crowd> {
  const key = await demoKey(url)
  const visitors: Visitor[] = []
  for (let no = 0; no < size; no++) visitors.push(await openVisit(url, { key }))
  const acknowledged = visitors.map(() => new Map<string, MessageView>())
  const troubles = new Map<string, number>()
  let isOver = false
  let isGone = false
  let lastAt = Date.now()
  let longest = 0

  async function sendUntilAcknowledged(
    visitor: Visitor,
    text: string,
    clientId: string,
  ): Promise<MessageView | undefined> {
    while (!isGone) {
      try {
        return await visitor.send(text, clientId)
      } catch (error) {
        const { message } = error as Error
        troubles.set(message, (troubles.get(message) ?? 0) + 1)
        await pause(100)
      }
    }
    return undefined
  }

  const talking = visitors.map(async (visitor, client) => {
    await pause(Math.random() * restMs)
    for (let no = 0; !isOver; no++) {
      const clientId = `client-${client}-message-${no}`
      const text = questions[(client + no) % questions.length]!
      const message = await sendUntilAcknowledged(visitor, text, clientId)
      if (!message) return
      acknowledged[client]!.set(clientId, message)
      longest = Math.max(longest, Date.now() - lastAt)
      lastAt = Date.now()
      await pause(restMs * (0.5 + Math.random()))
    }
  })
  /** The customers who wait, and what they saw last. */
  const unanswered = () =>
    visitors.flatMap((visitor, client) => {
      const missing = acknowledged[client]!.size - repliesIn(visitor).length
      const last = [...visitor.held.values()].sort((a, b) => a.seq - b.seq).slice(-4)
      const seen = last.map(({ seq, author, text }) => `${seq} ${author.kind}: ${text.slice(0, 40)}`)
      return missing > 0
        ? [`customer ${client} misses ${missing} of ${acknowledged[client]!.size} (${seen.join(' | ')})`]
        : []
    })
  const count = () => acknowledged.reduce((sum, one) => sum + one.size, 0)

  return {
    visitors,
    troubles,
    acknowledged: count,
    lastAt: () => lastAt,
    longestSilence() {
      const silence = Math.max(longest, Date.now() - lastAt)
      longest = 0
      return silence
    },
    async rest() {
      isOver = true
      await Promise.all(talking)
    },
    async verify() {
      const isAnswered = async () => {
        await Promise.all(visitors.map((visitor) => visitor.catchUp().catch(() => {})))
        return visitors.every((visitor, client) => repliesIn(visitor).length >= acknowledged[client]!.size)
      }
      await eventually(`answers to ${count()} messages`, isAnswered, 180).catch((error: Error) => {
        throw new Error(`${error.message}; ${unanswered().join('\n')}`)
      })
      // A second answer to the same message would come late.
      await pause(2000)
      await isAnswered()
      for (const [client, visitor] of visitors.entries()) verifyOne(visitor, acknowledged[client]!)
    },
    close() {
      isOver = true
      isGone = true
      for (const visitor of visitors) visitor.close()
    },
  }
}

function verifyOne(visitor: Visitor, acknowledged: ReadonlyMap<string, MessageView>): void {
  const messages = [...visitor.held.values()].sort((a, b) => a.seq - b.seq)
  assert.deepEqual(
    messages.map(({ seq }) => seq),
    messages.map((_, index) => index + 1),
    'no gap',
  )
  const asked = messages.filter(({ direction }) => direction === 'incoming')
  assert.deepEqual(
    asked.map(({ clientId, id }) => [clientId, id]),
    [...acknowledged].map(([clientId, { id }]) => [clientId, id]),
    'each acknowledged message is stored once, in its place',
  )
  assert.equal(repliesIn(visitor).length, asked.length, 'each message got one answer')
}

/** The messages of customers that an answer of the bot belongs to, one entry an answer. */
function repliesIn(visitor: Visitor): string[] {
  const replies = [...visitor.held.values()].filter((message) => message.author.kind === 'bot')
  return [...new Set(replies.map((message) => message.clientId ?? message.id))]
}
