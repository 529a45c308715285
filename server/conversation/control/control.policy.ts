import { definePolicy } from '../../kernel/policy.ts'

const people = ['agent', 'supervisor', 'administrator'] as const

/** Who may speak, and who may move control; the rest is decided by who has it. */
export const controlPolicy = definePolicy('conversation', {
  read: [...people, 'system', 'bot'],
  say: [...people, 'bot'],
  note: [...people],
  handoff: ['bot', 'system', ...people],
  take: [...people, 'system'],
  /** Also for others, and also from another agent. */
  assign: ['supervisor', 'administrator', 'system'],
  return: [...people, 'system'],
  leaveQueue: ['customer', 'system'],
  resolve: [...people, 'bot', 'customer', 'system'],
  reopen: [...people],
  setTopic: [...people, 'bot', 'system'],
})
