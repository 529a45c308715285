#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import closeWithGrace from 'close-with-grace'
import { Command, CommanderError } from 'commander'
import { makeClient } from './client-command.ts'
import { addCommands } from './commands.ts'
import { listenForCommands, runThere, type Terminal } from './control.ts'
import { type Config, ConfigError, envExample, readConfig } from './kernel/config.ts'
import { AppError, declaredErrors } from './kernel/errors.ts'
import { isFirstStart } from './kernel/installation.ts'
import { folderOwner } from './kernel/lock.ts'
import { createLog } from './kernel/log.ts'
import { webhookReference } from './kernel/webhooks/index.ts'
import { createService, type Service } from './main.ts'
import { addOperations } from './operations.ts'
import { personalDataReference } from './personal-data.reference.ts'
import { publicEvents } from './public-events.ts'
import { errorReference } from './reference.ts'

const root = join(import.meta.dirname, '..')

type Say = (text: string) => void

/** Commands run by this process itself, as opposed to those that need the data. */
function addOwnCommands(program: Command, say: (text: string) => void): void {
  program.command('serve').description('runs the service').action(serve)
  program
    .command('config')
    .description('writes .env.example from the settings')
    .option('--check-example', 'only says whether it is up to date')
    .action(({ checkExample }: { checkExample?: boolean }) => {
      if (!checkExample) return writeFileSync(join(root, '.env.example'), envExample())
      if (!isWritten('.env.example', envExample()))
        throw new Error('.env.example is not what the settings say; run: npx zhanggui config')
    })
  program
    .command('client')
    .description('writes the generated part of the TypeScript client from the API reference')
    .option('--check', 'only says whether it is up to date')
    .action((options: { check?: boolean }) => makeClient(options))
  program
    .command('errors')
    .description('shows every error code with its status and meaning')
    .option('--reference', 'writes docs/reference/errors.md')
    .option('--check-reference', 'only says whether docs/reference/errors.md is up to date')
    .option('--json', 'as JSON')
    .action((options: { reference?: boolean; checkReference?: boolean; json?: boolean }) => showErrors(options, say))
  program
    .command('webhooks')
    .description('shows what webhooks can be told')
    .option('--reference', 'writes docs/reference/webhooks.md')
    .option('--check-reference', 'only says whether docs/reference/webhooks.md is up to date')
    .action((options: { reference?: boolean; checkReference?: boolean }) => showWebhooks(options, say))
  program
    .command('privacy')
    .description('shows what is kept of persons: every table, what for and until when')
    .option('--reference', 'writes docs/reference/personal-data.md')
    .option('--check-reference', 'only says whether docs/reference/personal-data.md is up to date')
    .action((options: { reference?: boolean; checkReference?: boolean }) => showPersonalData(options, say))
}

function showPersonalData(
  { reference, checkReference }: { reference?: boolean; checkReference?: boolean },
  say: (text: string) => void,
): void {
  const page = 'docs/reference/personal-data.md'
  if (reference) writeFileSync(join(root, page), personalDataReference())
  else if (!checkReference) say(personalDataReference())
  else if (!isWritten(page, personalDataReference()))
    throw new Error(`${page} is not what the declarations say; run: npx zhanggui privacy --reference`)
}

function showErrors(
  { reference, checkReference, json }: { reference?: boolean; checkReference?: boolean; json?: boolean },
  say: (text: string) => void,
): void {
  const page = 'docs/reference/errors.md'
  if (reference) writeFileSync(join(root, page), errorReference())
  else if (checkReference) {
    if (!isWritten(page, errorReference()))
      throw new Error(`${page} is not what the declarations say; run: npx zhanggui errors --reference`)
  } else if (json) say(`${JSON.stringify(declaredErrors(), null, 2)}\n`)
  else for (const { code, status, message } of declaredErrors()) say(`${code.padEnd(42)} ${status}  ${message}\n`)
}

function showWebhooks(
  { reference, checkReference }: { reference?: boolean; checkReference?: boolean },
  say: Say,
): void {
  const page = 'docs/reference/webhooks.md'
  const text = webhookReference(publicEvents)
  if (reference) writeFileSync(join(root, page), text)
  else if (!checkReference) for (const { type, description } of publicEvents) say(`${type.padEnd(28)} ${description}\n`)
  else if (!isWritten(page, text))
    throw new Error(`${page} is not what the declarations say; run: npx zhanggui webhooks --reference`)
}

/** Whether a generated file of the project says what it should. */
function isWritten(path: string, text: string): boolean {
  const file = join(root, path)
  return existsSync(file) && readFileSync(file, 'utf8') === text
}

async function serve(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL)
  if (isFirstStart(config)) console.log('Opening the database for the first time …')
  const service = await createService({ config, log })
  if (config.DEMO) await service.demo.loadWhenMissing((step) => console.log(step))
  // Who takes work has its models at hand, so that the first customer waits no longer than the next.
  if (service.config.ROLES.includes('worker')) await service.reader.read('你好', { now: new Date() })
  const address = await service.start().catch(async (error) => {
    await service.stop()
    throw error
  })
  const endCommands = config.DATABASE_URL ? undefined : await listenForCommands(config.DATA_DIR, runInside(service))
  closeWithGrace({ delay: config.DRAIN_SECONDS * 1000 + 15_000, logger: false }, async ({ err }) => {
    if (err) log.error({ err }, 'the service ends because of an error')
    endCommands?.()
    await service.stop()
  })
  const base = config.PUBLIC_URL ?? address
  console.log(await service.demo.welcome(base))
}

function runInside(service: Service) {
  return (argv: string[], terminal: Terminal): Promise<number> => {
    const program = createProgram(terminal)
    addCommands(program, terminal, async (work) => work(service))
    addOperations(program, terminal, service)
    return run(program, argv, terminal)
  }
}

/** Opens the service without serving, for one command. */
async function withOwnService(work: (service: Service) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  const service = await createService({ config, log: createLog(process.env.LOG_LEVEL ?? 'warn') })
  try {
    await work(service)
  } finally {
    await service.stop()
  }
}

function createProgram(terminal: Terminal): Command {
  return new Command('zhanggui')
    .description('Zhanggui 掌柜: customer service for retailers')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
}

/** Runs a command line; every failure becomes one clear sentence and a code other than 0. */
async function run(program: Command, argv: string[], terminal: Terminal): Promise<number> {
  try {
    await program.parseAsync(argv, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    terminal.err(`${sentenceOf(error)}\n`)
    return 1
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError) return `the settings are wrong:\n${error.message}`
  if (error instanceof AppError) {
    const facts = Object.entries(error.facts).map(
      ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    return `${error.code}: ${error.message}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
  }
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `port ${port} is taken by another program; give PORT another number`
  return message
}

/** Commands that need no data, or need it for themselves alone. */
const runHere = ['serve', 'config', 'errors', 'privacy', 'webhooks', 'restore', 'help', '--help', '-h']

/** The settings; undefined where they are wrong and the doctor shall say so. */
function settingsFor(command: string): Config | undefined {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (command === 'doctor') return undefined
    throw error
  }
}

/** Where the data is held by another process, the command is run there. */
function heldElsewhere(argv: string[]): string | undefined {
  if (argv.length === 0 || runHere.includes(argv[0]!)) return undefined
  const config = settingsFor(argv[0]!)
  if (!config) return undefined
  const held = !config.DATABASE_URL && folderOwner(config.DATA_DIR) && existsSync(join(config.DATA_DIR, 'control.sock'))
  return held ? config.DATA_DIR : undefined
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2)
  const terminal: Terminal = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    lines: () => createInterface({ input: process.stdin }),
    folder: process.cwd(),
  }
  try {
    const there = heldElsewhere(argv)
    if (there) return void process.exit(await runThere(there, argv, terminal))
    const program = createProgram(terminal)
    addOwnCommands(program, terminal.out)
    addCommands(program, terminal, withOwnService)
    addOperations(program, terminal)
    process.exitCode = await run(program, argv, terminal)
    if (argv[0] !== 'serve') process.exit()
    if (process.exitCode !== 0) process.exit()
  } catch (error) {
    terminal.err(`${sentenceOf(error)}\n`)
    process.exit(1)
  }
}

await main()
