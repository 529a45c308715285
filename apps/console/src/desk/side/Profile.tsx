import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { Avatar } from '../../frame/parts/Avatar.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { dayName } from '../../frame/time.ts'
import { EmotionAbacus } from '../Feeling.tsx'
import { contactName, maskPhone } from '../names.ts'
import { useDeskText } from '../texts.ts'

/** Who the customer is, where she is now, and how she has felt in this session. */
export function Profile({ detail }: { detail: ConversationDetail }) {
  const t = useDeskText()
  const { contact } = detail
  const verified = contact.identities.some((identity) => identity.verified)
  return (
    <section className="side-profile" id="side-profile">
      <div className="row">
        <Avatar name={contactName(contact, t)} size={44} />
        <div className="grow">
          <div className="row">
            <b className="cut">{contactName(contact, t)}</b>
            {contact.city && <span className="tiny faint no-wrap">{contact.city}</span>}
          </div>
          {contact.phone ? (
            <Phone phone={contact.phone} />
          ) : (
            <div className="tiny faint cut">
              {contact.email ??
                (contact.shopCustomerId ? t('shopCustomer', { id: contact.shopCustomerId }) : t('visitor'))}
            </div>
          )}
        </div>
        <Link
          to="/contacts/$contactId"
          params={{ contactId: contact.id }}
          className="icon-link"
          aria-label={t('openContact')}
          title={t('openContact')}
        >
          <Icon name="aright" />
        </Link>
      </div>
      <div className="side-tags">
        {contact.level && <Tag tone="warn">{contact.level}</Tag>}
        <Tag tone={verified ? 'good' : 'plain'}>{t(verified ? 'verified' : 'unverified')}</Tag>
        {contact.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </div>
      {detail.emotions.length > 0 && (
        <div className="row side-emotions">
          <span className="tiny faint grow">{t('emotions')}</span>
          <EmotionAbacus feelings={detail.emotions} />
        </div>
      )}
      <Presence detail={detail} />
    </section>
  )
}

function Phone({ phone }: { phone: string }) {
  const t = useDeskText()
  const [shown, setShown] = useState(false)
  return (
    <div className="tiny muted">
      {shown ? phone : maskPhone(phone)}{' '}
      <button type="button" className="link-button" onClick={() => setShown(!shown)}>
        {t(shown ? 'hide' : 'show')}
      </button>
    </div>
  )
}

function Presence({ detail }: { detail: ConversationDetail }) {
  const t = useDeskText()
  const { page, device, contact } = detail
  return (
    <dl className="side-facts small">
      <dt>{t(detail.customerOnline ? 'openPage' : 'lastPage')}</dt>
      <dd className="cut">
        {page ? (
          <a href={page.url} target="_blank" rel="noopener noreferrer" title={page.url}>
            {page.title || page.url}
          </a>
        ) : (
          <span className="faint">{t(detail.customerOnline ? 'onlineNow' : 'notOnline')}</span>
        )}
      </dd>
      {device && (
        <>
          <dt>{t('device')}</dt>
          <dd className="cut">
            {t(`device.${device.kind}`)} · {device.os} · {device.browser}
          </dd>
        </>
      )}
      <dt>{t('firstSeen')}</dt>
      <dd>{dayName(contact.firstSeenAt)}</dd>
    </dl>
  )
}
