import { z } from 'zod'
import { definePublicEvent, type PublicEvent } from '../kernel/webhooks/index.ts'
import { releasePublished } from './release/release.events.ts'

/** What may be told outside of knowledge. */
export const answeringPublicEvents: readonly PublicEvent[] = [
  definePublicEvent({
    type: 'release.published',
    on: releasePublished,
    description: 'A knowledge release was published: from now on the bot answers from it.',
    data: z.object({
      number: z.int(),
      entries: z.int().describe('FAQ entries in it'),
      restoredFrom: z.int().nullable().describe('the earlier release that it brings back'),
    }),
    view: async (_trx, _tenantId, fact) => ({ data: fact }),
  }),
]
