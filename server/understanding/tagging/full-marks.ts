const narrow = /[,!?:;().]/g
const wide: Record<string, string> = { ',': '，', '!': '！', '?': '？', ':': '：', ';': '；', '(': '（', ')': '）' }
const digit = /\d/
const sign = /[0-9A-Za-z]/

/** The text with Chinese marks for those of the keyboard, as the corpora write them; its length stays the same. */
export function fullMarks(text: string): string {
  if (text.search(narrow) < 0) return text
  return text.replace(narrow, (mark, at: number) => {
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
    if (mark === '.') return dot(before, after)
    const within = mark === ':' ? sign : digit
    return (mark === ',' || mark === ':') && within.test(before) && within.test(after) ? mark : wide[mark]!
  })
}

function dot(before: string, after: string): string {
  if (before === '.' || after === '.') return '…'
  return sign.test(before) && sign.test(after) ? '.' : '。'
}
