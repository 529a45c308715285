import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHttp } from './http.ts'
import { createLog } from './log.ts'

test('starting writes nothing into the log; a request that breaks is there, with its number and without its words', async () => {
  const lines: string[] = []
  const app = await createHttp({ log: createLog('info', { write: (line) => void lines.push(line) }) })
  app.post('/broken', () => {
    throw new Error('the reason')
  })

  await app.listen({ host: '127.0.0.1', port: 0 })
  assert.deepEqual(lines, [])
  const answer = await app.inject({ method: 'POST', url: '/broken', payload: { text: '客户的话' } })
  await app.close()

  assert.deepEqual([answer.statusCode, answer.json()], [500, { code: 'internal', facts: {} }])
  const [line, ...more] = lines.map((one) => JSON.parse(one))
  assert.deepEqual(more, [])
  assert.match(line.requestId, /./)
  assert.deepEqual([line.level, line.route, line.err.message], [50, '/broken', 'the reason'])
  assert.doesNotMatch(lines[0]!, /客户的话/)
})
