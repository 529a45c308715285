import type { Secrets } from '../secrets/secrets.ts'
import { type Endpoint, secretPurpose } from './endpoint.table.ts'

/** How long a replaced secret goes on signing beside the new one. */
export const overlapHours = 24

/** The secrets that sign now: today's, and its forerunner for a day. */
export function openSecrets(secrets: Secrets, endpoint: Endpoint, at: Date): string[] {
  const { secret_sealed, former_secret_sealed, former_secret_until } = endpoint
  const former = former_secret_sealed && former_secret_until && former_secret_until > at ? [former_secret_sealed] : []
  return [secret_sealed, ...former].map((sealed) => secrets.open(secretPurpose, sealed))
}
