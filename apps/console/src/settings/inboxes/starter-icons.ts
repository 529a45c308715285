import type { QuickReply } from '../../../../../contracts/message.ts'
import type { IconName } from '../../frame/parts/icons.tsx'

/** Our drawing for each icon a quick reply may have. */
export const starterIcons: Record<NonNullable<QuickReply['icon']>, IconName> = {
  truck: 'truck',
  return: 'undo',
  invoice: 'card',
  store: 'store',
  person: 'user',
  order: 'box',
  product: 'bag',
  question: 'help',
}
