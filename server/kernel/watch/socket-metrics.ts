import { SpanKind } from '@opentelemetry/api'
import type { Namespace, Socket } from 'socket.io'
import type { Ack } from '../../../contracts/common.ts'
import { inSameContext } from '../context.ts'
import { newId } from '../ids.ts'
import type { RealtimeServer } from '../realtime/realtime.ts'
import { knownCalls } from '../realtime/socket-calls.ts'
import { errorCounter } from './http-metrics.ts'
import { type Metrics, secondsSince } from './metrics.ts'
import type { Tracing } from './tracing.ts'

/** Counts open sockets, times and traces their calls, gives each call an id, and counts what browsers are told. */
export function watchSockets(
  realtime: RealtimeServer,
  { metrics, tracing }: { metrics: Metrics; tracing: Tracing },
): void {
  const { io, emit } = realtime
  const seconds = metrics.histogram('zhanggui_socket_call_seconds', 'From a call of a socket to its answer.', [
    'namespace',
    'call',
  ])
  const errors = errorCounter(metrics)
  const told = metrics.counter('zhanggui_realtime_told_total', 'Events told to browsers of all processes.', [
    'namespace',
  ])
  metrics.gauge('zhanggui_sockets', 'Open sockets of this process.', ['namespace'], (gauge) => {
    for (const [name, namespace] of io._nsps) gauge.set({ namespace: name }, namespace.sockets.size)
  })
  metrics.gauge(
    'zhanggui_realtime_processes',
    'Processes that tell each other what browsers shall hear.',
    [],
    async (gauge) =>
      gauge.set(
        await io
          .of('/')
          .adapter.serverCount()
          .catch(() => 0),
      ),
  )

  realtime.emit = (namespace, ...event) => {
    told.inc({ namespace })
    emit(namespace, ...event)
  }

  const watch = (namespace: Namespace) => void namespace.on('connection', (socket) => watchCalls(socket))
  for (const namespace of io._nsps.values()) watch(namespace)
  io.on('new_namespace', watch)

  function watchCalls(socket: Socket): void {
    const { name: namespace } = socket.nsp
    socket.use((packet, next) => {
      const [event] = packet
      const answer = packet.at(-1)
      const requestId = newId()
      if (typeof answer !== 'function') return inSameContext({ requestId, ...tenantOf(socket) }, next)
      const startedAt = performance.now()
      const call = knownCalls(namespace).has(String(event)) ? String(event) : 'unknown'
      const span = tracing.start(`${namespace} ${call}`, { 'zhanggui.request.id': requestId }, SpanKind.SERVER)
      packet[packet.length - 1] = (given: Ack<unknown> | undefined) => {
        seconds.observe({ namespace, call }, secondsSince(startedAt))
        const error = given && !given.ok ? given.error : undefined
        if (error) errors.inc({ code: error.code, way: 'socket' })
        span.end(error?.code === 'internal' ? error : undefined)
        answer(given)
      }
      const { traceparent } = span
      inSameContext({ requestId, ...tenantOf(socket), ...(traceparent ? { traceparent } : {}) }, next)
    })
  }
}

/** Whoever let the socket in has left there whose it is. */
function tenantOf({ data }: Socket): { tenantId?: string } {
  const { tenantId } = (data.present ?? data.actor ?? {}) as { tenantId?: string }
  return tenantId ? { tenantId } : {}
}
