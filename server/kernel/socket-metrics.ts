import type { Namespace, Socket } from 'socket.io'
import type { Ack } from '../../contracts/common.ts'
import { errorCounter } from './http-metrics.ts'
import { type Metrics, secondsSince } from './metrics.ts'
import type { RealtimeServer } from './realtime.ts'
import { knownCalls } from './socket-calls.ts'

/** Counts open sockets, times their calls, and counts what browsers are told. */
export function watchSockets(realtime: RealtimeServer, metrics: Metrics): void {
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
      if (typeof answer !== 'function') return next()
      const startedAt = performance.now()
      const call = knownCalls(namespace).has(String(event)) ? String(event) : 'unknown'
      packet[packet.length - 1] = (given: Ack<unknown> | undefined) => {
        seconds.observe({ namespace, call }, secondsSince(startedAt))
        if (given && !given.ok) errors.inc({ code: given.error.code, way: 'socket' })
        answer(given)
      }
      next()
    })
  }
}
