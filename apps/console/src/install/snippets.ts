export type SigningLanguage = 'node' | 'php' | 'python'
export const signingLanguages: readonly { value: SigningLanguage; label: string }[] = [
  { value: 'node', label: 'Node.js' },
  { value: 'php', label: 'PHP' },
  { value: 'python', label: 'Python' },
]

/** The one line that a shop puts on its pages. */
export function embedSnippet(
  origin: string,
  publicKey: string,
  options: { locale?: string; position?: string } = {},
): string {
  const extra = Object.entries(options)
    .filter(([, value]) => value)
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('')
  return `<script src="${origin}/widget/loader.js" data-key="${publicKey}"${extra} async></script>`
}

/** How a shop's server vouches for its signed-in customer: a JWT, HS256, with an expiry. */
export function signingSnippet(language: SigningLanguage): string {
  return signing[language]
}

const signing: Record<SigningLanguage, string> = {
  node: `import { createHmac } from 'node:crypto'

const secret = process.env.ZHANGGUI_SECRET
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function customerToken(customer) {
  const content = \`\${part({ alg: 'HS256', typ: 'JWT' })}.\${part({
    sub: String(customer.id),
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    exp: Math.floor(Date.now() / 1000) + 3600,
  })}\`
  return \`\${content}.\${createHmac('sha256', secret).update(content).digest('base64url')}\`
}`,
  php: `<?php
function customer_token(array $customer): string {
  $secret = getenv('ZHANGGUI_SECRET');
  $part = fn(string $text) => rtrim(strtr(base64_encode($text), '+/', '-_'), '=');
  $content = $part(json_encode(['alg' => 'HS256', 'typ' => 'JWT'])) . '.' . $part(json_encode([
    'sub' => (string) $customer['id'],
    'name' => $customer['name'],
    'email' => $customer['email'],
    'phone' => $customer['phone'],
    'exp' => time() + 3600,
  ]));
  return $content . '.' . $part(hash_hmac('sha256', $content, $secret, true));
}`,
  python: `import base64, hashlib, hmac, json, os, time

secret = os.environ["ZHANGGUI_SECRET"].encode()

def part(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

def customer_token(customer) -> str:
    head = part(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    claims = part(json.dumps({
        "sub": str(customer.id),
        "name": customer.name,
        "email": customer.email,
        "phone": customer.phone,
        "exp": int(time.time()) + 3600,
    }).encode())
    content = f"{head}.{claims}"
    return f"{content}.{part(hmac.new(secret, content.encode(), hashlib.sha256).digest())}"`,
}

/** How the page hands the token over, and takes it back. */
export const identifySnippet = `window.zhanggui = window.zhanggui || []
zhanggui.push(['identify', customerToken]) // null when she signs out`

/** What the shop may tell of the visit, for the contact's history and for the agent. */
export const trackSnippet = `window.zhanggui = window.zhanggui || []
zhanggui.push(['track', 'viewed', { productId: 'scarf', title: '驼绒围巾' }])
zhanggui.push(['track', 'searched', { query: '礼盒' }])
zhanggui.push(['track', 'added_to_cart', { productId: 'scarf' }])
zhanggui.push(['track', 'custom', { name: '领取优惠券' }])`
