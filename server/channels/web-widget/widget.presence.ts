import type { Namespace } from 'socket.io'
import { type Conversation, visitorRoom } from '../../conversation/index.ts'
import type { Log } from '../../kernel/log.ts'
import type { Present } from './visit.service.ts'

export interface PresencePace {
  beatMs: number
  /** Noted again so long after; what is noted holds for more than twice that. */
  renewedAfterMs: number
  /** Who comes back before that was never gone: another page of the shop, a network that was lost for a moment. */
  goneAfterMs: number
}
export interface PresenceDeps {
  visitors: Namespace
  conversation: Pick<Conversation, 'findAll' | 'customerOnline'>
  log: Log
  pace?: Partial<PresencePace>
}
export type Presence = ReturnType<typeof createPresence>

const usualPace: PresencePace = { beatMs: 1000, renewedAfterMs: 30_000, goneAfterMs: 6000 }
/** So many are noted at one beat, or the part of all that keeps everybody noted in time. */
const notedAtOnce = 200
const beatsToNoteAll = 15
const askedAtOnce = 8

/** Notes which customers are here: some at each beat, so that many who come at once hold nobody up. */
export function createPresence({ visitors, conversation, log, pace }: PresenceDeps) {
  const { beatMs, renewedAfterMs, goneAfterMs } = { ...usualPace, ...pace }
  const notedAt = new WeakMap<Present, number>()
  /** It stays the same as long as she is connected. */
  const conversationOf = new WeakMap<Present, string>()
  const gone = new Map<string, { present: Present; since: number }>()
  let beating: Promise<void> | undefined

  async function findConversations(tenantId: string, people: readonly Present[]): Promise<string[]> {
    const unknown = people.filter((one) => !conversationOf.has(one))
    const found = await conversation.findAll(tenantId, unknown)
    for (const [place, state] of found.entries()) if (state) conversationOf.set(unknown[place]!, state.id)
    return [...new Set(people.flatMap((one) => conversationOf.get(one) ?? []))]
  }

  async function note(people: readonly Present[], online: boolean): Promise<void> {
    for (const [tenantId, some] of Map.groupBy(people, (one) => one.tenantId)) {
      const ids = await findConversations(tenantId, some)
      if (ids.length > 0) await conversation.customerOnline(tenantId, ids, online)
    }
  }

  async function noteHere(): Promise<void> {
    const now = Date.now()
    const here = [...visitors.sockets.values()].map((socket) => socket.data.present as Present)
    const due = here
      .map((present) => ({ present, at: notedAt.get(present) ?? 0 }))
      .filter(({ at }) => at + renewedAfterMs <= now)
      .sort((a, b) => a.at - b.at)
      .slice(0, Math.max(notedAtOnce, Math.ceil(here.length / beatsToNoteAll)))
      .map(({ present }) => present)
    for (const present of due) notedAt.set(present, now)
    await note(due, true)
  }

  async function noteGone(): Promise<void> {
    const before = Date.now() - goneAfterMs
    const left = [...gone].filter(([, { since }]) => since <= before)
    const away: Present[] = []
    const look = async () => {
      for (let one = left.pop(); one; one = left.pop()) {
        const [room, { present }] = one
        gone.delete(room)
        if (await isAway(room)) away.push(present)
      }
    }
    await Promise.all(Array.from({ length: askedAtOnce }, look))
    await note(away, false)
  }

  /** She is when her last browser is, in whichever process. */
  async function isAway(room: string): Promise<boolean> {
    if ((visitors.adapter.rooms.get(room)?.size ?? 0) > 0) return false
    return (await visitors.in(room).fetchSockets()).length === 0
  }

  const warn = (error: unknown) => log.warn({ err: error }, 'visitors were not noted as here or gone')
  const timer = setInterval(() => {
    beating ??= noteHere()
      .catch(warn)
      .then(noteGone)
      .catch(warn)
      .finally(() => {
        beating = undefined
      })
  }, beatMs)
  timer.unref()

  return {
    came(present: Present): void {
      gone.delete(roomOf(present))
    },
    left(present: Present): void {
      gone.set(roomOf(present), { present, since: Date.now() })
    },
    /** At once, for who has just said her first words. */
    noteNow: (present: Present): Promise<void> => note([present], true),

    /** Those who left last are taken for gone by themselves, unless they come back to another process. */
    async stop(): Promise<void> {
      clearInterval(timer)
      await beating
    },
  }
}

function roomOf({ inboxId, contactId }: Present): string {
  return visitorRoom(inboxId, contactId)
}
