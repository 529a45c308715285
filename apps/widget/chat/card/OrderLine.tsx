import type { OrderCard } from '../../../../contracts/message.ts'
import { useWords } from '../state/context.ts'
import { CardPicture } from './CardPicture.tsx'

/** An order in three lines: what it is, and where it stands. */
export function OrderLine({ order, label }: { order: OrderCard; label: string }) {
  const { say } = useWords()
  const [line] = order.lines
  const newest = order.shipments[0]?.trace[0]
  return (
    <>
      <CardPicture class="thumb" source={line?.image ?? null} />
      <span class="order-line">
        <small>{label}</small>
        <span class="cut">{line ? joinTitle(line) : order.no}</span>
        <small class="cut accent">
          {say.orderState[order.state]}
          {newest && ` · ${newest.text}`}
        </small>
      </span>
    </>
  )
}

export function joinTitle({ title, options }: { title: string; options: string }): string {
  return options ? `${title} · ${options}` : title
}
