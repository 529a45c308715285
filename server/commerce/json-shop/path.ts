/** A place in a JSON document as people write it: `$.orders[3].lines[0].qty`. */
export function pathOf(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => path + step(part), '$')
}

function step(part: PropertyKey): string {
  if (typeof part === 'number') return `[${part}]`
  const name = String(part)
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}
