import { z } from 'zod'
import { locale } from './common.ts'
import { messageTextMax } from './message.ts'
import { reading } from './reading.ts'

/** A text whose reading somebody wants to see. */
export const analyseText = z.object({
  text: z.string().min(1).max(messageTextMax),
  /** What the customer would have written in before. */
  locale: locale.optional(),
})

/** What understanding reads in a text, and how long it took. */
export const analysis = z.object({ reading, milliseconds: z.number() })
export type Analysis = z.infer<typeof analysis>
