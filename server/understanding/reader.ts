import { messageTextMax } from '../../contracts/message.ts'
import type { Entity, Reading } from '../../contracts/reading.ts'
import { defineError } from '../kernel/errors.ts'
import { readAspects } from './aspects/aspects.ts'
import { type NegationScope, negationScope } from './aspects/negation.ts'
import { readEmotion } from './emotion/emotion.ts'
import { findEntities } from './entities/entities.ts'
import { readIntents } from './intent/intent.ts'
import type { IntentModel } from './intent/intent-model.ts'
import { shippedIntents } from './intent/shipped.ts'
import { detectLanguage } from './language/language.ts'
import { normalise } from './normalise/normalise.ts'
import { compileVocabulary, type Vocabulary, type VocabularySource } from './segment/vocabulary.ts'
import { findWords } from './words.ts'

export const textTooLong = defineError<{ length: number; most: number }>(
  'understanding.textTooLong',
  413,
  'the text is longer than a message may be',
)

export interface ReaderResources {
  /** A tenant's catalogue and words; asked again when it is older than a minute, or after `forget`. */
  vocabularyOf?: (tenantId: string) => VocabularySource | Promise<VocabularySource>
  /** What a tenant's examples taught; the shipped model where there is none. It answers at once. */
  intentsOf?: (tenantId: string) => IntentModel | undefined
}

export interface ReadContext {
  tenantId?: string
  /** When the message was written; dates are counted from it. */
  now: Date
  timezone?: string
  /** What the customer wrote in before, or her browser's language. */
  locale?: string
}

export type Reader = ReturnType<typeof createReader>

const keepMs = 60_000
const defaultTimezone = 'Asia/Shanghai'

/** The reader of customers' messages: one per process, for all tenants; the same text in the same context reads the same. */
export function createReader(resources: ReaderResources = {}) {
  const vocabularies = new Map<string, { at: number; vocabulary: Promise<Vocabulary> }>()
  const none = compileVocabulary()

  const vocabularyFor = (tenantId: string | undefined): Vocabulary | Promise<Vocabulary> => {
    const source = resources.vocabularyOf
    if (!source || !tenantId) return none
    const known = vocabularies.get(tenantId)
    if (known && Date.now() - known.at < keepMs) return known.vocabulary
    const vocabulary = Promise.resolve(source(tenantId)).then(compileVocabulary)
    vocabularies.set(tenantId, { at: Date.now(), vocabulary })
    vocabulary.catch(() => vocabularies.delete(tenantId))
    return vocabulary
  }

  return {
    /**
     * Reads one message. Offsets count UTF-16 units of `text` as it was given.
     *
     * @throws textTooLong beyond what a message may have.
     */
    async read(text: string, context: ReadContext): Promise<Reading> {
      if (text.length > messageTextMax) throw textTooLong({ length: text.length, most: messageTextMax })
      const vocabulary = await vocabularyFor(context.tenantId)
      const normalised = normalise(text, vocabulary)
      const { language, script } = detectLanguage(text, context.locale)
      const clock = { now: context.now, timezone: context.timezone ?? defaultTimezone }
      const entities = await findEntities(text, vocabulary, clock)
      const learnt = (context.tenantId && resources.intentsOf?.(context.tenantId)) || shippedIntents()
      const { tokens, tree } = findWords(text, normalised, vocabulary)
      const { intents, outOfScope } = readIntents(text, normalised, entities, learnt)
      return {
        language,
        script,
        normalised: normalised.text,
        tokens,
        tree,
        entities: markNegated(entities, negationScope(tokens, tree)),
        intents,
        outOfScope,
        emotion: readEmotion(text, normalised, tokens, tree),
        aspects: readAspects(text, tokens, tree, normalised),
      }
    },
    /** Drops what is kept of a tenant's words, so that the next message sees the new catalogue. */
    forget(tenantId: string): void {
      vocabularies.delete(tenantId)
    },
  }
}

/** Tells the things that the customer says it is *not* about: the shoes in 不是鞋子，是外套. */
function markNegated(entities: readonly Entity[], scopes: readonly NegationScope[]): Entity[] {
  return entities.map((entity) => {
    const negated = scopes.some(({ start, end }) => entity.start >= start && entity.end <= end)
    return negated && negatable.has(entity.kind) ? { ...entity, negated } : entity
  })
}
const negatable: ReadonlySet<Entity['kind']> = new Set(['product', 'sku', 'order_no', 'date', 'place', 'quantity'])
