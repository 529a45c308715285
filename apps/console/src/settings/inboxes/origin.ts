/** The origin of what somebody typed or pasted (`shop.example/cart` → `https://shop.example`), if it has one. */
export function originOf(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`)
    const hasName = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[')
    return hasName && !url.username ? url.origin : undefined
  } catch {
    return undefined
  }
}
