import type { FastifyInstance } from 'fastify'
import { feedbackGiven } from '../conversation/index.ts'
import type { Db } from '../kernel/database.ts'
import type { EventBus } from '../kernel/events.ts'
import { inTenant } from '../kernel/tenancy.ts'
import { type Encoder, loadEncoder } from '../understanding/index.ts'
import { answerRoutes } from './answer/answer.routes.ts'
import { createAnswerService } from './answer/answer.service.ts'
import { updateFeedback } from './answer/given-answer.repository.ts'
import { createLiveKnowledge } from './answer/live.ts'
import { faqRoutes } from './faq/faq.routes.ts'
import { createFaqService } from './faq/faq.service.ts'
import { keywordRuleRoutes } from './keyword-rule/keyword-rule.routes.ts'
import { createKeywordRuleService } from './keyword-rule/keyword-rule.service.ts'
import { readIntentExamples } from './release/intent-examples.ts'
import { releaseRoutes } from './release/release.routes.ts'
import { createReleaseService } from './release/release.service.ts'
import { createTransferService } from './transfer/transfer.service.ts'
import './personal-data.ts'

export { answerGiven } from './answer/answer.events.ts'
export type { Found, FoundAnswer, Given, NearMatch } from './answer/answer.service.ts'
export type { Asker } from './answer/choose.ts'
export { type EvaluateAnswersOptions, evaluateAnswersCommand } from './evaluate/evaluate.ts'
export type { Guide } from './keyword-rule/keyword-rule.service.ts'
export { answeringPublicEvents } from './public-events.ts'
export { releasePublished } from './release/release.events.ts'
export { trainAnsweringCommand } from './train.ts'
export { exportKnowledgeCommand, importKnowledgeCommand } from './transfer/commands.ts'
export type { KnowledgeFile } from './transfer/transfer.service.ts'

export type Answering = ReturnType<typeof createAnswering>

export interface AnsweringDeps {
  db: Db
  events: EventBus
  /** What compares the meaning of questions; ours when none is given. */
  encoder?: Encoder
}

/** Answering: what the shop knows, and how sure we are that it answers a question. */
export function createAnswering({ db, events, encoder = loadEncoder() }: AnsweringDeps) {
  const live = createLiveKnowledge({ db, encoder })
  const answers = createAnswerService({ db, live })
  const faq = createFaqService({ db })
  const releases = createReleaseService({ db, published: live.forget })
  const keywordRules = createKeywordRuleService({ db, live })
  const transfer = createTransferService({ db })

  events.subscribe(feedbackGiven, 'answering.given', ({ tenantId, payload }) =>
    inTenant(db, tenantId, (trx) => updateFeedback(trx, tenantId, payload.messageId, payload.value)),
  )

  return {
    faq,
    releases,
    keywordRules,
    find: answers.find,
    answerOf: answers.answerOf,
    byKey: answers.answerOf,
    given: answers.given,
    tryQuestion: answers.tryQuestion,
    guide: keywordRules.guide,
    /** What the current release teaches understanding about intents; undefined when nothing changed since the stamp. */
    intentExamples: (tenantId: string, stamp: string | undefined) => readIntentExamples(db, tenantId, stamp),
    importKnowledge: transfer.importKnowledge,
    importFiles: transfer.importFiles,
    exportKnowledge: transfer.exportKnowledge,
    async routes(app: FastifyInstance) {
      await app.register(faqRoutes, { faq })
      await app.register(releaseRoutes, { releases })
      await app.register(answerRoutes, { answers })
      await app.register(keywordRuleRoutes, { keywordRules })
    },
  }
}
