import { Link, useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import './contacts.css'
import type { ContactView } from '../../../../contracts/contact.ts'
import { contactName, maskPhone } from '../desk/names.ts'
import { useDeskText } from '../desk/texts.ts'
import { EmptyState, ErrorState, Page, RowsSkeleton } from '../frame/page.tsx'
import { Avatar } from '../frame/parts/Avatar.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { useShortcut } from '../frame/shortcuts.ts'
import { dayAndTime, shortAgo } from '../frame/time.ts'
import { languageName } from '../knowledge/language.ts'
import { useContacts } from './contact-data.ts'
import { maskEmail } from './contact-draft.ts'
import { useContactText } from './texts.ts'

/** Everybody who ever came, last seen first. */
export function ContactsPage() {
  const t = useContactText()
  const { q } = useSearch({ from: '/staff/contacts' })
  const contacts = useContacts(q)
  const items = contacts.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t('title')} extra={<Search />}>
      {items ? (
        items.length === 0 ? (
          <Nobody q={q} />
        ) : (
          <>
            <ContactList items={items} />
            {contacts.hasNextPage && (
              <div className="contacts-more">
                <Button onClick={() => void contacts.fetchNextPage()} loading={contacts.isFetchingNextPage}>
                  {t('more')}
                </Button>
              </div>
            )}
          </>
        )
      ) : contacts.error ? (
        <ErrorState error={contacts.error} what={t('title')} retry={() => void contacts.refetch()} />
      ) : (
        <div className="card">
          <RowsSkeleton rows={8} avatars />
        </div>
      )}
    </Page>
  )
}

function Search() {
  const t = useContactText()
  const { q } = useSearch({ from: '/staff/contacts' })
  const navigate = useNavigate({ from: '/contacts' })
  const field = useRef<InputRef>(null)
  const [words, setWords] = useState(q ?? '')
  useShortcut('/', t('search'), () => field.current?.focus({ cursor: 'all' }), { group: t('title') })
  useEffect(() => setWords(q ?? ''), [q])
  // Who has already chosen a contact is not called back to the list.
  const leaving = useRouterState({ select: ({ location }) => !location.pathname.endsWith('/contacts') })
  useEffect(() => {
    if (leaving || words === (q ?? '')) return
    const timer = setTimeout(() => void navigate({ search: words ? { q: words } : {}, replace: true }), 250)
    return () => clearTimeout(timer)
  })
  return (
    <Input
      ref={field}
      className="contacts-search"
      prefix={<Icon name="search" />}
      allowClear
      value={words}
      aria-label={t('searchPlaceholder')}
      placeholder={t('searchPlaceholder')}
      onChange={(event) => setWords(event.target.value)}
    />
  )
}

function Nobody({ q }: { q: string | undefined }) {
  const t = useContactText()
  if (!q)
    return (
      <EmptyState title={t('nobody')} text={t('nobodyText')}>
        <Link to="/install">
          <Button>{t('toInstall')}</Button>
        </Link>
      </EmptyState>
    )
  return (
    <EmptyState searched title={t('notFound', { q })} text={t('notFoundText')}>
      <Link to="/contacts" search={{}}>
        <Button>{t('clear')}</Button>
      </Link>
    </EmptyState>
  )
}

function ContactList({ items }: { items: readonly ContactView[] }) {
  const t = useContactText()
  return (
    <div className="card contact-list">
      <div className="contact-row contact-list-head tiny faint" aria-hidden="true">
        <span>{t('who')}</span>
        <span>{t('reach')}</span>
        <span>{t('marks')}</span>
        <span>{t('from')}</span>
        <span className="contact-seen">{t('lastSeen')}</span>
      </div>
      <ul>
        {items.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </ul>
    </div>
  )
}

function ContactRow({ contact }: { contact: ContactView }) {
  const t = useContactText()
  const name = contactName(contact, useDeskText())
  const reach = contact.phone ? maskPhone(contact.phone) : contact.email ? maskEmail(contact.email) : ''
  return (
    <li>
      <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className="contact-row">
        <span className="contact-who">
          <Avatar name={name} />
          <b className="cut">{name}</b>
          {contact.kind === 'visitor' && <Tag line>{t('visitor')}</Tag>}
        </span>
        <span className="contact-reach small muted cut">{reach || <span className="faint">—</span>}</span>
        <span className="contact-marks">
          {contact.level && <Tag tone="warn">{contact.level}</Tag>}
          {contact.tags.slice(0, 3).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          {contact.tags.length > 3 && <span className="tiny faint">+{contact.tags.length - 3}</span>}
        </span>
        <span className="contact-from small faint cut">
          {[contact.city, contact.locale && languageName(contact.locale)].filter(Boolean).join(' · ') || '—'}
        </span>
        <time className="contact-seen tiny faint" dateTime={contact.lastSeenAt} title={dayAndTime(contact.lastSeenAt)}>
          {shortAgo(contact.lastSeenAt)}
        </time>
      </Link>
    </li>
  )
}
