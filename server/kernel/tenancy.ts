import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { currentContext, inContext } from './context.ts'
import type { Db } from './database.ts'
import { isAway, moment, patienceMs } from './patience.ts'
import { sayWithNext } from './pipeline.ts'

interface Open {
  tenantId: string
  beforeCommit: (() => Promise<void>)[]
  afterCommit: (() => void)[]
}
const open = new WeakMap<Db, Open>()

/** What is said in every transaction of a piece of work, last of all before it is committed. */
interface LastWord {
  tenantId: string
  say(trx: Db): Promise<void>
}
const lastWord = new AsyncLocalStorage<LastWord>()

/** Does a piece of work whose transactions of that tenant end with `say`; one in which it throws is rolled back. */
export function withLastWord<T>(word: LastWord, work: () => T): T {
  return lastWord.run(word, work)
}

/** The database role of everything that serves a tenant: row-level security holds for it, unlike for the owner. */
export const appRole = 'zhanggui_app'

/** PostgreSQL's word for "try the whole transaction again": serialization failure and deadlock. */
const retryable = new Set(['40001', '40P01'])

/**
 * Runs `work` in a transaction that can see one tenant only (row-level security is the second wall; queries name the
 * tenant as well). Given a transaction it joins that one, so services can be called from within each other's.
 */
export async function inTenant<T>(db: Db, tenantId: string, work: (trx: Db) => Promise<T>): Promise<T> {
  const outer = open.get(db)
  if (outer) {
    if (outer.tenantId !== tenantId) throw new Error('a transaction of one tenant cannot be joined by another')
    return work(db)
  }
  const end = Date.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    const progress = { isCommitting: false }
    try {
      const known = currentContext()?.tenantId === tenantId
      const run = () => runOnce(db, tenantId, work, progress)
      return await (known ? run() : inContext({ tenantId }, run))
    } catch (error) {
      // Once it was to be committed, nobody knows whether it was: only whoever asked can ask again.
      if (isAway(error) && !progress.isCommitting && Date.now() < end) await moment()
      else if (attempt >= 4 || !retryable.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

async function runOnce<T>(
  db: Db,
  tenantId: string,
  work: (trx: Db) => Promise<T>,
  progress: { isCommitting: boolean },
): Promise<T> {
  const hooks: (() => void)[] = []
  const result = await db.transaction().execute(async (trx) => {
    const wall = sql`select set_config('role', ${appRole}, true), set_config('app.tenant', ${tenantId}, true)`
    await sayWithNext(trx, { compile: () => wall.compile(trx) })
    const state: Open = { tenantId, beforeCommit: [], afterCommit: hooks }
    open.set(trx, state)
    const result = await work(trx)
    await runAll(state.beforeCommit)
    const word = lastWord.getStore()
    if (word?.tenantId === tenantId) await word.say(trx)
    await runAll(state.beforeCommit)
    progress.isCommitting = true
    return result
  })
  for (const hook of hooks) lastWord.exit(() => runHint(hook))
  return result
}

async function runAll(hooks: (() => Promise<void>)[]): Promise<void> {
  for (const hook of hooks.splice(0)) await hook()
}

/**
 * Runs `hook` in the transaction once all its work is done, so that what was gathered on the way is stored by one
 * statement. Answers false, and does nothing, in a transaction that was not opened by `inTenant`.
 */
export function beforeCommit(trx: Db, hook: () => Promise<void>): boolean {
  const state = open.get(trx)
  state?.beforeCommit.push(hook)
  return state !== undefined
}

/** What follows a commit are hints (pushes, wake-ups): one that fails undoes nothing and keeps no other from running. */
function runHint(hook: () => void): void {
  try {
    hook()
  } catch {}
}

/** Runs `hook` once the transaction has been committed; never when it is rolled back. */
export function afterCommit(trx: Db, hook: () => void): void {
  const state = open.get(trx)
  if (!state) throw new Error('afterCommit needs a transaction opened by inTenant')
  state.afterCommit.push(hook)
}
