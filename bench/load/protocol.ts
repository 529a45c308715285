/** What the measuring process and the one with the clients tell each other. */
export interface Tasks {
  /** Connects the visitors with these places, spread over the addresses. */
  connect: { given: { from: number; to: number; urls: string[] }; answer: { ms: number; failed: number } }
  /** Cuts all connections without a word, as a network does, and waits until every client is back and caught up. */
  storm: { given: { seconds: number }; answer: Storm }
  /** Waits until everybody is connected and has caught up: somebody else cut the connections. */
  healed: { given: { seconds: number }; answer: Storm }
  disconnect: { given: Record<string, never>; answer: null }
  /** Everybody sends one message, so many at a time, and waits for the reply. */
  once: { given: { inFlight: number; text: string }; answer: { unanswered: number } }
  /** So many messages are under way at any time; the next one is sent as soon as a reply has come. */
  closed: { given: { seconds: number; inFlight: number; questions: string[] }; answer: Talk }
  /** So many messages a second, whether replies have come or not. */
  open: { given: { seconds: number; perSecond: number; questions: string[] }; answer: Talk }
  /** One client sends as fast as told, without waiting for anything. */
  noise: { given: { place: number; perMinute: number; seconds: number; text: string }; answer: Noise }
}
export interface Talk {
  seconds: number
  /** Milliseconds from sending to the reply, and to the acknowledgement. */
  replies: number[]
  acks: number[]
  refused: number
  unanswered: number
  /** How late the clients' own process was, 99 of 100 times: above some milliseconds it distorts the figures. */
  loopLagMs: number
}
export interface Storm {
  connectedMs: number
  caughtUpMs: number
  missing: number
}
export interface Noise {
  sent: number
  acknowledged: number
  refused: number
}
export interface Visit {
  token: string
  /** An address of her own, as a proxy would tell it. */
  address: string
}
export type TaskName = keyof Tasks
