import type { ChatToLoader, LoaderToChat } from '../../../contracts/widget.ts'

export type Envelope = ChatToLoader | LoaderToChat

/** What of a `MessageEvent` decides whether it is listened to. */
export interface Arrival {
  source: unknown
  origin: string
  data: unknown
}

/** A message of ours, by its shape alone: says nothing about who sent it. */
export function isEnvelope(data: unknown): data is Envelope {
  return typeof data === 'object' && data !== null && 'zhanggui' in data && data.zhanggui === 1 && 'type' in data
}

/** Takes a message only when window and origin are exactly the expected ones. */
export function openEnvelope<T extends Envelope>(arrival: Arrival, window: unknown, origin: string): T | undefined {
  if (!window || !origin || origin === 'null') return undefined
  if (arrival.source !== window || arrival.origin !== origin) return undefined
  return isEnvelope(arrival.data) ? (arrival.data as T) : undefined
}

/** The address of a page, when it is one that may be opened: never a script or a data address. */
export function findWebAddress(url: string, base?: string): URL | undefined {
  try {
    const address = new URL(url, base)
    return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined
  } catch {
    return undefined
  }
}
