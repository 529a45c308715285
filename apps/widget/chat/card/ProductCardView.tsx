import type { ProductCard } from '../../../../contracts/message.ts'
import { useWords } from '../state/context.ts'
import { tellMoney } from '../words/format.ts'
import { CardActions } from './CardActions.tsx'
import { CardPicture } from './CardPicture.tsx'

export function ProductCardView({ product, messageId }: { product: ProductCard; messageId: string }) {
  const { chat, locale, say } = useWords()
  const { url, price, priceTo, availability } = product
  const body = (
    <>
      <CardPicture class="product-picture" source={product.image} />
      <span class="product-text">
        <span class="product-title">{product.title}</span>
        <span>
          <strong>
            {tellMoney(locale, price, true)}
            {priceTo && priceTo.amount > price.amount && `–${tellMoney(locale, priceTo, true)}`}
          </strong>{' '}
          <small class={`stock-${availability}`}>{product.note ?? say.availability[availability]}</small>
        </span>
      </span>
    </>
  )
  return (
    <li class="product">
      {url ? (
        <button type="button" class="product-open" onClick={() => chat.openPage(url)}>
          {body}
        </button>
      ) : (
        <div class="product-open">{body}</div>
      )}
      <CardActions actions={product.actions} messageId={messageId} />
    </li>
  )
}
