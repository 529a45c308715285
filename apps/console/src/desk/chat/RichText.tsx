/** Plain text with its line breaks, web addresses as links, and **strong** words. Never HTML. */
export function RichText({ text }: { text: string }) {
  return (
    <span className="rich-text">
      {splitText(text).map((part) => {
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

function splitText(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  const push = (kind: Part['kind'], piece: string) => piece && parts.push({ kind, text: piece, at: parts.length })
  for (const match of text.matchAll(/https?:\/\/[^\s<>"'，。；！？）」”]+|\*\*([^*\n]+)\*\*/g)) {
    push('text', text.slice(at, match.index))
    push(match[1] ? 'strong' : 'link', match[1] ?? match[0])
    at = match.index + match[0].length
  }
  push('text', text.slice(at))
  return parts
}
