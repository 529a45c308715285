import { Button } from 'antd'
import { useState } from 'react'
import { errorSentence } from '../../frame/errors.ts'
import { RowsSkeleton } from '../../frame/page.tsx'
import { useFrameText } from '../../frame/texts.ts'
import { OrderCardButton } from '../chat/Cards.tsx'
import { useDeskText } from '../texts.ts'
import { Block, BlockError } from './Block.tsx'
import { OrderInsert } from './OrderDrawer.tsx'
import { useOrders } from './useOrders.ts'

const shownAtFirst = 2

/** The customer's orders; each opens in full. */
export function Orders({ contactId, onInsert }: { contactId: string; onInsert: (() => void) | undefined }) {
  const t = useDeskText()
  const frame = useFrameText()
  const [all, setAll] = useState(false)
  const orders = useOrders(contactId)
  const items = orders.data?.items ?? []
  const more = items.length > shownAtFirst && !all && (
    <Button type="link" size="small" onClick={() => setAll(true)}>
      {t('ordersAll', { count: items.length })}
    </Button>
  )
  return (
    <Block name="orders" icon="box" title={t('orders')} extra={more}>
      {orders.isPending && <RowsSkeleton rows={1} />}
      {orders.error && !orders.data && (
        <BlockError
          text={errorSentence(orders.error) + t('ordersBroken')}
          retry={() => void orders.refetch()}
          label={frame('retry')}
        />
      )}
      {orders.data && items.length === 0 && <p className="small faint">{t('ordersNone')}</p>}
      <OrderInsert.Provider value={onInsert}>
        <div className="cards">
          {items.slice(0, all ? undefined : shownAtFirst).map((order) => (
            <OrderCardButton key={order.orderId} order={order} />
          ))}
        </div>
      </OrderInsert.Provider>
    </Block>
  )
}
