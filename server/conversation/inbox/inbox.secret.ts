import { defineSealedColumn } from '../../kernel/secrets/sealed.ts'
import { type Secrets, sealedUnder } from '../../kernel/secrets/secrets.ts'
import { findInboxSecrets, sealInboxSecret } from './inbox.repository.ts'
import type { Inbox } from './inbox.table.ts'

const purpose = 'inbox-secret'
type InboxSecret = Pick<Inbox, 'id' | 'secret_version' | 'secret_sealed'>

/** A new secret of an inbox, sealed with the version that it belongs to. */
export function sealedSecretOf(secrets: Secrets, id: string, version: number): string {
  return secrets.seal(purpose, `${version}:${secrets.sign(purpose, `${id}/${version}`)}`)
}

/** The secret a shop signs with. It outlives a change of the installation's own secret, since it is kept sealed. */
export function secretOf(secrets: Secrets, inbox: InboxSecret): string {
  return keptSecretOf(secrets, inbox) ?? derivedSecretOf(secrets, inbox)
}

function keptSecretOf(secrets: Secrets, { secret_sealed, secret_version }: InboxSecret): string | undefined {
  if (!secret_sealed) return undefined
  const [version, kept] = secrets.open(purpose, secret_sealed).split(':')
  return version === String(secret_version) ? kept : undefined
}

/**
 * As programs derive it that know the version only: earlier ones, from before there could be a second key, of which one
 * may serve beside this one.
 */
function derivedSecretOf(secrets: Secrets, { id, secret_version }: InboxSecret): string {
  return secrets.signAsFirst(purpose, `${id}/${secret_version}`)
}

export const inboxSecretColumn = defineSealedColumn({
  table: 'inbox',
  column: 'secret_sealed',
  purpose,
  async fill(db, secrets) {
    let filled = 0
    for (const inbox of await findInboxSecrets(db)) {
      const keyId = inbox.secret_sealed && sealedUnder(inbox.secret_sealed)
      // What no key opens is told by the checks; it is not replaced.
      if (keyId && !secrets.keyIds.includes(keyId)) continue
      if (keptSecretOf(secrets, inbox) !== undefined) continue
      const { id, secret_version: version } = inbox
      const sealed = secrets.seal(purpose, `${version}:${derivedSecretOf(secrets, inbox)}`)
      await sealInboxSecret(db, id, version, sealed)
      filled++
    }
    return filled
  },
})
