import type { Secrets } from '../../kernel/secrets/secrets.ts'

const purpose = 'attachment-link'
const hourMs = 3_600_000
const livesHours = 24

/** Signs addresses of files. They stay the same within an hour, so that browsers keep the picture they have. */
export function createLinkSigner(secrets: Secrets, now: () => Date) {
  const signed = (tenantId: string, id: string, until: number) => secrets.sign(purpose, `${tenantId}/${id}/${until}`)
  return {
    urlOf(tenantId: string, id: string): string {
      const until = Math.floor(now().getTime() / hourMs) + 1 + livesHours
      return `/api/files/${id}?token=${tenantId}.${until}.${signed(tenantId, id, until)}`
    },

    /** The tenant of a file whose address is genuine and still holds. */
    check(id: string, token: string): string | undefined {
      const [tenantId, hours, signature] = token.split('.')
      const until = Number(hours)
      if (!tenantId || !signature || !Number.isInteger(until)) return undefined
      if (until * hourMs < now().getTime()) return undefined
      return secrets.verify(purpose, `${tenantId}/${id}/${until}`, signature) ? tenantId : undefined
    },
  }
}
export type LinkSigner = ReturnType<typeof createLinkSigner>
