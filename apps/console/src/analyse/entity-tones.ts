import type { EntityKind } from '../../../../contracts/reading.ts'

/** The colour of a kind of entity; kinds of one family share theirs. */
export function entityTone(kind: EntityKind): 'time' | 'number' | 'goods' | 'who' | 'where' {
  switch (kind) {
    case 'date':
      return 'time'
    case 'product':
    case 'sku':
    case 'quantity':
      return 'goods'
    case 'address':
    case 'place':
      return 'where'
    case 'person':
    case 'organisation':
    case 'phone':
    case 'email':
      return 'who'
    default:
      return 'number'
  }
}
