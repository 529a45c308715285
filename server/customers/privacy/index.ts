import type { FastifyInstance } from 'fastify'
import type { Jobs } from '../../kernel/jobs/jobs.ts'
import { privacyRoutes, proofRoutes, retentionRoutes } from './privacy.routes.ts'
import { createPrivacyService } from './privacy.service.ts'
import { createPrivacyWorker, type PrivacyDeps } from './privacy.worker.ts'
import { createRetentionService, type RetentionDeps } from './retention.service.ts'

const job = 'customers.privacy'
/** Others hear of an erasure before it is done, and can forget her too. */
const settleSeconds = 15

/** What the law gives a person: her data given out or erased, with a proof; and how long things are kept. */
export function createPrivacy(
  deps: Omit<PrivacyDeps, 'now'> & Pick<RetentionDeps, 'tenants'> & { jobs?: Jobs; now?: () => Date },
) {
  const { jobs, now = () => new Date() } = deps
  const worker = createPrivacyWorker({ ...deps, now })
  const retention = createRetentionService({ ...deps, now })
  const begin = async (tenantId: string, id: string) => {
    if (jobs) await jobs.send(job, { tenantId, id }, { key: id, startAfterSeconds: settleSeconds })
    else await worker.run(tenantId, id)
  }
  const privacy = createPrivacyService({ ...deps, now, begin })
  jobs?.define<{ tenantId: string; id: string }>(job, ({ tenantId, id }) => worker.run(tenantId, id))
  jobs?.define('customers.retention', async () => void (await retention.night()), '20 3 * * *')
  jobs?.sweep('customers.privacy', 600_000, () => worker.sweep())

  return {
    ...privacy,
    retention,
    /** Does a request now, where its job has not yet. */
    run: worker.run,
    sweep: () => worker.sweep(),
    routes: async (app: FastifyInstance) => {
      await app.register(privacyRoutes, { privacy })
      await app.register(proofRoutes, { privacy })
      await app.register(retentionRoutes, { retention })
    },
  }
}
