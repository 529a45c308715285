import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { isPasswordOf } from './is-password-of.ts'
import { signInTooMany } from './sign-in.service.ts'
import type { Throttle } from './throttle.ts'

export const currentPasswordWrong = defineError(
  'accounts.password.wrong',
  400,
  'the current password is not the one that was given',
)

export type CurrentPassword = ReturnType<typeof createCurrentPassword>

/** Asks somebody who is signed in for her password again, before she changes how she signs in. */
export function createCurrentPassword({ db, throttle }: { db: Db; throttle: Throttle }) {
  return {
    /** @throws currentPasswordWrong, signInTooMany */
    async require(actor: Actor, password: string): Promise<void> {
      const limit = { key: `password:${actor.id}`, most: 10 }
      const retryAfterSeconds = await throttle.claim([limit])
      if (retryAfterSeconds > 0) throw signInTooMany({ retryAfterSeconds })
      if (!(await isPasswordOf(db, actor, password))) throw currentPasswordWrong({})
      await throttle.release([limit], limit.key)
    },
  }
}
