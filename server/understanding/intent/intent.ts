import type { Entity, Reading } from '../../../contracts/reading.ts'
import type { Normalised } from '../normalise/normalise.ts'
import { type IntentModel, type PredictedIntent, questionLabel } from './intent-model.ts'
import { asksHow, rules } from './rules.ts'

type Intents = Reading['intents']

export interface ReadIntents {
  intents: Intents
  outOfScope: boolean
}

const trimmed = /^[\s\p{P}\p{S}~]+|(?<![\s\p{P}\p{S}~啦呢哦噢喔呀哈])[\s\p{P}\p{S}~啦呢哦噢喔呀哈]+$/gu
const mostListed = 5
/** From here on what was learnt speaks where no rule does. */
const sureAlone = 0.75
/** From here on what was learnt overrules a rule that it finds unlikely. */
const sureAgainst = { own: 0.9, other: 0.05 }
/** These are meant only when the message says little else. */
const smallTalk = new Set(['greeting', 'thanks', 'goodbye', 'confirm', 'deny'])
/** Asking how these are done, or whether they may be, is a question for the knowledge base. */
const wishes = /\.(?:request|cancel|change_address)$/
const severalClauses = /[,，。;；!！?？\n].*[\p{L}\p{N}]/u

/**
 * Names what the customer wants, the surest first; nothing when nobody speaks. The built-in rules have the first voice,
 * the trained model the second: it speaks where they are silent, and against them where it is sure.
 */
export function readIntents(
  text: string,
  normalised: Normalised,
  entities: readonly Entity[],
  model?: IntentModel,
): ReadIntents {
  const ruled = intentsByRules(normalised.text, entities)
  if (!model) return { intents: ruled, outOfScope: false }
  const { intents: learnt, outOfScope } = model.predict(text, normalised)
  const [top] = learnt
  const intents = ruled
    .filter((one) => !isOverruled(one.name, learnt, normalised.text))
    .map((one) => ({ ...one, evidence: learnt.find(({ name }) => name === one.name)?.evidence ?? [] }))
  const agreed = intents.find(({ name }) => name === top?.name)
  if (agreed && top) agreed.confidence = Math.max(agreed.confidence, top.confidence)
  else if (top && speaksAlone(top, outOfScope, normalised.text, intents.length > 0)) intents.push(top)
  const listed = intents.sort((a, b) => b.confidence - a.confidence).slice(0, mostListed)
  const asksAfterSomething = top?.name === questionLabel && top.confidence >= sureAlone
  return { intents: listed, outOfScope: outOfScope && listed.length === 0 && !asksAfterSomething }
}

function isOverruled(name: string, learnt: readonly PredictedIntent[], text: string): boolean {
  const [top] = learnt
  if (!top || top.name === name || top.name === questionLabel) return false
  if (top.confidence < sureAgainst.own || severalClauses.test(text)) return false
  return (learnt.find((one) => one.name === name)?.confidence ?? 0) < sureAgainst.other
}

function speaksAlone(top: PredictedIntent, outOfScope: boolean, text: string, othersSpeak: boolean): boolean {
  if (top.name === questionLabel || outOfScope || top.confidence < sureAlone) return false
  if (wishes.test(top.name) && top.name !== 'handoff.request' && asksHow.test(text)) return false
  return !smallTalk.has(top.name) || (!othersSpeak && isShort(text))
}

function isShort(text: string): boolean {
  return /\p{Script=Han}/u.test(text) ? text.length <= 12 : text.split(/\s+/).length <= 6
}

/** What the rules say by the form of a normalised text. */
export function intentsByRules(normalised: string, entities: readonly Entity[]): Intents {
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
