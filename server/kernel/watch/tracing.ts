import { type Attributes, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { currentContext, inContext } from '../context.ts'
import type { Log } from '../log.ts'

/** One piece of work in a trace. */
export interface OpenSpan {
  /** By which work that follows from it, also in other processes, finds its place (W3C Trace Context). */
  readonly traceparent: string | undefined
  end(error?: unknown): void
}

export interface Tracing {
  /** Begins a piece of work, below the one that is under way. `facts` are ids and names, nothing of a person. */
  start(name: string, facts?: Attributes, kind?: SpanKind): OpenSpan
  /** Runs work as a piece of its own. */
  span<T>(name: string, facts: Attributes, work: () => Promise<T>): Promise<T>
  /** Sends what was not sent yet, but does not wait for ever. */
  stop(): Promise<void>
}

const nothing: OpenSpan = { traceparent: undefined, end: () => {} }

/** When nobody asks for traces, they cost nothing. */
export const noTracing: Tracing = {
  start: () => nothing,
  span: (_name, _facts, work) => work(),
  stop: async () => {},
}

export interface TracingOptions {
  /** Where an OpenTelemetry collector listens for OTLP over HTTP. */
  endpoint?: string | undefined
  serviceName: string
  version: string
  /** Share of what begins here that is traced. */
  share: number
  log: Log
}

const stopLimitMs = 3000
const sendLimitMs = 5000

/** Traces by OpenTelemetry, where an endpoint is set; the packages are loaded only then. */
export async function createTracing({ endpoint, serviceName, version, share, log }: TracingOptions): Promise<Tracing> {
  if (!endpoint) return noTracing
  const sdk = await import('@opentelemetry/sdk-trace-node')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const exporter = new OTLPTraceExporter({ url: tracesUrl(endpoint), timeoutMillis: sendLimitMs })
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter, { scheduledDelayMillis: 2000 })],
  })
  const tracer = provider.getTracer('zhanggui', version)

  const start: Tracing['start'] = (name, attributes = {}, kind = SpanKind.INTERNAL) => {
    const span = tracer.startSpan(name, { attributes, kind }, placeOf(currentContext()?.traceparent))
    const { traceId, spanId, traceFlags } = span.spanContext()
    return {
      traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
      end(error) {
        if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(error) })
        span.end()
      },
    }
  }

  return {
    start,
    async span(name, facts, work) {
      const span = start(name, facts)
      try {
        const result = await inContext({ traceparent: span.traceparent! }, work)
        span.end()
        return result
      } catch (error) {
        span.end(error ?? 'failed')
        throw error
      }
    },
    async stop() {
      const late = new Promise<'late'>((done) => setTimeout(() => done('late'), stopLimitMs).unref())
      const sent = provider.shutdown().catch((error) => log.warn({ err: error }, 'the last traces were not sent'))
      if ((await Promise.race([sent, late])) === 'late') log.warn('the last traces were not sent in time')
    },
  }
}

function tracesUrl(endpoint: string): string {
  return `${endpoint.replace(/\/+$/, '')}/v1/traces`
}

const sane = /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/

/** The place in a trace that a traceparent names; a new trace without one. */
function placeOf(traceparent: string | undefined) {
  const [, traceId, spanId, flags] = sane.exec(traceparent ?? '') ?? []
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  })
}

/** A code says enough; a message could hold what a customer wrote. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'failed'
}
