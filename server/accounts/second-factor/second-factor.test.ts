import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ErrorBody } from '../../../contracts/common.ts'
import type { PendingSecondFactor, SecondFactorView } from '../../../contracts/second-factor.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createTestAccounts } from '../testing.ts'
import { stepAt, totpCode } from './totp.ts'

const database = await createTestDatabase()
let now = new Date()
const { accounts, app, letters } = await createTestAccounts(database, { now: () => now })
after(async () => {
  await app.close()
  await database.close()
})

const password = 'spruce-and-tea-9'
let base = ''
let tenantId = ''
let people = 0
before(async () => {
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  tenantId = (await accounts.tenants.create({ slug: 'yunshan', name: '云杉优选' })).id
})

test('who turned on a second factor signs in with a code of her phone, and her password alone lets nobody in', async () => {
  const { staff, secret } = await hireWithFactor()

  const half = await signIn(staff.email)
  const whole = await signIn(staff.email, codeOf(secret))

  assert.deepEqual([half.status, await codeIn(half)], [401, 'accounts.signIn.codeNeeded'])
  assert.deepEqual(half.headers.getSetCookie(), [])
  assert.equal(whole.status, 200)
  assert.equal((await get('/api/v1/me', whole)).status, 200)
  const [entry] = await auditOf(staff.id, 'accounts.signIn.succeeded')
  assert.deepEqual(entry!.facts, { secondFactor: { kind: 'totp' } })
})

test('a wrong password is answered as ever, whether there is a second factor and whatever the code', async () => {
  const { staff, secret } = await hireWithFactor()

  for (const code of [undefined, codeOf(secret), '000000'])
    assert.equal(await codeIn(await signIn(staff.email, code, 'not-her-password')), 'accounts.signIn.wrong')

  assert.equal((await signIn(staff.email, codeOf(secret))).status, 200)
})

test('a wrong code is refused and leaves a trace; a code is taken once, and so is every earlier one', async () => {
  const { staff, secret } = await hireWithFactor()

  const wrong = await signIn(staff.email, otherThan(codeOf(secret)))
  assert.deepEqual([wrong.status, await codeIn(wrong)], [401, 'accounts.signIn.codeWrong'])
  assert.deepEqual(wrong.headers.getSetCookie(), [])
  assert.equal((await auditOf(staff.id, 'accounts.signIn.codeRefused')).length, 1)

  const code = codeOf(secret)
  assert.equal((await signIn(staff.email, code)).status, 200)
  assert.equal(await codeIn(await signIn(staff.email, code)), 'accounts.signIn.codeWrong')
  assert.equal(await codeIn(await signIn(staff.email, codeOf(secret, -1))), 'accounts.signIn.codeWrong')
})

test('of two who send the same code at once, one is let in', async () => {
  const { staff, secret } = await hireWithFactor()

  const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(staff.email, codeOf(secret))))

  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401, 401, 401])
})

test('a phone may be thirty seconds early or late, not a minute', async () => {
  const { staff, secret } = await hireWithFactor()

  for (const [steps, status] of [
    [-2, 401],
    [-1, 200],
    [1, 200],
    [2, 401],
  ] as const)
    assert.equal((await signIn(staff.email, codeOf(secret, steps))).status, status, `${steps} steps`)
})

test('a recovery code lets her in once, typed in any way; only what cannot be turned back is kept', async () => {
  const { staff, recoveryCodes, secret } = await hireWithFactor()
  assert.equal(new Set(recoveryCodes).size, 10)
  const [first, second] = recoveryCodes as [string, string]

  assert.equal((await signIn(staff.email, first)).status, 200)
  assert.equal(await codeIn(await signIn(staff.email, first)), 'accounts.signIn.codeWrong')
  const again = await signIn(staff.email, second.toUpperCase().replace('-', ' '))
  assert.equal(again.status, 200)

  const view = (await (await get('/api/v1/me/second-factor', again)).json()) as SecondFactorView
  assert.equal(view.recoveryCodesLeft, 8)
  const kept = await database.db
    .selectFrom('staff_second_factor')
    .selectAll()
    .where('staff_id', '=', staff.id)
    .executeTakeFirstOrThrow()
  assert.match(kept.secret_sealed, /^v1\./)
  for (const hash of kept.recovery_hashes) assert.match(hash, /^\$argon2id\$/)
  const text = JSON.stringify(kept)
  for (const plain of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))])
    assert.ok(!text.includes(plain))
})

test('who guesses codes must wait from wherever she tries, also when the password is given right in between', async () => {
  const { staff, secret } = await hireWithFactor()
  const wrong = otherThan(codeOf(secret))

  const answers: number[] = []
  for (let guess = 0; guess < 12; guess++) {
    answers.push((await signIn(staff.email, wrong)).status)
    await signIn(staff.email)
  }
  const right = await signIn(staff.email, codeOf(secret))

  assert.deepEqual(answers.slice(0, 8), Array(8).fill(401))
  assert.deepEqual(answers.slice(8), Array(4).fill(429))
  assert.deepEqual([right.status, await codeIn(right)], [429, 'accounts.signIn.tooMany'])
})

test('ten wrong codes from several addresses are the most in a quarter of an hour', async () => {
  const { staff, secret } = await hireWithFactor()
  const wrong = otherThan(codeOf(secret))
  const from = async (remoteAddress: string, code: string) => {
    const payload = { email: staff.email, password, code }
    return (await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload, remoteAddress })).statusCode
  }

  for (let guess = 0; guess < 10; guess++) assert.equal(await from(`198.51.100.${guess}`, wrong), 401)
  assert.equal(await from('203.0.113.7', codeOf(secret)), 429)

  now = new Date(now.getTime() + 16 * 60_000)
  assert.equal(await from('203.0.113.7', codeOf(secret)), 200)
})

test('turning it on wants the password and a code of the new secret; until then nothing is asked', async () => {
  const staff = await hire()
  const here = await signIn(staff.email)
  const elsewhere = await signIn(staff.email)

  assert.equal(await codeIn(await post(`${own}`, { password: 'not-hers' }, here)), 'accounts.password.wrong')
  assert.equal(await codeIn(await post(`${own}/confirm`, { code: '123456' }, here)), 'accounts.secondFactor.notStarted')
  const former = await begin(here)
  const { secret, address } = await begin(here)
  assert.match(address, new RegExp(`^otpauth://totp/.*secret=${secret}&issuer=`))
  const wrong = await post(`${own}/confirm`, { code: codeOf(former.secret) }, here)
  assert.deepEqual([wrong.status, await codeIn(wrong)], [400, 'accounts.secondFactor.codeWrong'])
  assert.equal((await signIn(staff.email)).status, 200)

  assert.equal((await post(`${own}/confirm`, { code: codeOf(secret) }, here)).status, 200)
  assert.equal(await codeIn(await post(own, { password }, here)), 'accounts.secondFactor.alreadyOn')
  assert.equal((await get('/api/v1/me', here)).status, 200)
  assert.equal((await get('/api/v1/me', elsewhere)).status, 401)
  assert.equal(await codeIn(await signIn(staff.email, codeOf(secret))), 'accounts.signIn.codeWrong')
  assert.equal((await auditOf(staff.id, 'accounts.secondFactor.turnedOn')).length, 1)
})

test('a secret that was not confirmed within the hour must be made anew', async () => {
  const staff = await hire()
  const here = await signIn(staff.email)
  const { secret } = await begin(here)

  now = new Date(now.getTime() + 61 * 60_000)
  const late = await post(`${own}/confirm`, { code: codeOf(secret) }, here)

  assert.deepEqual([late.status, await codeIn(late)], [409, 'accounts.secondFactor.notStarted'])
})

test('turning it off wants password and code; then the password is enough again', async () => {
  const { staff, secret, here } = await hireWithFactor()

  assert.equal(
    await codeIn(await post(`${own}/off`, { password: 'not-hers', code: codeOf(secret) }, here)),
    'accounts.password.wrong',
  )
  assert.equal(
    await codeIn(await post(`${own}/off`, { password, code: otherThan(codeOf(secret)) }, here)),
    'accounts.secondFactor.codeWrong',
  )
  assert.equal((await signIn(staff.email)).status, 401)
  assert.equal((await post(`${own}/off`, { password, code: codeOf(secret) }, here)).status, 204)

  assert.equal((await signIn(staff.email)).status, 200)
  assert.deepEqual(await (await get(own, here)).json(), { since: null, recoveryCodesLeft: 0 })
  assert.equal(
    await codeIn(await post(`${own}/off`, { password, code: '123456' }, here)),
    'accounts.secondFactor.notOn',
  )
  assert.equal((await auditOf(staff.id, 'accounts.secondFactor.turnedOff')).length, 1)
})

test('an administrator takes away the second factor of a colleague who lost it, not her own, and others may not', async () => {
  const { staff, here } = await hireWithFactor()
  const administrator = await hire('administrator')
  const office = await signIn(administrator.email)
  const path = `/api/v1/staff/${staff.id}/second-factor`

  assert.equal((await send('DELETE', path, here)).status, 403)
  assert.ok(((await (await get(path, office)).json()) as SecondFactorView).since)
  assert.equal((await send('DELETE', path, office)).status, 204)

  assert.equal((await signIn(staff.email)).status, 200)
  assert.equal((await get('/api/v1/me', here)).status, 200)
  assert.equal(await codeIn(await send('DELETE', path, office)), 'accounts.secondFactor.notOn')
  const herself = await send('DELETE', `/api/v1/staff/${administrator.id}/second-factor`, office)
  assert.equal(await codeIn(herself), 'accounts.secondFactor.own')
  const [entry] = await auditOf(staff.id, 'accounts.secondFactor.reset')
  assert.equal(entry!.actor_id, administrator.id)
})

test('a new password by a link out of a letter does not get round the second factor', async () => {
  const { staff, secret } = await hireWithFactor()
  await send('POST', '/api/accounts/forgot', undefined, { email: staff.email })
  await accounts.stop()
  const token = /token=([\w-]+)/.exec(letters.find((one) => one.to === staff.email)!.text)![1]!
  const next = 'another-tea-and-spruce'
  assert.ok((await send('POST', '/api/accounts/link', undefined, { token, password: next })).ok)

  assert.equal(await codeIn(await signIn(staff.email, undefined, next)), 'accounts.signIn.codeNeeded')
  assert.equal((await signIn(staff.email, codeOf(secret), next)).status, 200)
})

test('somebody disabled is told so only with the right password', async () => {
  const { staff, secret } = await hireWithFactor()
  const administrator = await hire('administrator')
  const office = await signIn(administrator.email)
  assert.equal((await send('PATCH', `/api/v1/staff/${staff.id}`, office, { status: 'disabled' })).status, 200)

  assert.equal(await codeIn(await signIn(staff.email, codeOf(secret), 'not-hers')), 'accounts.signIn.wrong')
  assert.equal(await codeIn(await signIn(staff.email, codeOf(secret))), 'accounts.signIn.disabled')
})

const own = '/api/v1/me/second-factor'

/** Somebody whose second factor has been on for a while: the code of now was not taken yet. */
async function hireWithFactor() {
  const staff = await hire()
  const here = await signIn(staff.email)
  const { secret } = await begin(here)
  const on = await post(`${own}/confirm`, { code: codeOf(secret) }, here)
  assert.equal(on.status, 200)
  const { recoveryCodes } = (await on.json()) as { recoveryCodes: string[] }
  now = new Date(now.getTime() + 5 * 60_000)
  return { staff, here, secret, recoveryCodes }
}

async function begin(here: Response): Promise<PendingSecondFactor> {
  const answer = await post(own, { password }, here)
  assert.equal(answer.status, 200)
  return (await answer.json()) as PendingSecondFactor
}

const codeOf = (secret: string, steps = 0) => totpCode(secret, stepAt(now) + steps)
/** Not the code of any step near it, but for one chance in a few hundred thousand. */
const otherThan = (code: string) => String((Number(code) + 314_159) % 1_000_000).padStart(6, '0')
const codeIn = async (answer: Response) => ((await answer.json()) as ErrorBody).code

function hire(role: 'agent' | 'administrator' = 'agent') {
  return accounts.staff.createWithPassword({
    ...{ tenantId, name: '苏禾', role, password },
    email: `${role}${++people}@yunshan.example`,
  })
}

function auditOf(subject: string, action: string) {
  return database.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject', '=', subject)
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .execute()
}

function signIn(email: string, code?: string, secret = password) {
  return send('POST', '/api/auth/sign-in/email', undefined, { email, password: secret, ...(code ? { code } : {}) })
}

const post = (path: string, body: object, signedIn: Response) => send('POST', path, signedIn, body)
const get = (path: string, signedIn: Response) => send('GET', path, signedIn)

function send(method: string, path: string, signedIn: Response | undefined, body?: object) {
  const cookie = signedIn?.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return fetch(base + path, {
    method,
    headers: { ...(cookie ? { cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}
