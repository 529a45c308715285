import type { OrderCard } from '../../../../contracts/message.ts'
import { useWords } from '../state/context.ts'
import { tellMoney } from '../words/format.ts'
import { CardActions } from './CardActions.tsx'
import { CardPicture } from './CardPicture.tsx'
import { joinTitle } from './OrderLine.tsx'
import { Shipment } from './Shipment.tsx'

const tones: Record<OrderCard['state'], string> = {
  awaiting_payment: 'warn',
  paid: 'info',
  processing: 'info',
  part_shipped: 'info',
  shipped: 'info',
  part_delivered: 'info',
  delivered: 'good',
  cancelled: '',
  closed: '',
}

/** An order: what was bought, where it stands, and the way of each parcel. */
export function OrderCardView({ order, messageId }: { order: OrderCard; messageId: string }) {
  const { chat, locale, say } = useWords()
  const [first, ...others] = order.lines
  const facts = [say.items(order.itemCount), tellMoney(locale, order.total)].join(' · ')
  return (
    <article class="card" aria-label={`${say.order} ${order.no}`}>
      <div class="card-part order-head">
        <CardPicture class="thumb" source={first?.image ?? null} />
        <div class="order-line">
          <div class="order-title">
            {order.url ? (
              <button type="button" class="plain" onClick={() => chat.openPage(order.url!)}>
                {first ? joinTitle(first) : order.no}
              </button>
            ) : (
              <span>{first ? joinTitle(first) : order.no}</span>
            )}
            <span class={`tag ${tones[order.state]}`}>{say.orderState[order.state]}</span>
          </div>
          <small>
            <span class="mono">{order.no}</span> · {facts}
          </small>
        </div>
      </div>
      {others.length > 0 && (
        <ul class="card-part order-lines">
          {others.map((line) => (
            <li key={line.title + line.options}>
              <span>{joinTitle(line)}</span>
              <span>
                {tellMoney(locale, line.unit)} × {line.qty}
              </span>
            </li>
          ))}
        </ul>
      )}
      {order.shipments.map((shipment, i) => (
        <Shipment key={shipment.trackingNo ?? i} shipment={shipment} />
      ))}
      <CardActions actions={order.actions} messageId={messageId} />
    </article>
  )
}
