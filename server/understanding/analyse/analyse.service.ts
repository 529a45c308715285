import type { z } from 'zod'
import type { Analysis, analyseText } from '../../../contracts/analysis.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Reader } from '../reader.ts'
import { analysePolicy } from './analyse.policy.ts'

export type AnalyseService = ReturnType<typeof createAnalyseService>

/** Reads a text as if a customer had written it now; nothing is kept. */
export function createAnalyseService(reader: Reader) {
  return {
    async analyse(actor: Actor, { text, locale }: z.output<typeof analyseText>): Promise<Analysis> {
      analysePolicy.require(actor, 'read')
      const started = performance.now()
      const reading = await reader.read(text, { tenantId: actor.tenantId, now: new Date(), ...(locale && { locale }) })
      return { reading, milliseconds: Math.round((performance.now() - started) * 100) / 100 }
    },
  }
}
