import { readText } from './text.tokens.ts'

/** A message's words, with web addresses to click. Built from nodes, never from HTML. */
export function RichText({ text, hasStrong }: { text: string; hasStrong?: boolean }) {
  return (
    <>
      {readText(text, hasStrong).map((token, i) => {
        if (token.kind === 'strong') return <strong key={i}>{token.text}</strong>
        if (token.kind === 'text') return token.text
        return (
          <a key={i} href={token.url} target="_blank" rel="noopener noreferrer nofollow">
            {token.text}
          </a>
        )
      })}
    </>
  )
}
