import { Button } from 'antd'
import type { ActivityView } from '../../../../contracts/contact.ts'
import { ErrorState, RowsSkeleton } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import type { IconName } from '../frame/parts/icons.tsx'
import { clockTime, dayName } from '../frame/time.ts'
import { useActivity } from './contact-data.ts'
import { Section } from './Section.tsx'
import { useContactText } from './texts.ts'

const icons: Record<ActivityView['kind'], IconName> = {
  viewed: 'eye',
  searched: 'search',
  added_to_cart: 'cart',
  removed_from_cart: 'x',
  checked_out: 'card',
  signed_in: 'user',
  custom: 'flag',
}

/** What she did in the shop, day by day. */
export function ActivityTimeline({ contactId }: { contactId: string }) {
  const t = useContactText()
  const activity = useActivity(contactId)
  const items = activity.data?.pages.flatMap((page) => page.items)
  return (
    <Section title={t('activity')}>
      {items ? (
        <>
          {items.length === 0 && <p className="small faint">{t('noActivity')}</p>}
          {[...Map.groupBy(items, (event) => dayName(event.at))].map(([day, events]) => (
            <div key={day}>
              <h3 className="tiny faint activity-day">{day}</h3>
              <ol className="activity">
                {events.map((event) => (
                  <Event key={event.id} event={event} />
                ))}
              </ol>
            </div>
          ))}
          {activity.hasNextPage && (
            <Button size="small" onClick={() => void activity.fetchNextPage()} loading={activity.isFetchingNextPage}>
              {t('earlier')}
            </Button>
          )}
        </>
      ) : activity.error ? (
        <ErrorState error={activity.error} what={t('activity')} retry={() => void activity.refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
    </Section>
  )
}

function Event({ event }: { event: ActivityView }) {
  const t = useContactText()
  const about = event.query ? `“${event.query}”` : (event.title ?? event.productId)
  const inside = event.kind === 'custom' ? (about ?? '') : about
  return (
    <li>
      <span className="activity-icon">
        <Icon name={icons[event.kind]} size={14} />
      </span>
      <span className="small muted no-wrap">
        {event.kind === 'custom' && event.name ? event.name : t(`act_${event.kind}`)}
      </span>
      <span className="small grow cut">
        {event.url && isPage(event.url) ? (
          <a href={event.url} target="_blank" rel="noopener noreferrer">
            {inside ?? event.url}
          </a>
        ) : (
          inside
        )}
      </span>
      <time className="tiny faint" dateTime={event.at}>
        {clockTime(event.at)}
      </time>
    </li>
  )
}

/** Addresses come from the shop's pages: only real pages become links. */
function isPage(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
