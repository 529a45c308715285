/** What one check of a set-up found: fine, worth a look, or to be mended before the service is used. */
export interface Finding {
  about: string
  state: 'fine' | 'look' | 'broken'
  /** What is so and, unless it is fine, what to do. */
  sentence: string
  /** The same in Chinese. */
  chinese: string
}

/** Findings about one part of a set-up: each is said in English and in Chinese. */
export function about(part: string) {
  const finding = (state: Finding['state']) => (sentence: string, chinese: string) =>
    ({ about: part, state, sentence, chinese }) as const
  return { fine: finding('fine'), look: finding('look'), broken: finding('broken') }
}

const signs = { fine: '✔', look: '!', broken: '✖' }

export function lineOf({ about, state, sentence }: Finding): string {
  return `${signs[state]} ${about.padEnd(12)} ${sentence}`
}

/** What an error says, where some drivers only fill its code or a list of causes. */
export function reasonOf(error: unknown): string {
  const { message, code, errors, cause } = error as Error & { code?: string; errors?: Error[]; cause?: Error }
  return message || errors?.[0]?.message || cause?.message || code || 'no answer'
}
