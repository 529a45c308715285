import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../../../../contracts/common.ts'
import type { ActivityView } from '../../../../../contracts/contact.ts'
import { api } from '../../frame/api.ts'
import { errorSentence } from '../../frame/errors.ts'
import { useFrameText } from '../../frame/texts.ts'
import { shortAgo } from '../../frame/time.ts'
import { useDeskText } from '../texts.ts'
import { Block, BlockError } from './Block.tsx'

/** What the customer looked at and searched in the shop, newest first. */
export function Activity({ contactId }: { contactId: string }) {
  const t = useDeskText()
  const frame = useFrameText()
  const activity = useQuery({
    queryKey: ['activity', contactId],
    queryFn: () => api.get<Page<ActivityView>>(`/api/v1/contacts/${contactId}/activity`, { limit: 8 }),
    refetchInterval: 60_000,
  })
  return (
    <Block name="activity" icon="eye" title={t('activity')}>
      {activity.error && !activity.data && (
        <BlockError text={errorSentence(activity.error)} retry={() => void activity.refetch()} label={frame('retry')} />
      )}
      {activity.data?.items.length === 0 && <p className="small faint">{t('activityNone')}</p>}
      {activity.data?.items.map((event) => (
        <div key={event.id} className="row small past-session">
          <span className="tiny faint no-wrap">{shortAgo(event.at)}</span>
          <span className="no-wrap muted">
            {event.kind === 'custom' && event.name ? event.name : t(`act.${event.kind}`)}
          </span>
          <span className="grow cut" title={event.title ?? event.query}>
            {event.query ? `“${event.query}”` : (event.title ?? event.productId ?? event.url)}
          </span>
        </div>
      ))}
    </Block>
  )
}
