import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { createDemo } from '../demo/index.ts'
import { createAccounts } from './accounts/index.ts'
import { createAnswering, releasePublished } from './answering/index.ts'
import { createChannels } from './channels/index.ts'
import { createCommerce } from './commerce/index.ts'
import { createConversation } from './conversation/index.ts'
import { createCustomers, createPrivacy } from './customers/index.ts'
import { createDesk } from './desk/index.ts'
import { createDialogue } from './dialogue/index.ts'
import { examine, type Finding } from './doctor/index.ts'
import { createHealth } from './health/index.ts'
import type { Config } from './kernel/config.ts'
import type { OpenedDatabase } from './kernel/database.ts'
import { tagAnswers } from './kernel/etag.ts'
import { createEventBus } from './kernel/events.ts'
import { createHttp, requireStaff } from './kernel/http.ts'
import { idempotencyPersonalData } from './kernel/idempotency/idempotency.personal-data.ts'
import { forgetOldKeys } from './kernel/idempotency/idempotency.repository.ts'
import { rememberAnswers } from './kernel/idempotency/idempotency.ts'
import { openDatabase, openSecrets, openStorage } from './kernel/installation.ts'
import { createJobs } from './kernel/jobs/jobs.ts'
import type { Log } from './kernel/log.ts'
import { createMail } from './kernel/mail.ts'
import { migrate } from './kernel/migrate.ts'
import { createOutbound } from './kernel/outbound/outbound.ts'
import { createPersonalData } from './kernel/personal-data/personal-data.ts'
import { createLimits } from './kernel/rates/limits.ts'
import { createReadiness, cutLater } from './kernel/readiness.ts'
import { createRealtime } from './kernel/realtime/realtime.ts'
import { openRedis } from './kernel/redis.ts'
import { fillSealed } from './kernel/secrets/sealed.ts'
import { programVersion } from './kernel/version.ts'
import { watchEvents } from './kernel/watch/event-watch.ts'
import { createHeartbeat } from './kernel/watch/heartbeat.ts'
import { watchJobs } from './kernel/watch/job-watch.ts'
import { metricsRoutes } from './kernel/watch/metrics.routes.ts'
import { createMetrics } from './kernel/watch/metrics.ts'
import { watchQueries } from './kernel/watch/query-watch.ts'
import { watchSockets } from './kernel/watch/socket-metrics.ts'
import { createTracing } from './kernel/watch/tracing.ts'
import { createWebhooks } from './kernel/webhooks/index.ts'
import { watchMessageWay } from './message-way.ts'
import { describeApi } from './openapi.ts'
import { serveApps } from './pages.ts'
import { processFigures, watchQueue } from './process-figures.ts'
import { publicEvents } from './public-events.ts'
import { factsOfTenant } from './tenant-facts.ts'
import { createAnalysis, createReader, createTenantIntents, loadEncoder } from './understanding/index.ts'

export type Service = Awaited<ReturnType<typeof createService>>

/** Opens the database that the settings name, up to date. */
async function openCurrentDatabase(config: Config): Promise<OpenedDatabase> {
  const opened = await openDatabase(config)
  try {
    await migrate(opened)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

/**
 * Builds every module once and wires them: the one place that knows all of them. A `database` that is given is used
 * instead of the one that the settings name, and is closed with the service.
 */
export async function createService(given: { config: Config; log: Log; database?: OpenedDatabase }) {
  const { config, log } = given
  const database = given.database ?? (await openCurrentDatabase(config))
  const { db } = database
  const metrics = createMetrics()
  const tracing = await createTracing({
    endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
    serviceName: config.OTEL_SERVICE_NAME,
    version: programVersion,
    share: config.OTEL_TRACES_SAMPLER_ARG,
    log,
  })
  const way = watchMessageWay({ metrics, tracing })
  watchQueries({ database, metrics, log, slowMs: config.SLOW_QUERY_MS })
  const secrets = openSecrets(config)
  const storage = openStorage(config)
  const mail = createMail({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, log })
  const events = createEventBus({ database, log })
  watchEvents(events, { database, metrics, tracing })
  const jobs = createJobs({ database, log })
  watchJobs(jobs, { database, metrics, tracing })
  jobs.sweep('kernel.idempotency', 600_000, async () => void (await forgetOldKeys(db)))
  const personalData = createPersonalData()
  personalData.register(idempotencyPersonalData(secrets))
  const redis = config.REDIS_URL ? openRedis(config.REDIS_URL, log) : undefined
  const limits = createLimits(config, redis)
  const isTls = config.PUBLIC_URL?.startsWith('https:') ?? false
  const http = await createHttp({
    log,
    trustProxy: config.TRUST_PROXY,
    api: describeApi(config.PUBLIC_URL),
    tls: isTls,
    limits,
    metrics,
    tracing,
  })
  const readiness = createReadiness()
  const realtime = createRealtime(http.server, {
    admit: (request) => limits.take(limits.connection(addressOf(request))).retryAfterSeconds === 0,
  })
  watchSockets(realtime, { metrics, tracing })

  const accounts = createAccounts({ database, config, secrets, mail, log, jobs })
  const customers = createCustomers({ db, personalData })
  const privacy = createPrivacy({
    db,
    personalData,
    storage,
    secrets,
    jobs,
    log,
    tenants: () => accounts.tenants.list(),
  })
  const conversation = createConversation({
    db,
    events,
    jobs,
    realtime,
    storage,
    secrets,
    accounts,
    customers,
    personalData,
    ownOrigins: originsOfHeaders,
    limits,
    log,
  })
  const commerce = createCommerce({ db, customers, personalData })
  const answering = createAnswering({ db, events, encoder: loadEncoder(config.ENCODER_DIR) })
  const intents = createTenantIntents({
    examplesOf: answering.intentExamples,
    failed: (tenantId, err) => log.warn({ err, tenantId }, 'intents were not learnt anew; the ones before stay'),
  })
  // Training goes on in a thread of its own; the event is done when it has been asked for.
  events.subscribe(releasePublished, 'understanding.intents', async ({ tenantId }) => void intents.renew(tenantId))
  const reader = createReader({ vocabularyOf: commerce.vocabularyOf, intentsOf: intents.of })
  const analysis = createAnalysis(reader)
  const desk = createDesk({ db, events, jobs, realtime, accounts, conversation })
  const dialogue = createDialogue({
    db,
    events: way.hearing(events),
    reader: way.reading(reader),
    accounts,
    customers,
    conversation: way.saying(conversation),
    answering: way.answering(answering),
    commerce,
    people: { available: desk.peopleAvailable },
    log,
  })
  const channels = createChannels({
    db,
    secrets,
    config,
    realtime,
    customers,
    conversation: way.receiving(conversation),
    limits,
    log,
    ports: {
      queuePlace: desk.queuePlace,
      peopleAvailable: desk.peopleAvailable,
      recentOrder: commerce.recentOrderCard,
    },
  })
  const outbound = createOutbound({ allowPrivate: config.OUTBOUND_PRIVATE })
  const webhooks = createWebhooks({
    database,
    bus: events,
    events: publicEvents,
    outbound,
    allowPrivate: config.OUTBOUND_PRIVATE,
    secrets,
    personalData,
    mail,
    administrators: async (tenantId) =>
      (await accounts.staff.all(tenantId)).filter((one) => one.role === 'administrator' && one.status === 'active'),
    publicUrl: config.PUBLIC_URL,
    log,
    metrics,
  })
  watchQueue(desk, metrics)
  const heartbeat = createHeartbeat({
    db,
    roles: config.ROLES,
    version: programVersion,
    log,
    figures: () => processFigures(database, realtime),
    tallies: way.tallies,
  })
  const health = createHealth({
    database,
    redis,
    version: programVersion,
    examine: async (tenantId) => {
      const tenants = async () => [await factsOfTenant({ accounts, answering, conversation }, tenantId)]
      const findings: Finding[] = []
      for await (const finding of examine({ config, env: {}, database, tenants })) findings.push(finding)
      return findings
    },
  })
  const demo = createDemo({ config, database, secrets, accounts, answering, commerce, conversation, desk })

  /** The origins under which browsers reach this service: another site's page may not act for a signed-in person. */
  function originsOfHeaders(headers: { host?: string | undefined }): string[] {
    const own = config.PUBLIC_URL ? [new URL(config.PUBLIC_URL).origin] : []
    return headers.host ? [...own, `http://${headers.host}`, `https://${headers.host}`] : own
  }

  /** Where a socket comes from, as for requests. */
  function addressOf({ headers, socket }: IncomingMessage): string {
    const passedOn = config.TRUST_PROXY
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')[0]
          ?.trim()
      : ''
    return passedOn || socket.remoteAddress || ''
  }

  /** What every process says of itself, also one without browsers. */
  async function buildSigns(): Promise<void> {
    readiness.routes(http)
    const behindProxy = config.TRUST_PROXY || config.PUBLIC_URL !== undefined
    await http.register(metricsRoutes, { metrics, token: config.METRICS_TOKEN, behindProxy })
  }

  async function buildHttp(): Promise<void> {
    await buildSigns()
    await http.register(accounts.publicRoutes)
    await http.register(conversation.publicRoutes)
    await http.register(channels.publicRoutes)
    await http.register(
      async (scope) => {
        requireStaff(scope, {
          authenticate: (request: FastifyRequest) => accounts.authenticate(request.headers),
          ownOrigins: (request) => originsOfHeaders(request.headers),
          limits,
        })
        rememberAnswers(scope, { db, secrets, log })
        tagAnswers(scope)
        const ours = [accounts, customers, privacy, conversation, analysis, answering, commerce, desk, webhooks, health]
        for (const { routes } of ours) await scope.register(routes)
      },
      { prefix: '/api/v1' },
    )
    await http.register(serveApps)
    if (config.DEMO) await http.register(demo.pages)
  }

  const worker = config.ROLES.includes('worker')
  const web = config.ROLES.includes('web')

  return {
    config,
    log,
    database,
    storage,
    secrets,
    events,
    accounts,
    customers,
    privacy,
    conversation,
    commerce,
    reader,
    answering,
    desk,
    dialogue,
    channels,
    webhooks,
    demo,
    http,
    realtime,
    metrics,
    heartbeat,

    /** The API reference, for who does not start the service. */
    async reference(): Promise<object> {
      await buildHttp()
      await http.ready()
      return http.swagger()
    },

    /** Starts the chosen roles; answers with the address. */
    async start(): Promise<string> {
      metrics.watchProcess()
      if (config.DATABASE_URL) realtime.share({ databaseUrl: config.DATABASE_URL, redis, log })
      // A worker has no browsers of its own, but says what those of other processes hear.
      conversation.start()
      channels.start()
      await fillSealed(db, secrets)
      await jobs.start({ worker })
      if (worker) await events.start()
      if (worker) await webhooks.start()
      await heartbeat.start()
      if (!web) {
        if (config.METRICS_PORT === undefined) return ''
        await buildSigns()
        await http.listen({ host: config.HOST, port: config.METRICS_PORT })
        readiness.opened()
        return ''
      }
      await buildHttp()
      desk.start()
      const address = await http.listen({ host: config.HOST, port: config.PORT })
      readiness.opened()
      return address
    },

    /** Ends without losing anything: clients are told first, then what is under way is finished. */
    async stop(): Promise<void> {
      await readiness.drain(config.DRAIN_SECONDS)
      desk.stop()
      await conversation.stop()
      await channels.stop()
      const cut = cutLater(http.server)
      await realtime.close()
      await http.close()
      clearTimeout(cut)
      await events.stop()
      await webhooks.stop()
      await outbound.close()
      await jobs.stop()
      await accounts.stop()
      await heartbeat.stop()
      await tracing.stop()
      await redis?.close()
      await database.close()
    },
  }
}
