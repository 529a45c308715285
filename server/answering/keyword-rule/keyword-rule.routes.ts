import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keywordRule } from '../../../contracts/knowledge.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import type { KeywordRuleService } from './keyword-rule.service.ts'

export const keywordRuleRoutes: FastifyPluginAsyncZod<{ keywordRules: KeywordRuleService }> = async (
  app,
  { keywordRules },
) => {
  const tags = ['answering']
  const rules = z.object({ rules: z.array(keywordRule).max(500) })
  const config = tagged((view: z.output<typeof rules>) => view.rules)
  const list = { tags, summary: 'Keyword rules', response: { 200: rules } }
  app.get('/keyword-rules', { schema: list, config }, async (request) => ({
    rules: await keywordRules.list(request.actor),
  }))

  const replace = { tags, summary: 'Replace the keyword rules', body: rules, response: { 200: rules } }
  app.put('/keyword-rules', { schema: replace, config }, async (request) => ({
    rules: await keywordRules.replace(request.actor, request.body.rules, expectedBy(request)),
  }))
}
