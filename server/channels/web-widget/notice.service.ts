import type { PrivacyNotice } from '../../../contracts/inbox.ts'
import type { AgreeToNotice, VisitorNotice } from '../../../contracts/widget.ts'
import type { InboxService } from '../../conversation/index.ts'
import type { Customers } from '../../customers/index.ts'
import { systemActor } from '../../kernel/actor.ts'
import { type Notice, noticeOf, wordsOf } from './notice.ts'
import { consentNeeded, noticeChanged } from './token.errors.ts'
import type { Visitor } from './token.ts'

export type NoticeService = ReturnType<typeof createNoticeService>
export interface NoticeDeps {
  inboxes: InboxService
  customers: Pick<Customers, 'consents'>
  now: () => Date
}

/** A message costs no look at the settings when there was one just now. A refusal is never told from memory. */
const keptMs = 5000
/** The purpose: what she writes is processed to serve her. */
const kind = 'service'

/** The privacy notice of an inbox: shown, agreed to, and asked for where the shop wants consent. */
export function createNoticeService({ inboxes, customers, now }: NoticeDeps) {
  const kept = new Map<string, { notice: Notice | null; until: number }>()

  function keep(inboxId: string, privacy: PrivacyNotice | null | undefined): Notice | null {
    const notice = privacy ? noticeOf(privacy) : null
    kept.set(inboxId, { notice, until: now().getTime() + keptMs })
    return notice
  }

  async function look({ tenantId, inboxId }: Visitor): Promise<Notice | null> {
    return keep(inboxId, (await inboxes.get(systemActor(tenantId), inboxId)).widget.privacy)
  }

  async function hasAgreed({ tenantId, contactId }: Visitor, { textVersion }: Notice): Promise<boolean> {
    return customers.consents.hasAgreedTo(tenantId, contactId, { kind, textVersion })
  }

  async function isFree(visitor: Visitor, notice: Notice | null): Promise<boolean> {
    return !notice?.consentRequired || hasAgreed(visitor, notice)
  }

  return {
    /** The notice of an inbox for one visitor. */
    async show(visitor: Visitor, privacy: PrivacyNotice | null | undefined): Promise<VisitorNotice | null> {
      const notice = keep(visitor.inboxId, privacy)
      return notice && { ...notice, agreed: notice.consentRequired && (await hasAgreed(visitor, notice)) }
    },

    /** @throws consentNeeded */
    async require(visitor: Visitor): Promise<void> {
      const held = kept.get(visitor.inboxId)
      if (held && held.until > now().getTime() && (await isFree(visitor, held.notice))) return
      const notice = await look(visitor)
      if (notice && !(await isFree(visitor, notice))) throw consentNeeded({ textVersion: notice.textVersion })
    },

    /**
     * Writes down that she agrees to what she was shown; once for each version.
     *
     * @throws noticeChanged
     */
    async agree(visitor: Visitor, { textVersion, locale }: AgreeToNotice): Promise<VisitorNotice> {
      const notice = await look(visitor)
      if (notice?.textVersion !== textVersion) throw noticeChanged({ textVersion: notice?.textVersion ?? null })
      if (!(await hasAgreed(visitor, notice))) {
        const { tenantId, contactId } = visitor
        const actor = { tenantId, id: contactId, role: 'customer' } as const
        const record = { kind, given: true, channel: 'web', textVersion, note: wordsOf(notice, locale) } as const
        await customers.consents.record(actor, contactId, record)
      }
      return { ...notice, agreed: true }
    },
  }
}
