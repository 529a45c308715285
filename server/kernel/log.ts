import { type Logger, type LoggerOptions, pino } from 'pino'
import { contextForLog } from './context.ts'
import { maskError, maskText, maskValue } from './personal-data/mask.ts'

export type Log = Logger

const secret = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  '*.password',
  '*.token',
  '*.secret',
  'req.headers.authorization',
  'req.headers.cookie',
]

/** What people say and are called by is never for the log, whoever puts it there. */
const personal = ['text', 'content', 'preview', 'body', 'email', 'phone', 'address', 'note', 'query', 'params'].flatMap(
  (name) => [name, `*.${name}`],
)

/**
 * Structured logs, one JSON object a line, without message texts and personal data: fields that hold such are hidden,
 * and whatever else looks like a number, an address or a card of somebody is masked, in words of errors too.
 */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options: LoggerOptions = {
    level,
    redact: { paths: [...secret, ...personal], censor: '[hidden]' },
    base: null,
    mixin: contextForLog,
    formatters: { log: (facts) => maskValue(facts) as Record<string, unknown> },
    hooks: {
      logMethod(args, method) {
        const [first, ...words] = args as unknown[]
        const masked = first instanceof Error ? { err: maskError(first) } : first
        const told = first instanceof Error && words.length === 0 ? [maskText(first.message)] : words
        const all = [masked, ...told].map((one) => (typeof one === 'string' ? maskText(one) : one))
        method.apply(this, all as Parameters<typeof method>)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
