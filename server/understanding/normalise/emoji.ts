import type { Change } from './changes.ts'

/**
 * What signs and things among the emoji say; faces stay as they are, the reading of feelings looks at them. Chinese,
 * then English.
 */
const meanings: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  '👌': ['好的', 'ok'],
  '🆗': ['好的', 'ok'],
  '✅': ['是', 'yes'],
  '✔': ['是', 'yes'],
  '❌': ['不', 'no'],
  '❎': ['不', 'no'],
  '🚫': ['不要', 'no'],
  '❓': ['?', '?'],
  '❔': ['?', '?'],
  '⁉': ['?!', '?!'],
  '❗': ['!', '!'],
  '❕': ['!', '!'],
  '‼': ['!!', '!!'],
  '📦': ['包裹', 'parcel'],
  '🚚': ['物流', 'delivery'],
  '🚛': ['物流', 'delivery'],
  '💰': ['钱', 'money'],
  '💵': ['钱', 'money'],
  '💳': ['银行卡', 'card'],
  '🧾': ['发票', 'receipt'],
  '🎁': ['礼物', 'gift'],
  '📞': ['电话', 'phone'],
  '☎': ['电话', 'phone'],
  '📱': ['手机', 'phone'],
  '👗': ['裙子', 'dress'],
  '👖': ['裤子', 'trousers'],
  '👕': ['衣服', 'shirt'],
  '🧥': ['外套', 'coat'],
  '👟': ['鞋', 'shoes'],
  '👞': ['鞋', 'shoes'],
  '👠': ['鞋', 'shoes'],
  '🎧': ['耳机', 'headphones'],
  '🔋': ['电池', 'battery'],
  '🏠': ['家', 'home'],
}
const sign = /[\u{1f000}-\u{1faff}\u203c\u2049\u260e\u2705\u2714\u274c\u274e\u2753-\u2757]/gu
const tail = /^[\ufe0f\u{1f3fb}-\u{1f3ff}]/u

/** Emoji that say a word, in the language of the message. */
export function readEmoji(text: string, chinese: boolean): Change[] {
  const changes: Change[] = []
  let last = ''
  for (const match of text.matchAll(sign)) {
    const meaning = meanings[match[0]]?.[chinese ? 0 : 1]
    if (!meaning) continue
    const bare = match.index + match[0].length
    const end = bare + (tail.exec(text.slice(bare, bare + 2))?.[0].length ?? 0)
    const again =
      (last === match[0] && changes.at(-1)!.end === match.index) || text.slice(0, match.index).endsWith(meaning)
    const apart = !chinese && /[a-z]$/.test(text.slice(0, match.index).slice(-1)) ? ' ' : ''
    changes.push({ start: match.index, end, with: again ? '' : apart + meaning })
    last = match[0]
  }
  return changes
}
