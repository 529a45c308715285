import type { Card } from '../../../../contracts/message.ts'
import { LinkCardView } from './LinkCardView.tsx'
import { OrderCardView } from './OrderCardView.tsx'
import { ProductCardView } from './ProductCardView.tsx'

/** The cards of one message; products side by side, the rest below each other. */
export function Cards({ cards, messageId }: { cards: Card[]; messageId: string }) {
  const products = cards.filter((card) => card.kind === 'product')
  return (
    <>
      {cards.map((card) => {
        if (card.kind === 'order') return <OrderCardView key={card.orderId} order={card} messageId={messageId} />
        if (card.kind === 'link') return <LinkCardView key={card.url} link={card} />
        return null
      })}
      {products.length > 0 && (
        <ul class="products">
          {products.map((product) => (
            <ProductCardView key={product.productId} product={product} messageId={messageId} />
          ))}
        </ul>
      )}
    </>
  )
}
