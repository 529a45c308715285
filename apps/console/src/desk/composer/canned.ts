import type { CannedReplyView } from '../../../../../contracts/desk.ts'

/** What the variables of a canned reply stand for in this conversation. */
export interface CannedFacts {
  'contact.name': string | null
  'agent.name': string | null
  'order.no': string | null
}
export const cannedVariables: readonly (keyof CannedFacts)[] = ['contact.name', 'agent.name', 'order.no']

/** The word after a slash that is being typed at the caret, if one is. */
export function findSlash(text: string, caret: number): { start: number; query: string } | undefined {
  const match = /(?:^|\s)\/([^\s/]{0,30})$/u.exec(text.slice(0, caret))
  if (!match) return undefined
  const query = match[1] ?? ''
  return { start: caret - query.length - 1, query }
}

/**
 * Canned replies for what was typed: by shortcut first, then by name, then by text; among equals those in the
 * customer's language.
 */
export function matchCanned(all: readonly CannedReplyView[], query: string, locale: string): CannedReplyView[] {
  const wanted = query.toLowerCase()
  const rank = (reply: CannedReplyView) => {
    if (reply.shortcut.toLowerCase().startsWith(wanted)) return 0
    if (reply.title.toLowerCase().includes(wanted)) return 1
    return reply.text.toLowerCase().includes(wanted) ? 2 : 3
  }
  const isForeign = (reply: CannedReplyView) => Number(reply.locale.slice(0, 2) !== locale.slice(0, 2))
  return all
    .map((reply) => ({ reply, rank: rank(reply), foreign: isForeign(reply) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.foreign - b.foreign || a.reply.shortcut.localeCompare(b.reply.shortcut))
    .map((one) => one.reply)
}

const variable = /\{\{\s*([a-z.]+)\s*\}\}/g

/** Fills the variables that are known; the others stay, so that the agent sees what to write. */
export function fillCanned(text: string, facts: CannedFacts): string {
  return text.replace(variable, (whole, name: string) => (isKnown(name) ? (facts[name] ?? whole) : whole))
}

/** Variables that are still in a text. */
export function openVariables(text: string): string[] {
  return [...text.matchAll(variable)].map((match) => match[1] ?? '').filter(isKnown)
}

function isKnown(name: string): name is keyof CannedFacts {
  return (cannedVariables as readonly string[]).includes(name)
}
