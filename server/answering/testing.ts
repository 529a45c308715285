import { createTestTenant } from '../accounts/testing.ts'
import { createEventBus } from '../kernel/events.ts'
import { createTestDatabase, createTestHttp, testLog } from '../kernel/testing.ts'
import { createAnswering } from './index.ts'

/** A shop with its knowledge behind HTTP, as the console meets it. */
export async function createAnsweringStage() {
  const database = await createTestDatabase()
  const { db } = database
  const shop = await createTestTenant(db)
  const other = await createTestTenant(db)
  const events = createEventBus({ database, log: testLog })
  const answering = createAnswering({ db, events })
  const actors = {
    operator: shop.operator,
    administrator: shop.administrator,
    agent: shop.agent,
    stranger: other.operator,
  }
  const app = await createTestHttp(actors, (scope) => answering.routes(scope))
  type Who = keyof typeof actors
  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

  async function call(who: Who, method: Method, path: string, payload?: object) {
    const response = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: who },
      ...(payload ? { payload } : {}),
    })
    return { status: response.statusCode, body: response.body ? response.json() : null }
  }

  return {
    db,
    database,
    events,
    answering,
    shop,
    other,
    call,
    async close() {
      await app.close()
      await database.close()
    },
  }
}

/** An entry as the console sends it. */
export function entryDraft(question: string, answer: string, more: Record<string, unknown> = {}) {
  return {
    category: '退换',
    wordings: [{ locale: 'zh-CN', question, paraphrases: [] }],
    answers: [{ locale: 'zh-CN', text: answer }],
    ...more,
  }
}
