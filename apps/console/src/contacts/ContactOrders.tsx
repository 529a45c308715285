import { Button } from 'antd'
import { useState } from 'react'
import '../desk/chat/chat.css'
import '../desk/side/side.css'
import type { ContactView } from '../../../../contracts/contact.ts'
import { OrderCardButton } from '../desk/chat/Cards.tsx'
import { CanInsert } from '../desk/side/OrderDrawer.tsx'
import { useOrders } from '../desk/side/useOrders.ts'
import { Loaded, RowsSkeleton } from '../frame/page.tsx'
import { Section } from './Section.tsx'
import { useContactText } from './texts.ts'

const shownAtFirst = 4

/** Her orders in the shop, newest first. */
export function ContactOrders({ contact }: { contact: ContactView }) {
  const t = useContactText()
  const [all, setAll] = useState(false)
  const orders = useOrders(contact.id)
  const count = orders.data?.items.length ?? 0
  return (
    <Section title={t('orders')} extra={count > 0 && <span className="tiny faint">{t('count', { count })}</span>}>
      <Loaded query={orders} what={t('orders')} stillWorks={t('ordersAway')} skeleton={<RowsSkeleton rows={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small faint">{t(contact.shopCustomerId ? 'noOrders' : 'noShopId')}</p>
          ) : (
            <CanInsert.Provider value={false}>
              <div className="contact-orders">
                {items.slice(0, all ? undefined : shownAtFirst).map((order) => (
                  <OrderCardButton key={order.orderId} order={order} />
                ))}
              </div>
              {!all && items.length > shownAtFirst && (
                <Button size="small" type="link" onClick={() => setAll(true)}>
                  {t('allOrders', { count: items.length })}
                </Button>
              )}
            </CanInsert.Provider>
          )
        }
      </Loaded>
    </Section>
  )
}
