import { findWebAddress } from '../../envelope/envelope.ts'

export type TextToken =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; url: string }

const address =
  /\bhttps?:\/\/[^\s<>"'`\u3000-\u303f\uff00-\uffef\u2018-\u201d\u4e00-\u9fff]+|\bwww\.[\w-]+\.[^\s<>"'`\u3000-\u303f\uff00-\uffef\u2018-\u201d\u4e00-\u9fff]+/gi
const strong = /\*\*([^*\n]{1,200})\*\*/g

/** Cuts a message into plain text and web addresses. Nothing in it is ever read as HTML. */
export function readText(text: string, hasStrong = false): TextToken[] {
  const tokens: TextToken[] = []
  let from = 0
  for (const found of text.matchAll(address)) {
    const shown = trimAddress(found[0])
    const url = findWebAddress(/^https?:/i.test(shown) ? shown : `https://${shown}`)
    if (!url) continue
    pushText(tokens, text.slice(from, found.index), hasStrong)
    tokens.push({ kind: 'link', text: shown, url: url.href })
    from = found.index + shown.length
  }
  pushText(tokens, text.slice(from), hasStrong)
  return tokens
}

function pushText(tokens: TextToken[], text: string, hasStrong: boolean): void {
  let from = 0
  if (hasStrong)
    for (const found of text.matchAll(strong)) {
      if (found.index > from) tokens.push({ kind: 'text', text: text.slice(from, found.index) })
      tokens.push({ kind: 'strong', text: found[1]! })
      from = found.index + found[0].length
    }
  if (from < text.length) tokens.push({ kind: 'text', text: text.slice(from) })
}

/** The full stop after an address ends the sentence; a bracket belongs to it only when it was opened in it. */
function trimAddress(found: string): string {
  let shown = found
  for (;;) {
    const last = shown.at(-1)!
    if ('.,;:!?*'.includes(last)) shown = shown.slice(0, -1)
    else if (last === ')' && !shown.includes('(')) shown = shown.slice(0, -1)
    else if (last === ']' && !shown.includes('[')) shown = shown.slice(0, -1)
    else return shown
  }
}
