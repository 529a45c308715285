import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** From one millisecond to ten seconds: where waiting is felt, finer. */
export const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Figures of this process for Prometheus, in a registry of their own. Asking for a name again gives the same metric, so
 * each part declares what it counts where it counts. Labels hold names out of the code (routes, subscribers, codes):
 * never a person, a text, or an id that grows without bound.
 */
export function createMetrics() {
  const registry = new Registry()

  /** The metric of that name, made by the first who asks. */
  function once<M>(name: string, make: () => M): M {
    return (registry.getSingleMetric(name) as M | undefined) ?? make()
  }
  const described = <L extends string>(name: string, help: string, labelNames: readonly L[]) => ({
    name,
    help,
    labelNames,
    registers: [registry],
  })

  return {
    registry,
    contentType: registry.contentType,

    /** Counts what happened; its name ends in `_total`. */
    counter<L extends string = never>(name: string, help: string, labels: readonly L[] = []): Counter<L> {
      return once(name, () => new Counter(described(name, help, labels)))
    },

    /** How something stands. `collect` is asked whenever the figures are read. */
    gauge<L extends string = never>(
      name: string,
      help: string,
      labels: readonly L[] = [],
      collect?: (gauge: Gauge<L>) => void | Promise<void>,
    ): Gauge<L> {
      return once(name, () => {
        const asked = collect ? { collect: () => collect(gauge) } : {}
        const gauge: Gauge<L> = new Gauge({ ...described(name, help, labels), ...asked })
        return gauge
      })
    },

    /** How long something took, in seconds; its name ends in `_seconds`. */
    histogram<L extends string = never>(
      name: string,
      help: string,
      labels: readonly L[] = [],
      buckets: readonly number[] = secondsBuckets,
    ): Histogram<L> {
      return once(name, () => new Histogram({ ...described(name, help, labels), buckets: [...buckets] }))
    },

    /** Adds what Node tells of itself: memory, processor, event loop, garbage collection. */
    watchProcess(): void {
      if (!registry.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics({ register: registry })
    },

    /** Everything in the text form that Prometheus reads. */
    text: () => registry.metrics(),
  }
}

/** Seconds since a reading of `performance.now()`. */
export function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000
}
