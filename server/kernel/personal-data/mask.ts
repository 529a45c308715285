/** What tells of a person in a text, and what is left of it: enough to recognise, not enough to use. */
const rules: { find: RegExp; mask: (found: string) => string }[] = [
  { find: /[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}/g, mask: maskEmail },
  // Chinese identity numbers: 18 places, the last may be an X.
  {
    find: /(?<![\w.-])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\w-])/g,
    mask: (found) => `${found.slice(0, 4)}**********${found.slice(-4)}`,
  },
  // Bank and payment cards: 16 to 19 digits, in groups or not.
  {
    find: /(?<![\w.-])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\w.-])/g,
    mask: (found) => `****${found.replace(/\D/g, '').slice(-4)}`,
  },
  { find: /(?<![\w.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\w.])/g, mask: maskPhone },
  { find: /(?<![\w.])\+\d{1,3}[ -]?(?:\(?\d{1,4}\)?[ -]?){2,5}\d{2,4}(?!\w)/g, mask: maskPhone },
  // Streets and rooms, after a province or town or not.
  {
    find: /\p{Script=Han}{1,12}(?:路|街|巷|弄|胡同|大道)\s?[\d一二三四五六七八九十百]{1,6}\s?(?:号|弄|巷)(?:[\p{Script=Han}\d-]{0,12}(?:室|房|单元|楼|栋|幢))?/gu,
    mask: () => '[address]',
  },
]
const longest = 20_000

/** A text without phone numbers, e-mail addresses, identity and card numbers and addresses. */
export function maskText(text: string): string {
  if (text.length < 5) return text
  const head = text.length > longest ? `${text.slice(0, longest)}…` : text
  return rules.reduce((masked, { find, mask }) => masked.replace(find, mask), head)
}

/** 138****8000: the beginning and the end, as staff know it. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return '****'
  const national = digits.length > 11 ? digits.slice(-11) : digits
  return `${national.slice(0, 3)}****${national.slice(-4)}`
}

/** l***@example.com: whose post office it is stays to be seen. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${email[0]}***${email.slice(at)}`
}

const deepest = 6

/** A value with every text in it masked. */
export function maskValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value)
  if (typeof value === 'number' && value > 1e10 && Number.isInteger(value)) {
    const masked = maskText(String(value))
    return masked === String(value) ? value : masked
  }
  if (value === null || typeof value !== 'object') return value
  if (depth >= deepest) return '[deep]'
  if (value instanceof Error) return maskError(value)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => maskValue(one, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskValue(one, depth + 1)]))
}

/** Names of what a driver tells of an error and that holds no values of rows. */
const told = ['code', 'status', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall', 'errno']

/** An error for the log: its words masked, and of what a driver adds only what tells nothing of rows. */
export function maskError(error: Error, depth = 0): Record<string, unknown> {
  const facts = error as unknown as Record<string, unknown>
  const cause = error.cause instanceof Error && depth < 3 ? { cause: maskError(error.cause, depth + 1) } : {}
  const message = maskText(isQuoting(error) ? error.message.replace(/"[^\n]*"/g, '"…"') : (error.message ?? ''))
  return {
    type: error.name,
    message,
    ...(error.stack ? { stack: maskText(error.stack.replace(error.message, message)) } : {}),
    ...Object.fromEntries(told.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]])),
    ...('facts' in error ? { facts: maskValue(facts.facts, depth + 1) } : {}),
    ...cause,
  }
}

/** Parsers and the database (classes 22 and 23) repeat in their words what they were given. */
function isQuoting(error: Error): boolean {
  const { code } = error as { code?: unknown }
  return error instanceof SyntaxError || (typeof code === 'string' && /^2[23]/.test(code))
}
