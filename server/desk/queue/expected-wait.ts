/** What is known when a waiting customer asks how long it will take. */
export interface WaitFacts {
  /** 1 = next. */
  position: number
  agentsOnline: number
  /** Conversations that the agents online could still take at once. */
  freeSlots: number
  /** Seconds from one taking to the next lately, when there were enough to tell. */
  takingIntervalSeconds: number | undefined
}

/** Before there are figures of our own: how long a conversation with people lasts in customer service. */
const usualHandlingSeconds = 300
const noticingSeconds = 20

/**
 * The wait to tell a customer, in seconds rounded to what can honestly be known; null when nobody is there.
 * With a free agent it is the time to notice; else everyone before has to be taken at the recent pace.
 */
export function expectedWaitSeconds(facts: WaitFacts): number | null {
  if (facts.agentsOnline === 0) return null
  if (facts.position <= facts.freeSlots) return noticingSeconds
  const ahead = facts.position - facts.freeSlots
  const interval = facts.takingIntervalSeconds ?? usualHandlingSeconds / facts.agentsOnline
  return roundUp(noticingSeconds + ahead * interval)
}

function roundUp(seconds: number): number {
  const step = seconds < 120 ? 10 : 60
  return Math.ceil(seconds / step) * step
}
