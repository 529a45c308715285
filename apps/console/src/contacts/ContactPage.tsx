import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import './contacts.css'
import './errors.ts'
import type { ContactView } from '../../../../contracts/contact.ts'
import { contactName } from '../desk/names.ts'
import { useDeskText } from '../desk/texts.ts'
import { Loaded, Page, RowsSkeleton } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { ActivityTimeline } from './ActivityTimeline.tsx'
import { ConsentList } from './ConsentList.tsx'
import { ContactConversations } from './ContactConversations.tsx'
import { ContactOrders } from './ContactOrders.tsx'
import { contactQuery } from './contact-data.ts'
import { FactList } from './FactList.tsx'
import { IdentityList } from './IdentityList.tsx'
import { PersonActions } from './PersonActions.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { useContactText } from './texts.ts'

/** One contact: who she is, what she ordered and said, and where that is known from. */
export function ContactPage() {
  const t = useContactText()
  const desk = useDeskText()
  const { contactId } = useParams({ from: '/staff/contacts/$contactId' })
  const contact = useQuery(contactQuery(contactId))
  const name = contact.data ? contactName(contact.data, desk) : t('one')
  return (
    <Page
      flush
      title={
        <span className="row">
          <Link to="/contacts" search={{}} className="contact-back" aria-label={t('back')}>
            <Icon name="left" size={20} />
          </Link>
          <span className="cut">{name}</span>
        </span>
      }
    >
      <Loaded query={contact} what={t('one')} skeleton={<RowsSkeleton rows={6} />}>
        {(loaded) => <Contact key={loaded.id} contact={loaded} />}
      </Loaded>
    </Page>
  )
}

function Contact({ contact }: { contact: ContactView }) {
  return (
    <div className="contact">
      <ProfileForm contact={contact} />
      <div className="contact-rest">
        <ContactOrders contact={contact} />
        <ContactConversations contactId={contact.id} />
        <ActivityTimeline contactId={contact.id} />
        <FactList facts={contact.facts} />
        <IdentityList identities={contact.identities} />
        <ConsentList contactId={contact.id} />
        <PersonActions contact={contact} />
      </div>
    </div>
  )
}
