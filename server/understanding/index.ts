import type { FastifyInstance } from 'fastify'
import { analyseRoutes } from './analyse/analyse.routes.ts'
import { createAnalyseService } from './analyse/analyse.service.ts'
import type { Reader } from './reader.ts'

export { type AnalyseOptions, analyseCommand } from './analyse/analyse.command.ts'
export { negationScope } from './aspects/negation.ts'
export { trainDependencyCommand } from './dependency/train.ts'
export { evaluateEmotionCommand, evaluateOffenceCommand, evaluateSentimentCommand } from './emotion/evaluate.ts'
export { trainEmotionCommand } from './emotion/train.ts'
export { emotionTrend, type Trend } from './emotion/trend.ts'
export { askedFor } from './encoder/concepts.ts'
export { type Encoder, loadEncoder } from './encoder/encoder.ts'
export { evaluateRetrievalCommand, evaluateSimilarityCommand } from './encoder/evaluate.ts'
export { notionsOf } from './encoder/notions.ts'
export { bareOf, canonicalPhrase, clausesOf, passagesOf, phraseOf } from './encoder/phrase.ts'
export { soundOf } from './encoder/pinyin.ts'
export { canonicalStem, stem } from './encoder/stem.ts'
export { trainEncoderCommand } from './encoder/train.ts'
export { type EvaluateEntitiesOptions, evaluateEntitiesCommand } from './entities/names/evaluate.ts'
export { trainNamesCommand } from './entities/names/train-names.ts'
export { evaluateIntentsCommand } from './intent/evaluate-intents.ts'
export { type IntentExample, outOfScopeLabel } from './intent/example.ts'
export { questionLabel } from './intent/intent-model.ts'
export { createTenantIntents, type TenantExamples, type TenantIntents } from './intent/tenant-intents.ts'
export { trainIntentsCommand } from './intent/train-command.ts'
export { evaluateLanguageCommand } from './language/evaluate.ts'
export { trainLanguageCommand } from './language/train.ts'
export { evaluateNormaliseCommand } from './normalise/evaluate.ts'
export { normalise } from './normalise/normalise.ts'
export { trainNormaliseCommand } from './normalise/train.ts'
export { trainOffenceCommand } from './offence/train.ts'
export { createReader, type ReadContext, type Reader, type ReaderResources, textTooLong } from './reader.ts'
export { segment } from './segment/segment.ts'
export { compileVocabulary, type ProductName, type Vocabulary, type VocabularySource } from './segment/vocabulary.ts'
export { evaluateNamesCommand, evaluateTaggingCommand } from './tagging/evaluate.ts'
export { trainTaggingCommand } from './tagging/train.ts'

/** What understanding offers over HTTP: the reading of a text, for those who steer the bot. */
export function createAnalysis(reader: Reader) {
  const service = createAnalyseService(reader)
  return {
    async routes(app: FastifyInstance) {
      await app.register(analyseRoutes, { service })
    },
  }
}
