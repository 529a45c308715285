import { type Logger, pino } from 'pino'
import { contextForLog } from './context.ts'

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

/** Structured logs, one JSON object a line, without message texts and personal data. */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options = { level, redact: { paths: secret, censor: '[hidden]' }, base: undefined, mixin: contextForLog }
  return destination ? pino(options, destination) : pino(options)
}
