import { useState } from 'react'
import type { Card, OrderCard, OrderState, ProductCard } from '../../../../../contracts/message.ts'
import type { Tone } from '../../frame/parts/beads.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { moneyText } from '../../frame/time.ts'
import { OrderDrawer } from '../side/OrderDrawer.tsx'
import { useDeskText } from '../texts.ts'

/** Cards of a message, as the customer got them; an order opens in full. */
export function Cards({ cards }: { cards: readonly Card[] }) {
  return (
    <div className="cards">
      {cards.map((card) => {
        if (card.kind === 'order') return <OrderCardButton key={card.orderId} order={card} />
        if (card.kind === 'product') return <ProductCardView key={card.productId} product={card} />
        return (
          <a key={card.url} className="chat-card" href={card.url} target="_blank" rel="noopener noreferrer">
            <Thumb image={card.image} icon="link" />
            <span className="grow">
              <span className="cut chat-card-title">{card.title}</span>
              {card.text && <span className="tiny faint cut chat-card-title">{card.text}</span>}
            </span>
          </a>
        )
      })}
    </div>
  )
}

/** The picture of a thing, or an icon where the shop has none or it cannot be had. */
export function Thumb({ image, icon }: { image: string | null; icon: 'box' | 'bag' | 'link' }) {
  const [broken, setBroken] = useState<string | null>(null)
  if (image && image !== broken)
    return <img className="thumb" src={image} alt="" loading="lazy" onError={() => setBroken(image)} />
  return (
    <span className="thumb">
      <Icon name={icon} size={20} />
    </span>
  )
}

const tones: Partial<Record<OrderState, Tone>> = {
  awaiting_payment: 'warn',
  part_shipped: 'info',
  shipped: 'info',
  part_delivered: 'info',
  delivered: 'good',
}

export function OrderStateTag({ state }: { state: OrderState }) {
  const t = useDeskText()
  return <Tag tone={tones[state] ?? 'plain'}>{t(`order.${state}`)}</Tag>
}

/** An order in two lines; opens the whole order. */
export function OrderCardButton({ order }: { order: OrderCard }) {
  const t = useDeskText()
  const [open, setOpen] = useState(false)
  const first = order.lines[0]
  return (
    <>
      <button type="button" className="chat-card" onClick={() => setOpen(true)}>
        <Thumb image={first?.image ?? null} icon="box" />
        <span className="grow">
          <span className="row">
            <span className="grow cut">
              {first ? `${first.title}${first.options ? ` · ${first.options}` : ''}` : `${t('orderNo')} ${order.no}`}
            </span>
            <b>{moneyText(order.total)}</b>
          </span>
          <span className="row tiny faint">
            <span className="mono grow cut">{order.no}</span>
            <OrderStateTag state={order.state} />
          </span>
        </span>
      </button>
      <OrderDrawer order={order} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

const availability = { in: 'inStock', low: 'lowStock', out: 'outOfStock' } as const

function ProductCardView({ product }: { product: ProductCard }) {
  const t = useDeskText()
  const inside = (
    <>
      <Thumb image={product.image} icon="bag" />
      <span className="grow">
        <span className="cut chat-card-title">{product.title}</span>
        <span className="row tiny faint">
          <b className="grow price">
            {moneyText(product.price)}
            {product.priceTo && ` – ${moneyText(product.priceTo)}`}
          </b>
          <Tag tone={product.availability === 'in' ? 'good' : product.availability === 'low' ? 'warn' : 'plain'}>
            {t(availability[product.availability])}
          </Tag>
        </span>
      </span>
    </>
  )
  if (!product.url) return <div className="chat-card">{inside}</div>
  return (
    <a className="chat-card" href={product.url} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  )
}
