import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { refuseCommonPassword } from './accounts/index.ts'
import { evaluateAnswersCommand, importKnowledgeCommand, trainAnsweringCommand } from './answering/index.ts'
import { parseShopFile } from './commerce/index.ts'
import { pathFrom, type Terminal } from './control.ts'
import { type Actor, systemActor } from './kernel/actor.ts'
import { readConfig } from './kernel/config.ts'
import { defineError } from './kernel/errors.ts'
import type { Service } from './main.ts'
import {
  analyseCommand,
  type Encoder,
  evaluateEmotionCommand,
  evaluateEntitiesCommand,
  evaluateIntentsCommand,
  evaluateLanguageCommand,
  evaluateNamesCommand,
  evaluateNormaliseCommand,
  evaluateOffenceCommand,
  evaluateRetrievalCommand,
  evaluateSentimentCommand,
  evaluateSimilarityCommand,
  evaluateTaggingCommand,
  loadEncoder,
  trainDependencyCommand,
  trainEmotionCommand,
  trainEncoderCommand,
  trainIntentsCommand,
  trainLanguageCommand,
  trainNamesCommand,
  trainNormaliseCommand,
  trainOffenceCommand,
  trainTaggingCommand,
} from './understanding/index.ts'

const noSuchTenant = defineError<{ slug: string }>('accounts.tenant.notFound', 404, 'no such tenant')

/** Runs work on the service that has the data open: this process's own, or the one that serves. */
export type WithService = (work: (service: Service) => Promise<void>) => Promise<void>

/** The commands that need the data. */
export function addCommands(program: Command, terminal: Terminal, withService: WithService): void {
  const say = (text: string) => terminal.out(`${text}\n`)
  const read = (path: string) => readFileSync(pathFrom(terminal, path))

  const tenant = program.command('tenant').description('tenants')
  tenant
    .command('create')
    .description('makes a tenant with its first administrator and a web inbox')
    .requiredOption('--slug <slug>', 'short name for addresses and commands')
    .requiredOption('--name <name>', 'name of the company')
    .requiredOption('--email <email>', 'e-mail of the first administrator')
    .requiredOption('--password <password>', 'her password, at least 8 characters')
    .option('--locale <locale>', 'zh-CN or en', 'zh-CN')
    .option('--timezone <zone>', 'IANA time zone', 'Asia/Shanghai')
    .action((options: NewTenantOptions) => withService((service) => createTenant(service, options, say)))

  const demo = program.command('demo').description('the demo tenant')
  demo
    .command('reset')
    .description('rebuilds the demo tenant')
    .action(() => withService(({ demo }) => demo.reset(say)))

  addLanguage(program, read, say)
  addTransfer(program, withService, read, say, terminal)
  addBot(program, withService, terminal)
}

/** Commands about language that need no data of a tenant. */
function addLanguage(program: Command, read: (path: string) => Buffer, say: (text: string) => void): void {
  const files = (paths: string[]) => paths.map((name) => ({ name, text: read(name).toString('utf8') }))
  program
    .command('analyse <text>')
    .description('shows what understanding sees in a message')
    .option('--json', 'as JSON')
    .action((text: string, { json }: { json?: boolean }) => analyseCommand(text, { json: json === true, print: say }))

  const evaluate = program.command('evaluate').description('measures quality on labelled files')
  evaluate
    .command('answers')
    .description('how well questions find their entries')
    .requiredOption('--knowledge <files...>', 'JSON lines {id, question, paraphrases?, answer}')
    .requiredOption('--queries <files...>', 'JSON lines {text, id}, id null = not covered')
    .option('--json', 'as JSON')
    .action(({ knowledge, queries, json }: { knowledge: string[]; queries: string[]; json?: boolean }) =>
      evaluateAnswersCommand({
        knowledge: files(knowledge),
        queries: files(queries),
        encoder: configuredEncoder(),
        json: json === true,
        print: say,
      }),
    )

  evaluate
    .command('tagging')
    .description('words, parts of speech and trees, from raw text and from given words')
    .requiredOption('--test <files...>', 'CoNLL-U')
    .option('--json', 'as JSON')
    .action(({ test, json }: { test: string[]; json?: boolean }) =>
      evaluateTaggingCommand({ test: files(test), json: json === true, print: say }),
    )

  evaluate
    .command('names')
    .description('names of persons, places and organisations in given words')
    .requiredOption('--test <files...>', 'a word, a tab and its label (O, B-PER, I-PER …) a line')
    .option('--json', 'as JSON')
    .action(({ test, json }: { test: string[]; json?: boolean }) =>
      evaluateNamesCommand({ test: files(test), json: json === true, print: say }),
    )

  evaluate
    .command('normalise')
    .description('how many mistyped messages are put right, and how many right ones are spoiled')
    .requiredOption('--test <files...>', 'JSON lines {text, right, kind?}')
    .option('--misses', 'also shows each message that was not read as it should')
    .option('--json', 'as JSON')
    .action(({ test, json, misses }: { test: string[]; json?: boolean; misses?: boolean }) =>
      evaluateNormaliseCommand({ test: files(test), misses: misses === true, json: json === true, print: say }),
    )
  evaluate
    .command('language')
    .description('which language texts are in')
    .requiredOption('--test <files...>', 'JSON lines {text, label, kind?}')
    .option('--any', "all languages alike, not those of a shop's customers first")
    .option('--json', 'as JSON')
    .action(({ test, json, any }: { test: string[]; json?: boolean; any?: boolean }) =>
      evaluateLanguageCommand({ test: files(test), any: any === true, json: json === true, print: say }),
    )

  evaluate
    .command('intents')
    .description('trains intents on labelled texts and measures them on others')
    .requiredOption('--train <files...>', 'JSON lines {text, label}; the label oos is out of scope')
    .requiredOption('--test <files...>', 'the same')
    .option('--few <count>', 'only so many examples of each intent, drawn five times')
    .option('--json', 'as JSON')
    .action((options: { train: string[]; test: string[]; few?: string; json?: boolean }) =>
      evaluateIntentsCommand({
        train: files(options.train),
        test: files(options.test),
        few: options.few === undefined ? undefined : wholeNumber('--few', options.few),
        json: options.json === true,
        print: say,
      }),
    )

  evaluate
    .command('entities')
    .description('named stretches of texts: by a chain trained on one file, and by the shipped names')
    .option(
      '--train <files...>',
      'a token and its label (O, B-X, I-X) a line; without it only the shipped model is measured',
    )
    .requiredOption('--test <files...>', 'the same, or JSON lines {text, label: {kind: {words: [[start, end]]}}}')
    .option('--json', 'as JSON')
    .action(({ train = [], test, json }: { train?: string[]; test: string[]; json?: boolean }) =>
      evaluateEntitiesCommand({ train: files(train), test: files(test), json: json === true, print: say }),
    )

  evaluate
    .command('similarity')
    .description('how well likeness of texts follows the judgement of people, beside n-grams')
    .requiredOption('--file <files...>', 'JSON lines {text1, text2, score} or {text1, text2, label}')
    .option('--json', 'as JSON')
    .action(({ file, json }: { file: string[]; json?: boolean }) =>
      evaluateSimilarityCommand({ files: files(file), encoder: configuredEncoder(), json: json === true, print: say }),
    )

  evaluate
    .command('retrieval')
    .description('how far ahead of others the right texts come, beside n-grams')
    .requiredOption('--file <files...>', 'JSON lines {id, text, positives: [id], negatives: [id]}')
    .option('--json', 'as JSON')
    .action(({ file, json }: { file: string[]; json?: boolean }) =>
      evaluateRetrievalCommand({ files: files(file), encoder: configuredEncoder(), json: json === true, print: say }),
    )

  const labelled = [
    [
      'emotion',
      'feelings: JSON lines {text, emotion, strength, also?, urgency?, threat?, sarcasm?}',
      evaluateEmotionCommand,
    ],
    [
      'sentiment',
      'praise and blame: JSON lines {text, label}, positive, negative, neutral or 1, 0',
      evaluateSentimentCommand,
    ],
    ['offence', 'insulting texts: JSON lines {text, label}, 1 = offensive', evaluateOffenceCommand],
  ] as const
  for (const [name, description, measure] of labelled)
    evaluate
      .command(name)
      .description(description)
      .requiredOption('--test <files...>', 'labelled texts')
      .option('--json', 'as JSON')
      .action(({ test, json }: { test: string[]; json?: boolean }) =>
        measure({ test: files(test), json: json === true, print: say }),
      )

  const train = program.command('train').description('rebuilds a shipped model from data')
  train
    .command('emotion')
    .description('feelings, from the examples of this project')
    .option('--data <folder>', 'the public sets; none of them is needed')
    .option('--out <folder>', 'folder of the model', 'models/emotion')
    .action((options: { data?: string; out: string }) => trainEmotionCommand({ ...options, print: say }))
  train
    .command('offence')
    .description('insulting texts')
    .requiredOption('--data <folder>', 'the public sets')
    .option('--out <folder>', 'folder of the model', 'models/offence')
    .action((options: { data: string; out: string }) => trainOffenceCommand({ ...options, print: say }))
  train
    .command('tagging')
    .description('words, parts of speech and names')
    .requiredOption('--data <folder>', 'the public sets')
    .option('--out <folder>', 'folder of the model', 'models/tagging')
    .action((options: { data: string; out: string }) => trainTaggingCommand({ ...options, print: say }))
  train
    .command('dependency')
    .description('trees: which word governs which, and as what')
    .requiredOption('--data <folder>', 'the public sets')
    .option('--out <folder>', 'folder of the model', 'models/dependency')
    .action((options: { data: string; out: string }) => trainDependencyCommand({ ...options, print: say }))
  train
    .command('language')
    .description('what pieces of words say for which language')
    .requiredOption('--data <folder>', 'the public sets')
    .option('--out <folder>', 'folder of the model', 'models/language')
    .action((options: { data: string; out: string }) => trainLanguageCommand({ ...options, print: say }))
  train
    .command('intents')
    .description('the built-in intents, from the examples that the project wrote')
    .option('--out <folder>', 'folder of the model', 'models/intent')
    .action((options: { out: string }) => trainIntentsCommand({ ...options, print: say }))
  train
    .command('names')
    .description('names of persons, places and organisations')
    .requiredOption('--data <folder>', 'the public sets')
    .option('--out <folder>', 'folder of the model', 'models/names')
    .action((options: { data: string; out: string }) => trainNamesCommand({ ...options, print: say }))
  train
    .command('encoder')
    .description('the sentence encoder')
    .requiredOption('--data <folder>', 'the public sets')
    .option('--out <folder>', 'folder of the model', 'models/encoder')
    .action((options: { data: string; out: string }) => trainEncoderCommand({ ...options, print: say }))
  train
    .command('normalise')
    .description('what follows what in customers’ messages, how it sounds, and which words there are')
    .requiredOption('--data <folder>', 'the public sets')
    .option('--out <folder>', 'folder of the model', 'models/normalise')
    .action((options: { data: string; out: string }) => trainNormaliseCommand({ ...options, print: say }))
  train
    .command('answering')
    .description('the weights of ranking and confidence, and the thresholds')
    .requiredOption('--knowledge <files...>', 'the knowledge to tune on')
    .requiredOption('--queries <files...>', 'the questions to tune on')
    .option('--out <folder>', 'folder of the model', 'models/answering')
    .action((options: { knowledge: string[]; queries: string[]; out: string }) =>
      trainAnsweringCommand({
        ...options,
        encoder: configuredEncoder(),
        knowledge: files(options.knowledge),
        queries: files(options.queries),
        print: say,
      }),
    )
}

function wholeNumber(option: string, given: string): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} is a whole number from 1 on`)
  return value
}

/** The encoder of the settings' folder, or ours. */
function configuredEncoder(): Encoder {
  return loadEncoder(readConfig(process.env).ENCODER_DIR)
}

interface NewTenantOptions {
  slug: string
  name: string
  email: string
  password: string
  locale: 'zh-CN' | 'en'
  timezone: string
}

async function createTenant(service: Service, options: NewTenantOptions, say: (text: string) => void): Promise<void> {
  const { slug, name, email, password, locale, timezone } = options
  if (password.length < 8) throw new Error('the password needs at least 8 characters')
  refuseCommonPassword(password, { name, email })
  if (locale !== 'zh-CN' && locale !== 'en') throw new Error('--locale is zh-CN or en')
  const made = await service.accounts.tenants.create({ slug, name, locale, timezone })
  const staff = {
    tenantId: made.id,
    name: email.split('@')[0]!,
    email,
    role: 'administrator' as const,
    locale,
    password,
  }
  await service.accounts.staff.createWithPassword(staff)
  const inbox = await service.conversation.inboxes.create(await actorFor(service, slug), { name, channel: 'web' })
  say(`tenant ${slug}: ${email} may sign in; the web inbox's key is ${inbox.publicKey}`)
}

function addTransfer(
  program: Command,
  withService: WithService,
  read: (path: string) => Buffer,
  say: (text: string) => void,
  terminal: Terminal,
): void {
  const importing = program.command('import').description('brings something in')
  importing
    .command('shop <file>')
    .description('makes a JSON shop file the shop of a tenant')
    .requiredOption('--tenant <slug>', 'whose shop')
    .option('--replace', 'also when there is a shop already')
    .action((file: string, { tenant, replace }: { tenant: string; replace?: boolean }) =>
      withService(async (service) => {
        const actor = await actorFor(service, tenant)
        const done = await service.commerce.importShop(actor, parseShopFile(read(file)), {
          replace: replace === true,
        })
        say(`${done.products} products, ${done.customers} customers, ${done.orders} orders, ${done.stores} stores`)
        for (const { path, count } of done.unknown) say(`unknown field kept: ${path} (${count} times)`)
      }),
    )
  importing
    .command('knowledge <files...>')
    .description('brings in FAQ entries as drafts (jsonl, csv, md)')
    .requiredOption('--tenant <slug>', 'whose knowledge')
    .option('--publish', 'publish a release afterwards')
    .action((files: string[], { tenant, publish }: { tenant: string; publish?: boolean }) =>
      withService(async (service) => {
        const actor = await actorFor(service, tenant)
        const texts = files.map((file) => ({ name: file, text: read(file).toString('utf8') }))
        const { answering } = service
        await importKnowledgeCommand({ answering, actor, files: texts, publish: publish === true, print: say })
      }),
    )

  const exporting = program.command('export').description('gives something out')
  const give = (out: string | undefined, text: string) =>
    out ? writeFileSync(pathFrom(terminal, out), text) : terminal.out(text)
  exporting
    .command('shop')
    .description('writes the shop of a tenant as a JSON shop file')
    .requiredOption('--tenant <slug>', 'whose shop')
    .option('--out <file>', 'file to write; standard output without')
    .action(({ tenant, out }: { tenant: string; out?: string }) =>
      withService(async (service) => {
        const shop = await service.commerce.exportShop(await actorFor(service, tenant))
        give(out, `${JSON.stringify(shop, null, 2)}\n`)
      }),
    )
  exporting
    .command('knowledge')
    .description('writes the FAQ entries of a tenant as JSON lines')
    .requiredOption('--tenant <slug>', 'whose knowledge')
    .option('--out <file>', 'file to write; standard output without')
    .action(({ tenant, out }: { tenant: string; out?: string }) =>
      withService(async (service) => {
        const lines = await service.answering.exportKnowledge(await actorFor(service, tenant))
        give(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      }),
    )
}

function addBot(program: Command, withService: WithService, terminal: Terminal): void {
  program
    .command('bot')
    .description('a conversation with the bot on standard input and output, one JSON object a line')
    .requiredOption('--tenant <slug>', 'whose bot')
    .option('--customer <id>', 'the shop’s id of the customer; without it she is unknown')
    .option('--locale <locale>', 'her language')
    .action((options: { tenant: string; customer?: string; locale?: string }) =>
      withService(async (service) => {
        const { tenantId } = await actorFor(service, options.tenant)
        const { customer, locale } = options
        const session = await service.dialogue.openBotSession({
          tenantId,
          ...(customer ? { customerId: customer } : {}),
          ...(locale ? { locale } : {}),
        })
        for await (const line of terminal.lines()) {
          if (line.trim() === '') continue
          for (const output of await session.tell(line)) terminal.out(`${JSON.stringify(output)}\n`)
        }
      }),
    )
}

async function actorFor(service: Service, slug: string): Promise<Actor> {
  const tenant = await service.accounts.tenants.bySlug(slug)
  if (!tenant) throw noSuchTenant({ slug })
  return { ...systemActor(tenant.id), role: 'administrator', name: 'command line' }
}
