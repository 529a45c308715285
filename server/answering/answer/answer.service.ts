import type { z } from 'zod'
import type { TriedQuestion, tryQuestion } from '../../../contracts/knowledge.ts'
import type { Source } from '../../../contracts/message.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { faqPolicy } from '../faq/faq.policy.ts'
import type { Guidance } from '../faq/faq.table.ts'
import { shippedModel } from '../retrieval/model.ts'
import { answerGiven } from './answer.events.ts'
import type { Asker } from './choose.ts'
import { insertGiven } from './given-answer.repository.ts'
import type { Hit, Knowledge } from './knowledge.ts'
import type { createLiveKnowledge } from './live.ts'

/** An entry as an answer, with where it comes from. */
export interface FoundAnswer {
  kind: 'answer'
  entry: { id: string; key: string; category: string; question: string; guidance: Guidance }
  answer: { locale: string; text: string }
  confidence: number
  source: Source
  releaseNumber: number
}

/** A question we know, offered when we are not sure. */
export interface NearMatch {
  entryId: string
  key: string
  /** In the language of the asker. */
  question: string
  confidence: number
}

export type Found =
  | FoundAnswer
  | { kind: 'near'; matches: NearMatch[]; confidence: number }
  | { kind: 'unknown'; confidence: number }

export interface Given {
  conversationId: string
  messageId: string
  entryId: string
  releaseNumber: number
  confidence: number
}

export type AnswerService = ReturnType<typeof createAnswerService>

/** Finds what we know, with its source and a calibrated confidence, or says that we do not know. */
export function createAnswerService({ db, live }: { db: Db; live: ReturnType<typeof createLiveKnowledge> }) {
  return {
    /** The answer to a question, the nearest questions when unsure, or nothing. */
    async find(tenantId: string, text: string, asker: Asker): Promise<Found> {
      const knowledge = await live.current(tenantId)
      const hits = knowledge.ask(text, asker)
      const confidence = hits[0]?.match.confidence ?? 0
      const decision = decide(confidence)
      if (decision === 'answer') return presentAnswer(knowledge, hits[0]!, asker, confidence)
      if (decision === 'unknown') return { kind: 'unknown', confidence }
      return { kind: 'near', matches: hits.map((hit) => nearOf(knowledge, hit, asker)), confidence }
    },

    /** The answer of one entry, by id or key: the customer chose its question. */
    async answerOf(tenantId: string, idOrKey: string, asker: Asker): Promise<FoundAnswer | undefined> {
      const knowledge = await live.current(tenantId)
      const entry = knowledge.entry(idOrKey)
      const answer = entry && knowledge.answerFor(entry, asker)
      if (!entry || !answer) return undefined
      return presentAnswer(
        knowledge,
        { entry, answer, match: { id: entry.id, matched: '', score: 0, confidence: 1 } },
        asker,
        1,
      )
    },

    /** Records that an entry was given as an answer; telling it twice counts once. */
    async given(tenantId: string, given: Given, within: Db = db): Promise<void> {
      const { conversationId, messageId, entryId, releaseNumber, confidence } = given
      await inTenant(within, tenantId, async (trx) => {
        const isNew = await insertGiven(trx, {
          tenant_id: tenantId,
          message_id: messageId,
          conversation_id: conversationId,
          entry_id: entryId,
          release_number: releaseNumber,
          confidence,
          feedback: null,
        })
        if (isNew) await appendEvent(trx, answerGiven, tenantId, given)
      })
    },

    /** "What would the bot say?", of the live release or of the working copy. */
    async tryQuestion(actor: Actor, { text, locale, draft }: z.output<typeof tryQuestion>): Promise<TriedQuestion> {
      faqPolicy.require(actor, 'read')
      const knowledge = draft ? await live.draft(actor.tenantId) : await live.current(actor.tenantId)
      const asker: Asker = { locale: locale ?? (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'), channel: 'web' }
      const hits = knowledge.ask(text, asker, 5)
      const decision = decide(hits[0]?.match.confidence ?? 0)
      return {
        decision: decision === 'near' ? 'clarify' : decision,
        threshold: shippedModel().answerFrom,
        matches: hits.map(({ entry, answer, match }) => ({
          entryId: entry.id,
          question: knowledge.questionOf(entry, asker.locale),
          matched: match.matched,
          confidence: match.confidence,
          answer: answer.text,
        })),
      }
    },
  }
}

function decide(confidence: number): Found['kind'] {
  const { answerFrom, offerFrom } = shippedModel()
  if (confidence >= answerFrom) return 'answer'
  return confidence >= offerFrom ? 'near' : 'unknown'
}

function nearOf(knowledge: Knowledge, { entry, match }: Hit, { locale }: Asker): NearMatch {
  const question = knowledge.questionOf(entry, locale)
  return { entryId: entry.id, key: entry.key, question, confidence: match.confidence }
}

function presentAnswer(
  knowledge: Knowledge,
  { entry, answer }: Hit,
  { locale }: Asker,
  confidence: number,
): FoundAnswer {
  const question = knowledge.questionOf(entry, locale)
  return {
    kind: 'answer',
    entry: { id: entry.id, key: entry.key, category: entry.category, question, guidance: entry.guidance },
    answer: { locale: answer.locale, text: answer.text },
    confidence,
    source: { kind: 'faq', id: entry.id, title: question, updatedAt: entry.updatedAt, url: null },
    releaseNumber: knowledge.number,
  }
}
