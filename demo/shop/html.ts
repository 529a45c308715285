/** Text that may be sent as markup: only `html` makes it, so everything else is escaped. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Piece = Markup | string | number | null | undefined | false | readonly Piece[]

/** Markup from a template: each value is escaped, markup is taken as it is, lists are joined, nothing is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(parts.reduce((made, part, at) => made + write(pieces[at - 1]) + part))
}

function write(piece: Piece): string {
  if (piece instanceof Markup) return piece.text
  if (Array.isArray(piece)) return piece.map(write).join('')
  if (piece === null || piece === undefined || piece === false) return ''
  return escapeText(String(piece))
}

const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => names[sign]!)
}
