import type { KeywordRule } from '../../../contracts/knowledge.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { auditedChange, type Expected, holdAlone, requireUnchanged } from '../../kernel/etag.ts'
import { definePolicy } from '../../kernel/policy.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { normalise } from '../../understanding/index.ts'
import type { createLiveKnowledge } from '../answer/live.ts'
import { languageOf } from '../faq/faq.content.ts'
import type { Guidance } from '../faq/faq.table.ts'
import './keyword-rule.table.ts'

export const keywordRulePolicy = definePolicy('answering.keywordRule', {
  read: ['agent', 'supervisor', 'operator', 'administrator', 'system'],
  write: ['operator', 'administrator', 'system'],
})

export const keywordRuleRepeated = defineError<{ id: string }>(
  'answering.keywordRule.repeated',
  400,
  'two rules have the same id',
)

const replaced = 'answering.keywordRules.replaced'

/** What is offered beside or instead of an answer. */
export interface Guide extends Guidance {
  text: string
  questions: { entryId: string; key: string; question: string }[]
}

export type KeywordRuleService = ReturnType<typeof createKeywordRuleService>

/** Keyword rules: words that lead to products, questions or pages. In force as soon as they are saved. */
export function createKeywordRuleService({ db, live }: { db: Db; live: ReturnType<typeof createLiveKnowledge> }) {
  async function rulesOf(trx: Db, tenantId: string): Promise<KeywordRule[]> {
    const rows = await trx
      .selectFrom('keyword_rule')
      .select('rule')
      .where('tenant_id', '=', tenantId)
      .orderBy('place')
      .execute()
    return rows.map((row) => row.rule)
  }

  return {
    list(actor: Actor): Promise<KeywordRule[]> {
      keywordRulePolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, (trx) => rulesOf(trx, actor.tenantId))
    },

    /**
     * Puts these rules in the place of all earlier ones.
     *
     * @throws keywordRuleRepeated, changedMeanwhile
     */
    async replace(actor: Actor, rules: readonly KeywordRule[], expected?: Expected): Promise<KeywordRule[]> {
      keywordRulePolicy.require(actor, 'write')
      const repeated = rules.find((rule, i) => rules.findIndex((other) => other.id === rule.id) < i)
      if (repeated) throw keywordRuleRepeated({ id: repeated.id })
      const { tenantId } = actor
      return inTenant(db, tenantId, async (trx) => {
        await holdAlone(trx, tenantId, replaced)
        const last = auditedChange(trx, tenantId, tenantId, replaced)
        await requireUnchanged(expected, await rulesOf(trx, tenantId), last)
        await trx.deleteFrom('keyword_rule').where('tenant_id', '=', actor.tenantId).execute()
        const rows = rules.map((rule, place) => ({
          tenant_id: actor.tenantId,
          id: rule.id,
          place,
          rule: JSON.stringify(rule),
        }))
        if (rows.length > 0) await trx.insertInto('keyword_rule').values(rows).execute()
        await audit(trx, actor, replaced, tenantId, { rules: rules.length })
        return rulesOf(trx, actor.tenantId)
      })
    },

    /** What the rules offer for a message: the rule with the longest word in it speaks. */
    async guide(tenantId: string, text: string, locale: string): Promise<Guide | undefined> {
      const rules = await inTenant(db, tenantId, (trx) => rulesOf(trx, tenantId))
      const said = normalise(text).text
      const rule = longestSpoken(rules, said)
      if (!rule) return undefined
      const knowledge = rule.faqIds.length > 0 ? await live.current(tenantId) : undefined
      const questions = rule.faqIds.flatMap((idOrKey) => {
        const entry = knowledge?.entry(idOrKey)
        return entry ? [{ entryId: entry.id, key: entry.key, question: knowledge!.questionOf(entry, locale) }] : []
      })
      return { ...rule.guidance, text: languageOf(locale) === 'zh' ? rule.text['zh-CN'] : rule.text.en, questions }
    },
  }
}

function longestSpoken(rules: readonly KeywordRule[], said: string): KeywordRule | undefined {
  let best: { rule: KeywordRule; length: number } | undefined
  for (const rule of rules)
    for (const keyword of rule.keywords) {
      const length = keyword.length
      if (length > (best?.length ?? 0) && isSpoken(said, normalise(keyword).text)) best = { rule, length }
    }
  return best?.rule
}

/** Latin keywords must stand as words; "tea" is not in "team". */
function isSpoken(said: string, keyword: string): boolean {
  if (!/^[\p{ASCII}]+$/u.test(keyword)) return said.includes(keyword)
  const escaped = keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![a-z0-9])${escaped}(?:s|es)?(?![a-z0-9])`).test(said)
}
