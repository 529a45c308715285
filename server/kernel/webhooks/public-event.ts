import type { z } from 'zod'
import type { Db } from '../database.ts'
import type { EventType } from '../events.ts'

/** What leaves the house about one fact. */
export interface PublicView<Data> {
  data: Data
  /** The contact whom it tells about. */
  contactId?: string | null
}

interface Definition<Fact extends EventType, Data extends z.ZodObject> {
  /** The name that receivers know: `noun.pastTense`. It stays, whatever the fact is called inside. */
  type: string
  on: Fact
  description: string
  /** The shape of `data`; what is not in it does not leave the house. */
  data: Data
  /** Whether it holds words of people when the endpoint asks for texts. */
  hasText?: boolean
  /** Which of these facts are told; all without it. */
  when?: (payload: z.output<Fact['payload']>) => boolean
  /** Reads what is told, when it is sent: what has been erased meanwhile is not told any more. */
  view(
    trx: Db,
    tenantId: string,
    payload: z.output<Fact['payload']>,
    options: { includeText: boolean },
  ): Promise<PublicView<z.input<Data>>>
}

/** A fact that endpoints outside may be told. */
export interface PublicEvent {
  readonly type: string
  readonly on: EventType
  readonly description: string
  readonly data: z.ZodObject
  readonly hasText: boolean
  when(payload: unknown): boolean
  view(
    trx: Db,
    tenantId: string,
    payload: unknown,
    options: { includeText: boolean },
  ): Promise<PublicView<Record<string, unknown>>>
}

/** Declares that a fact may be told outside, and what of it. Modules list theirs; `public-events.ts` has all. */
export function definePublicEvent<Fact extends EventType, Data extends z.ZodObject>(
  definition: Definition<Fact, Data>,
): PublicEvent {
  const { type, on, description, data, hasText = false, when = () => true, view } = definition
  const read = (payload: unknown) => on.payload.parse(payload) as z.output<Fact['payload']>
  return {
    type,
    on,
    description,
    data,
    hasText,
    when: (payload) => when(read(payload)),
    async view(trx, tenantId, payload, options) {
      const seen = await view(trx, tenantId, read(payload), options)
      return { ...seen, data: data.parse(seen.data) }
    },
  }
}
