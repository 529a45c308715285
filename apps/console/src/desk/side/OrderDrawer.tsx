import { Button, Drawer } from 'antd'
import { createContext, useContext } from 'react'
import type { OrderCard } from '../../../../../contracts/message.ts'
import { Tag } from '../../frame/parts/Tag.tsx'
import { dayAndTime, moneyText } from '../../frame/time.ts'
import { OrderStateTag, Thumb } from '../chat/Cards.tsx'
import { insertIntoReply } from '../composer/composer-events.ts'
import { type DeskText, useDeskText } from '../texts.ts'

/** Called after something of an order was put into the reply. */
export const OrderInsert = createContext<(() => void) | undefined>(undefined)

/** Whether there is a reply to put things into; a contact's own page has none. */
export const CanInsert = createContext(true)

/** The whole order: lines, amounts, shipments with their traces. */
export function OrderDrawer({ order, open, onClose }: { order: OrderCard; open: boolean; onClose: () => void }) {
  const t = useDeskText()
  const onInsert = useContext(OrderInsert)
  const canInsert = useContext(CanInsert)
  const insert = (text: string) => {
    insertIntoReply(text)
    onClose()
    onInsert?.()
  }
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={`${t('orderNo')} ${order.no}`}
      size={420}
      extra={<OrderStateTag state={order.state} />}
    >
      <div className="order-detail">
        <div className="row">
          {canInsert && (
            <Button size="small" onClick={() => insert(order.no)}>
              {t('insertNo')}
            </Button>
          )}
          {canInsert && lastTrace(order) && (
            <Button size="small" onClick={() => insert(traceText(order, t))}>
              {t('insertTrace')}
            </Button>
          )}
          <span className="grow" />
          {order.url && (
            <a href={order.url} target="_blank" rel="noopener noreferrer" className="small">
              {t('openInShop')}
            </a>
          )}
        </div>
        <div className="order-lines">
          {order.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of an order have no id and never move
            <div key={index} className="row">
              <Thumb image={line.image} icon="box" />
              <span className="grow">
                <span className="small">{line.title}</span>
                <span className="tiny faint order-options">{line.options}</span>
              </span>
              <span className="small no-wrap">
                {moneyText(line.unit)} × {line.qty}
              </span>
            </div>
          ))}
        </div>
        <dl className="side-facts small">
          <dt>{t('orderPlaced')}</dt>
          <dd>{dayAndTime(order.placedAt)}</dd>
          <dt>{t('orderTotal')}</dt>
          <dd>
            <b>{moneyText(order.total)}</b> <span className="faint">{t('itemsCount', { count: order.itemCount })}</span>
          </dd>
        </dl>
        <Shipments order={order} />
      </div>
    </Drawer>
  )
}

function Shipments({ order }: { order: OrderCard }) {
  const t = useDeskText()
  return (
    <section>
      <h3>{t('shipments')}</h3>
      {order.shipments.length === 0 && <p className="small faint">{t('noShipments')}</p>}
      {order.shipments.map((shipment, index) => (
        <div key={shipment.trackingNo ?? index} className="shipment">
          <div className="row small">
            <span className="grow cut">
              {shipment.carrier} <span className="mono">{shipment.trackingNo}</span>
            </span>
            <Tag tone={shipment.state === 'exception' ? 'bad' : shipment.state === 'delivered' ? 'good' : 'info'}>
              {t(`shipment.${shipment.state}`)}
            </Tag>
          </div>
          <ol className="trace">
            {shipment.trace.map((step) => (
              <li key={step.at + step.text}>
                <span className="tiny faint">{dayAndTime(step.at)}</span>
                <span className="small">
                  {step.place && <b>{step.place} </b>}
                  {step.text}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function lastTrace(order: OrderCard) {
  return order.shipments[0]?.trace[0]
}

/** The newest step of the parcel as a sentence for the customer. */
function traceText(order: OrderCard, t: DeskText): string {
  const [shipment] = order.shipments
  const step = lastTrace(order)
  return [
    `${t('orderNo')} ${order.no}`,
    `${shipment?.carrier ?? ''} ${shipment?.trackingNo ?? ''}`.trim(),
    step && `${dayAndTime(step.at)} ${step.text}`,
  ]
    .filter(Boolean)
    .join('，')
}
