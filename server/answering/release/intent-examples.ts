import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { type IntentExample, questionLabel, type TenantExamples } from '../../understanding/index.ts'
import { currentNumber, findRelease } from './release.repository.ts'
import type { ReleasedEntry } from './release.table.ts'

/** Beyond this a tenant's questions add little to what intents are learnt from. */
const mostExamples = 4000

/**
 * What the published entries teach understanding: their questions are for the knowledge base, not wishes that a flow
 * fulfils. Paraphrases are left out, for among them are wishes (退货, 查物流). Undefined when the release is still the one of `stamp`.
 */
export function readIntentExamples(
  db: Db,
  tenantId: string,
  stamp: string | undefined,
): Promise<TenantExamples | undefined> {
  return inTenant(db, tenantId, async (trx) => {
    const number = await currentNumber(trx, tenantId)
    if (stamp === String(number)) return undefined
    const release = number > 0 ? await findRelease(trx, tenantId, number) : undefined
    return { stamp: String(number), examples: intentExamplesOf(release?.content.entries ?? []) }
  })
}

function intentExamplesOf(entries: readonly ReleasedEntry[]): IntentExample[] {
  return entries
    .filter((entry) => entry.enabled)
    .flatMap(({ wordings }) => wordings.map(({ question }) => question))
    .slice(0, mostExamples)
    .map((text) => ({ text, label: questionLabel }))
}
