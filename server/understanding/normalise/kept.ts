/** The tenant's own words: products, brands. */
export interface KeptWords {
  readonly size: number
  longestAt(text: string, at: number): { readonly length: number } | undefined
}

const named = /(?:叫|收[件货]人(?:姓名)?[是叫为:]?|姓名[是为:]?|联系人[是为:]?|寄给|署名)([\u4e00-\u9fff]{2,3})/g
/** What follows such words and is no name. */
const noName =
  /^(?:名字|姓名|什么|电话|地址|写错|不在|做|是谁|信息|手机|号码|谁|我|你|他|她|它|没|还|已|有|客服|人工|快递)/
const titled = /([\u4e00-\u9fff]{1,3})(?:先生|女士|小姐|太太)/g
const street = /([\u4e00-\u9fff]{2,6}(?:路|街|大道|巷|弄|镇|村|小区|大厦))(?=\d)/g

/** Marks the places of a folded text that no repair may touch: 1 for those. */
export function keptPlaces(text: string, words?: KeptWords): Uint8Array {
  const kept = new Uint8Array(text.length)
  for (const pattern of [named, titled, street])
    for (const match of text.matchAll(pattern)) {
      if (pattern === named && noName.test(match[1]!)) continue
      const start = match.index + match[0].indexOf(match[1]!)
      kept.fill(1, start, start + match[1]!.length)
    }
  if (!words || words.size === 0) return kept
  for (let at = 0; at < text.length; at++) {
    const word = words.longestAt(text, at)
    if (!word) continue
    kept.fill(1, at, at + word.length)
    at += word.length - 1
  }
  return kept
}
