import { useQuery } from '@tanstack/react-query'
import type { ContactView } from '../../../../contracts/contact.ts'
import { Tag } from '../frame/parts/Tag.tsx'
import { dayName } from '../frame/time.ts'
import { useChannelText } from '../knowledge/channel-texts.ts'
import { inboxesQuery } from '../settings/settings-data.ts'
import { Section } from './Section.tsx'
import { useContactText } from './texts.ts'

/** By which accounts of which inboxes she is known. */
export function IdentityList({ identities }: { identities: ContactView['identities'] }) {
  const t = useContactText()
  const channelName = useChannelText()
  const inboxes = useQuery(inboxesQuery)
  return (
    <Section title={t('identities')}>
      {identities.length === 0 && <p className="small faint">{t('noIdentities')}</p>}
      <ul className="contact-lines">
        {identities.map((identity) => (
          <li key={`${identity.inboxId}-${identity.externalId}`} className="contact-line">
            <span className="small muted fact-name">
              {inboxes.data?.find((inbox) => inbox.id === identity.inboxId)?.name ?? channelName(identity.channel)}
            </span>
            <code className="grow cut">{identity.externalId}</code>
            <Tag tone={identity.verified ? 'good' : 'plain'}>{t(identity.verified ? 'verified' : 'unverified')}</Tag>
            <span className="tiny faint fact-time">{dayName(identity.createdAt)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
