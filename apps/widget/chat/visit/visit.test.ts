import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ack } from '../../../../contracts/common.ts'
import type { StartVisit, VisitView } from '../../../../contracts/widget.ts'
import { startVisit } from './visit.ts'

const who = { publicKey: 'pk', page: { url: 'https://shop.example/', title: '首页' } }
const welcome: Ack<VisitView> = { ok: true, value: {} as VisitView }
const refuse = (token: string): Ack<VisitView> => ({
  ok: false,
  error: { code: 'channels.web.tokenExpired', facts: { token } },
})

/** A service that takes no token of these kinds. */
async function visit(tokens: Partial<StartVisit>, refused: ('visitor' | 'customer')[]) {
  const asked: StartVisit[] = []
  const answer = await startVisit(
    async (input) => {
      asked.push(input)
      if (input.visitorToken && refused.includes('visitor')) return refuse('visitor')
      return input.customerToken && refused.includes('customer') ? refuse('customer') : welcome
    },
    { ...who, ...tokens } as Parameters<typeof startVisit>[1],
  )
  return { answer, last: asked.at(-1)!, times: asked.length }
}

test('a visitor whose token ran out is welcomed as a new one, and stays the signed-in customer she is', async () => {
  const { answer, last } = await visit({ visitorToken: 'old', customerToken: 'signed' }, ['visitor'])

  assert.equal(answer.ok, true)
  assert.deepEqual([last.visitorToken, last.customerToken], [undefined, 'signed'])
})

test("a shop's expired token costs the name, not the history", async () => {
  const { answer, last } = await visit({ visitorToken: 'mine', customerToken: 'expired' }, ['customer'])

  assert.equal(answer.ok, true)
  assert.deepEqual([last.visitorToken, last.customerToken], ['mine', undefined])
})

test('with no token left to do without, the chat still opens', async () => {
  const { answer, times } = await visit({ visitorToken: 'old', customerToken: 'expired' }, ['visitor', 'customer'])

  assert.equal(answer.ok, true)
  assert.equal(times, 3)
})

test('a refusal for another reason is told and not tried again', async () => {
  const refusal: Ack<VisitView> = { ok: false, error: { code: 'channels.web.originRefused', facts: {} } }
  let times = 0

  const answer = await startVisit(async () => {
    times++
    return refusal
  }, who)

  assert.equal(answer, refusal)
  assert.equal(times, 1)
})
