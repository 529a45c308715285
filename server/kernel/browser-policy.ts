/** What a page may load and who may frame it, as the header `content-security-policy` says it. */
export function contentPolicy(directives: Record<string, string>): string {
  const all: Record<string, string> = {
    'default-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    ...directives,
  }
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ')
}

/** For answers that are no pages: should a browser ever take one for a page, nothing in it is loaded, run or framed. */
const nothing = contentPolicy({ 'form-action': "'none'", 'frame-ancestors': "'none'" })

/** Nothing of ours asks for the machine's senses. */
export const permissionsPolicy = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
]
  .map((name) => `${name}=()`)
  .join(', ')

/** What every answer says to browsers and caches unless its route says otherwise. */
export function safeHeaders(url: string, tls: boolean): Record<string, string> {
  return {
    'content-security-policy': nothing,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': permissionsPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(url.startsWith('/api/') ? { 'cache-control': 'no-store', 'x-frame-options': 'SAMEORIGIN' } : {}),
    ...(tls ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}
