import { z } from 'zod'
import { id, time } from './common.ts'
import { conversationView, handoffReason } from './conversation.ts'

export const presence = z.enum(['online', 'busy', 'away', 'wrap_up', 'offline'])
export type Presence = z.infer<typeof presence>
export const setPresence = z.object({ presence: z.enum(['online', 'busy', 'away', 'offline']) })

export const agentPresenceView = z.object({
  staffId: id,
  name: z.string(),
  avatar: z.string().nullable(),
  role: z.string(),
  presence,
  since: time,
  load: z.int(),
  capacity: z.int(),
})
export type AgentPresenceView = z.infer<typeof agentPresenceView>

/** A conversation that waits for an agent, in the order in which it will be taken. */
export const workItemView = z.object({
  id,
  conversation: conversationView,
  reason: handoffReason,
  position: z.int().min(1),
  waitingSince: time,
  expectedWaitSeconds: z.int().nullable(),
})
export type WorkItemView = z.infer<typeof workItemView>

export const queueView = z.object({ items: z.array(workItemView), agentsOnline: z.int() })

/** What a waiting customer is told. */
export const queuePlace = z.object({ position: z.int().min(1), expectedWaitSeconds: z.int().nullable() })
export type QueuePlace = z.infer<typeof queuePlace>

export const cannedReplyView = z.object({
  id,
  shortcut: z.string(),
  title: z.string(),
  text: z.string(),
  locale: z.string(),
  /** Null = everybody's; else only the owner's. */
  ownerId: id.nullable(),
  updatedAt: time,
})
export type CannedReplyView = z.infer<typeof cannedReplyView>
/** `text` may name {{contact.name}}, {{agent.name}}, {{order.no}}; the desk fills them before sending. */
export const writeCannedReply = z.object({
  shortcut: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}_-]{1,30}$/u),
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(2000),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  personal: z.boolean().default(false),
})

/** The live picture of the desk, now and since midnight of the tenant's day. */
export const overviewView = z.object({
  at: time,
  open: z.object({ bot: z.int(), queued: z.int(), active: z.int(), waiting: z.int() }),
  longestWaitSeconds: z.int().nullable(),
  agents: z.array(agentPresenceView),
  today: z.object({
    sessions: z.int(),
    messages: z.int(),
    handoffs: z.int(),
    handoffsByReason: z.record(z.string(), z.int()),
    resolvedByBot: z.int(),
    resolvedByAgents: z.int(),
    abandoned: z.int(),
    firstResponseSecondsMedian: z.number().nullable(),
    ratings: z.int(),
    satisfied: z.int(),
    invited: z.int(),
  }),
  /** Conversations that began and that were handed over, per hour of the last 24, oldest first. */
  hours: z.array(z.object({ from: time, sessions: z.int(), handoffs: z.int() })),
})
export type OverviewView = z.infer<typeof overviewView>
