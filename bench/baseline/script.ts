import { randomUUID } from 'node:crypto'
import type { Sent } from '../stage/inspect.ts'

/** What differs from customer to customer. */
export interface Person {
  contactId: string
  conversationId: string
  sessionId: string
  lastSeq: number
}

/** One message with everything that it made the product say to the database. */
export interface Recording {
  sent: Sent[]
  person: Person
  /** The place of the customer's message. */
  seq: number
}

type Piece = { literal: unknown } | { text: Part[] } | { seq: number } | { now: true } | { list: Piece[] }
type Part = string | { whose: keyof Omit<Person, 'lastSeq'> } | { fresh: number } | { seq: number }
export interface Statement {
  text: string
  name: string | null
  values: Piece[]
  /** Sent without waiting, together with what follows. */
  withNext: boolean
}
/** A transaction (without its `begin` and `commit`), or one statement by itself. */
export interface Group {
  transaction: boolean
  statements: Statement[]
}
/** The statements of one message, in the order in which its way needs them. */
export interface Script {
  question: string
  /** Until the message is acknowledged. */
  receive: Group[]
  /** Until the reply is stored. */
  reply: Group[]
  /** What is read to tell browsers how the conversation stands, and what else follows. */
  after: Group[]
}
/** The statements of the outbox relay, which works for many messages at once. */
export interface Relay {
  claim: Sent
  retry: Sent
  delivered: Sent
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

type RawGroup = ReturnType<typeof groupsOf>[number]

/** Makes a script out of the same question asked twice: what differs between the two is made anew each time. */
export function writeScript(question: string, first: Recording, second: Recording): Script | undefined {
  const [one, two] = [waysOf(first.sent), waysOf(second.sent)]
  if (shapeOf(one.way) !== shapeOf(two.way) || two.looks.length === 0) return undefined
  const fresh: string[] = []
  const write = (group: RawGroup, again: RawGroup): Group => ({
    transaction: group.transaction,
    statements: group.sent.map((sent, place) => statementOf(sent, again.sent[place]!, first, fresh)),
  })
  const way = one.way.map((group, at) => write(group, two.way[at]!))
  const looks = one.looks.map((group, at) => write(group, two.looks[at] ?? two.looks[0]!))
  const stored = one.way.findIndex(isWriting)
  const replied = one.way.findLastIndex(isWriting)
  if (stored < 0 || replied === stored) return undefined
  return {
    question,
    receive: way.slice(0, stored + 1),
    reply: way.slice(stored + 1, replied + 1),
    after: [...looks, ...way.slice(replied + 1)],
  }
}

const isWriting = (group: RawGroup) => group.sent.some(({ text }) => text.startsWith('insert into "message"'))

/** What a message needs one after the other, and how browsers are told, which happens beside it. */
function waysOf(sent: readonly Sent[]): { way: RawGroup[]; looks: RawGroup[] } {
  const groups = groupsOf(sent)
  const isLooking = (group: RawGroup) => group.sent.some(({ text }) => text.includes('staff_read'))
  return { way: groups.filter((group) => !isLooking(group)), looks: groups.filter(isLooking) }
}

export function relayOf(sent: readonly Sent[]): Relay {
  const find = (part: string) => {
    const found = sent.find(({ text }) => text.includes(part))
    if (!found) throw new Error(`no statement with ${part} was recorded`)
    return found
  }
  return {
    claim: find('update outbox set claimed_until = clock_timestamp()'),
    retry: find('update outbox_retry'),
    delivered: find('update outbox set delivered_at'),
  }
}

/**
 * What is not caused by one message: the relay (told apart), notifications between processes, jobs; and what the product
 * asks once for many messages of the same moment, so that the baseline does not have to ask it for each.
 */
const notOfMessage =
  /(?:update|from) "?outbox|outbox_retry|pg_notify|"?job"?\.|pgboss|worker\.|heartbeat|"presence"|online_until|statement_timestamp\(\) as at|select "version" from "shop"|max\(number\)/i

function isOfMessage({ text }: Sent): boolean {
  return !notOfMessage.test(text)
}

function groupsOf(sent: readonly Sent[]): { transaction: boolean; sent: Sent[] }[] {
  const groups: { transaction: boolean; sent: Sent[] }[] = []
  const open = new Map<number, Sent[]>()
  for (const [place, one] of sent.entries()) {
    one.withNext = isWithNext(one, sent, place)
    const inside = open.get(one.client)
    if (/^(?:begin|start transaction)/.test(one.text) && !inside) {
      const group = { transaction: true, sent: one.text.includes(';') ? [one] : [] }
      groups.push(group)
      open.set(one.client, group.sent)
    } else if (/^(?:commit|rollback)/.test(one.text)) open.delete(one.client)
    else if (inside) inside.push(one)
    else if (isOfMessage(one)) groups.push({ transaction: false, sent: [one] })
  }
  return groups.filter((group) => group.sent.length > 0 && group.sent.every(isOfMessage))
}

/** Whether the next statement of the same connection was sent before this one was answered. */
function isWithNext({ client, endedAt }: Sent, sent: readonly Sent[], place: number): boolean {
  const next = sent.slice(place + 1, place + 200).find((one) => one.client === client)
  return next !== undefined && next.startedAt < endedAt
}

function shapeOf(groups: { sent: Sent[] }[]): string {
  return groups.map((group) => group.sent.map((one) => one.text).join('\n')).join('\n\n')
}

function statementOf(sent: Sent, again: Sent, recording: Recording, fresh: string[]): Statement {
  const values = sent.values.map((value, place) => pieceOf(value, again.values[place], recording, fresh))
  return { text: sent.text, name: sent.name, values, withNext: sent.withNext ?? false }
}

function pieceOf(value: unknown, again: unknown, recording: Recording, fresh: string[]): Piece {
  if (Array.isArray(value) && Array.isArray(again))
    return { list: value.map((one, place) => pieceOf(one, again[place], recording, fresh)) }
  if (typeof value === 'number' && typeof again === 'number' && again - value === 2)
    return { seq: value - recording.seq }
  if (typeof value !== 'string') return { literal: value }
  if (moment.test(value)) return { now: true }
  return { text: partsOf(value, typeof again === 'string' ? again : '', recording, fresh) }
}

function partsOf(value: string, again: string, { person, seq }: Recording, fresh: string[]): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of value.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<="seq":)\d+/g)) {
    parts.push(value.slice(end, match.index))
    end = match.index + match[0].length
    parts.push(match[0].length === 36 ? idPart(match[0], again, person, fresh) : { seq: Number(match[0]) - seq })
  }
  return [...parts, value.slice(end)]
}

function idPart(id: string, again: string, person: Person, fresh: string[]): Part {
  for (const whose of ['contactId', 'conversationId', 'sessionId'] as const) if (person[whose] === id) return { whose }
  if (again.match(uuid)?.includes(id)) return id
  if (!fresh.includes(id)) fresh.push(id)
  return { fresh: fresh.indexOf(id) }
}

/** The values of a statement for one customer and one message of hers. */
export function fill(values: readonly Piece[], person: Person, seq: number, fresh: string[]): unknown[] {
  return values.map((piece) => filled(piece, person, seq, fresh))
}

function filled(piece: Piece, person: Person, seq: number, fresh: string[]): unknown {
  if ('literal' in piece) return piece.literal
  if ('seq' in piece) return seq + piece.seq
  if ('now' in piece) return new Date()
  if ('list' in piece) return fill(piece.list, person, seq, fresh)
  return piece.text
    .map((part) => {
      if (typeof part === 'string') return part
      if ('whose' in part) return person[part.whose]
      if ('seq' in part) return String(seq + part.seq)
      fresh[part.fresh] ??= randomUUID()
      return fresh[part.fresh]
    })
    .join('')
}
