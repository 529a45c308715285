/** Plain text with its line breaks, web addresses as links, and **strong** words of ours. Never HTML. */
export function RichText({ text, hasStrong }: { text: string; hasStrong: boolean }) {
  return (
    <span className="rich-text">
      {splitText(text, hasStrong).map((part) => {
        if (part.kind === 'link')
          return (
            <a key={part.at} href={part.text} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          )
        return part.kind === 'strong' ? <b key={part.at}>{part.text}</b> : <span key={part.at}>{part.text}</span>
      })}
    </span>
  )
}

interface Part {
  kind: 'text' | 'link' | 'strong'
  text: string
  at: number
}

function splitText(text: string, hasStrong: boolean): Part[] {
  const parts: Part[] = []
  let at = 0
  const push = (kind: Part['kind'], piece: string) => piece && parts.push({ kind, text: piece, at: parts.length })
  for (const match of text.matchAll(/https?:\/\/[^\s<>"'，。；！？）」”]+|\*\*([^*\n]+)\*\*/g)) {
    if (match[1] && !hasStrong) continue
    push('text', text.slice(at, match.index))
    push(match[1] ? 'strong' : 'link', match[1] ?? match[0])
    at = match.index + match[0].length
  }
  push('text', text.slice(at))
  return parts
}
