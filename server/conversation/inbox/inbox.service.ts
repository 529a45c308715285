import { randomBytes } from 'node:crypto'
import { createInbox, type InboxView, type WidgetSettings } from '../../../contracts/inbox.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { auditedChange, requireUnchanged } from '../../kernel/etag.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { InboxService } from '../face.ts'
import { checkAccent } from './accent.ts'
import { accentContrast, inboxNotFound, originInvalid, tooManyInboxes } from './inbox.errors.ts'
import { inboxChanged } from './inbox.events.ts'
import { inboxPolicy } from './inbox.policy.ts'
import {
  findInbox,
  findInboxByPublicKey,
  insertInbox,
  listInboxes,
  lockInbox,
  updateInbox,
} from './inbox.repository.ts'
import { sealedSecretOf, secretOf } from './inbox.secret.ts'
import type { Inbox } from './inbox.table.ts'
import { standardWidget } from './widget-settings.ts'

/** A tenant has a few; the list is sent whole. */
const most = 200

/** Accounts of channels: what a shop's snippet names, how its widget looks, and the secret it signs with. */
export function createInboxService({ db, secrets }: { db: Db; secrets: Secrets }): InboxService {
  const getRow = async (trx: Db, tenantId: string, id: string): Promise<Inbox> => {
    const inbox = await findInbox(trx, tenantId, id)
    if (!inbox) throw inboxNotFound({ id })
    return inbox
  }

  return {
    async create(actor, input) {
      inboxPolicy.require(actor, 'create')
      const { name, channel } = createInbox.parse(input)
      return inTenant(db, actor.tenantId, async (trx) => {
        if ((await listInboxes(trx, actor.tenantId)).length >= most) throw tooManyInboxes({ most })
        const inboxId = newId()
        const inbox = await insertInbox(trx, {
          tenant_id: actor.tenantId,
          id: inboxId,
          secret_sealed: sealedSecretOf(secrets, inboxId, 1),
          channel,
          name,
          public_key: randomBytes(12).toString('base64url'),
          widget: JSON.stringify(standardWidget(name)),
        })
        await audit(trx, actor, 'conversation.inbox.created', inbox.id, { name, channel })
        return present(inbox)
      })
    },

    async change(actor, id, input, expected) {
      inboxPolicy.require(actor, 'change')
      if (input.widget) checkWidget(input.widget)
      return inTenant(db, actor.tenantId, async (trx) => {
        const before = await lockInbox(trx, actor.tenantId, id)
        if (!before) throw inboxNotFound({ id })
        const last = auditedChange(trx, actor.tenantId, id, 'conversation.inbox.changed')
        await requireUnchanged(expected, present(before), last)
        const { widget, ...rest } = input
        const privacy = before.widget.privacy ?? null
        const changes = { ...rest, ...(widget ? { widget: JSON.stringify({ privacy, ...widget }) } : {}) }
        const inbox =
          Object.keys(changes).length > 0 ? ((await updateInbox(trx, actor.tenantId, id, changes)) ?? before) : before
        await audit(trx, actor, 'conversation.inbox.changed', id, { fields: Object.keys(input) })
        await appendEvent(trx, inboxChanged, actor.tenantId, { inboxId: id })
        return present(inbox)
      })
    },

    async get(actor, id) {
      inboxPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => present(await getRow(trx, actor.tenantId, id)))
    },

    async list(actor) {
      inboxPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => (await listInboxes(trx, actor.tenantId)).map(present))
    },

    async byPublicKey(publicKey) {
      const inbox = await findInboxByPublicKey(db, publicKey)
      return inbox && { ...present(inbox), tenantId: inbox.tenant_id }
    },

    async secret(actor, id) {
      inboxPolicy.require(actor, 'secret')
      return inTenant(db, actor.tenantId, async (trx) => {
        const inbox = await getRow(trx, actor.tenantId, id)
        if (actor.role !== 'system') await audit(trx, actor, 'conversation.inbox.secretShown', id)
        return secretOf(secrets, inbox)
      })
    },

    async rotate(actor, id) {
      inboxPolicy.require(actor, 'secret')
      return inTenant(db, actor.tenantId, async (trx) => {
        const { secret_version } = await getRow(trx, actor.tenantId, id)
        const next = secret_version + 1
        const changes = { secret_version: next, secret_sealed: sealedSecretOf(secrets, id, next) }
        const inbox = await updateInbox(trx, actor.tenantId, id, changes)
        await audit(trx, actor, 'conversation.inbox.secretRotated', id)
        return secretOf(secrets, inbox!)
      })
    },

    signingKey: (tenantId, id) =>
      inTenant(db, tenantId, async (trx) =>
        new TextEncoder().encode(secretOf(secrets, await getRow(trx, tenantId, id))),
      ),
  }
}

function checkWidget(widget: WidgetSettings): void {
  for (const origin of widget.allowedOrigins) if (!isOrigin(origin)) throw originInvalid({ origin })
  if (widget.accent === null) return
  const { contrast, least, readable } = checkAccent(widget.accent)
  if (!readable) throw accentContrast({ accent: widget.accent, contrast, least })
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

function present(inbox: Inbox): InboxView {
  return {
    id: inbox.id,
    channel: inbox.channel,
    name: inbox.name,
    enabled: inbox.enabled,
    publicKey: inbox.public_key,
    widget: inbox.widget,
    createdAt: inbox.created_at.toISOString(),
  }
}
