import type { FaqSource } from './types.ts'

/** One entry: paraphrases are separated by a slash. */
export function entry(
  id: string,
  zh: [q: string, p: string, a: string],
  en: [q: string, p: string, a: string],
  more: Partial<FaqSource> = {},
): FaqSource {
  const side = ([q, p, a]: [string, string, string]) => ({ q, p: p.split('/'), a })
  return { id, category: id.split('.')[0]!, zh: side(zh), en: side(en), ...more }
}
