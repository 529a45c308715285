import type { Entity, Reading } from '../../../contracts/reading.ts'
import { rules } from './rules.ts'

type Intents = Reading['intents']

const trimmed = /^[\s\p{P}\p{S}~]+|(?<![\s\p{P}\p{S}~啦呢哦噢喔呀哈])[\s\p{P}\p{S}~啦呢哦噢喔呀哈]+$/gu
const mostListed = 5

/** Names what the customer wants, the surest first; nothing when no rule speaks. */
export function readIntents(normalised: string, entities: readonly Entity[]): Intents {
  const text = normalised.replace(/[’]/g, "'").slice(0, 600)
  const core = text.replace(trimmed, '')
  const best = new Map<string, number>()
  for (const rule of rules) {
    if (!rule.pattern.test(rule.alone ? core : text) || rule.unless?.test(text)) continue
    const confidence = rule.alone
      ? rule.confidence
      : rule.confidence - Math.min(0.2, Math.max(0, text.length - 60) / 600)
    best.set(rule.name, Math.max(best.get(rule.name) ?? 0, confidence))
  }
  for (const [name, confidence] of byEntities(core, entities)) if (!best.has(name)) best.set(name, confidence)
  return [...best]
    .map(([name, confidence]) => ({ name, confidence: Math.round(confidence * 1000) / 1000, evidence: [] }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostListed)
}

/** A bare order number asks after that order; a bare product name asks for that product. */
function byEntities(core: string, entities: readonly Entity[]): [string, number][] {
  const covers = (kind: Entity['kind']) =>
    entities.some((entity) => entity.kind === kind && entity.text.length >= core.length * 0.7)
  if (covers('order_no') || covers('tracking_no')) return [['order.status', 0.8]]
  return covers('product') ? [['product.search', 0.75]] : []
}
