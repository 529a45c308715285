import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

/** From now on the bot answers from this release. */
export const releasePublished = defineEvent(
  'answering.release.published',
  z.object({ number: z.int(), entries: z.int(), restoredFrom: z.int().nullable(), by: z.string() }),
)
