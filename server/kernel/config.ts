import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { standardRates } from './rates/standard-rates.ts'

const flag = z.stringbool()

/** How often somebody may ask, in a minute. */
function rate(name: keyof typeof standardRates, who: string) {
  return z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000_000)
    .default(standardRates[name])
    .describe(`How much ${who} may ask per minute; 0: as much as they like.`)
}

/** Every setting of the service, each with the sentence that `.env.example` shows. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port of the service.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for all.'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .describe('Folder of the embedded database, of files and of the kept secret.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional()
    .describe('PostgreSQL 15 or later. Without it the embedded database in DATA_DIR is used.'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(16)
    .describe('Most connections to PostgreSQL of one process.'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .optional()
    .describe('Redis, by which several processes tell each other faster and share rate limits. Not needed for one.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address under which browsers reach the service, e.g. https://service.example.com.'),
  SECRET_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('Secret from which all keys are derived. Without it one is made and kept in DATA_DIR.'),
  SECRET_KEY_PREVIOUS: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((one) => one.trim()))
    .transform((keys) => keys.filter((one) => one !== ''))
    .pipe(z.array(z.string().min(32, 'each must have at least 32 characters')))
    .describe('Former values of SECRET_KEY, newest first, with commas between: what they sealed can still be read.'),
  ROLES: z
    .string()
    .default('web,worker')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'worker'])).min(1))
    .describe('What this process does: web, worker, or both.'),
  DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(300)
    .default(0)
    .describe('After SIGTERM, so long /readyz says no before connections are closed: time for a balancer to notice.'),
  DEMO: flag.default(true).describe('Load the demo shop on the first start, and serve its pages.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional()
    .describe('Mail server for invitations and password resets, e.g. smtps://user:password@mail.example.com.'),
  MAIL_FROM: z.string().default('Zhanggui <no-reply@localhost>').describe('Sender of letters.'),
  S3_ENDPOINT: z.url().optional().describe('S3-compatible store for files; without it they are kept in DATA_DIR.'),
  S3_BUCKET: z.string().optional().describe('Bucket in that store.'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('Access key of that store.'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('Secret key of that store.'),
  S3_REGION: z.string().default('us-east-1').describe('Region of that store.'),
  TRUST_PROXY: flag
    .default(false)
    .describe('Believe X-Forwarded-For and X-Forwarded-Proto: only behind a proxy of yours.'),
  RATE_PER_KEY: rate('RATE_PER_KEY', 'one API key'),
  RATE_PER_STAFF: rate('RATE_PER_STAFF', 'one member of staff'),
  RATE_PER_VISITOR: rate(
    'RATE_PER_VISITOR',
    'one customer in the widget, in messages; five times as much of everything else,',
  ),
  RATE_PER_TENANT: rate('RATE_PER_TENANT', 'one tenant: its staff, keys and customers together,'),
  RATE_PER_ADDRESS: rate('RATE_PER_ADDRESS', 'one address, of those who are not signed in,'),
  OUTBOUND_PRIVATE: flag
    .default(false)
    .describe('Let webhooks and shop connections call addresses of own networks (10.x, 192.168.x, localhost).'),
  ENCODER_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of a sentence encoder of yours (transformers form, type bert) to use instead of ours.'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('How much is logged.'),
  SLOW_QUERY_MS: z.coerce
    .number()
    .int()
    .min(1)
    .max(600_000)
    .default(500)
    .describe('Statements that take longer, in milliseconds, are logged and counted, without the values in them.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe('Who sends it as a bearer token may read /metrics. Without it only this machine may, and no proxy.'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('Port on which a process without the role web gives /metrics and /healthz.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where traces are sent (OpenTelemetry, OTLP over HTTP), e.g. http://127.0.0.1:4318; none without it.'),
  OTEL_SERVICE_NAME: z.string().min(1).default('zhanggui').describe('By which name traces show this service.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('Share of the requests and messages that are traced, from 0 to 1.'),
})
export type Config = z.output<typeof configSchema>

/** Settings that may be given as a file instead (`SECRET_KEY_FILE`), as container platforms do. */
const fromFile = [
  'SECRET_KEY',
  'SECRET_KEY_PREVIOUS',
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'S3_SECRET_ACCESS_KEY',
  'METRICS_TOKEN',
] as const

export class ConfigError extends Error {}

/**
 * Reads the settings from the environment.
 *
 * @throws ConfigError with one sentence per wrong setting.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, string> = {}
  for (const name of Object.keys(configSchema.shape)) {
    const value = env[name] ?? fileValue(env, name)
    if (value !== undefined && value !== '') given[name] = value
  }
  const read = configSchema.safeParse(given)
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  return read.data
}

function fileValue(env: Record<string, string | undefined>, name: string): string | undefined {
  const path = (fromFile as readonly string[]).includes(name) ? env[`${name}_FILE`] : undefined
  if (!path) return undefined
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new ConfigError(`${name}_FILE: ${path} cannot be read`)
  }
}

/** The text of `.env.example`, made from the schema. */
export function envExample(): string {
  const lines = Object.entries(configSchema.shape).map(([name, field]) => {
    const standard = field.safeParse(undefined)
    const value = standard.success && standard.data !== undefined ? String(standard.data) : ''
    return `# ${field.description}\n# ${name}=${value}\n`
  })
  return `${lines.join('\n')}`
}
