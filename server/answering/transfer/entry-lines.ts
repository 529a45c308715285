import type { FaqContent } from '../faq/faq.content.ts'
import type { Answer, FaqEntry } from '../faq/faq.table.ts'
import { type KnowledgeLine, knowledgeLineInvalid, localeOf, type PlacedLine } from './line.ts'

type Incoming = Partial<FaqContent> & Pick<FaqContent, 'wordings' | 'answers'>

const noCategory = '其他'

/** Puts lines with the same id together into the content of one entry. */
export function joinLines(lines: readonly PlacedLine[]): Map<string, Incoming> {
  const entries = new Map<string, Incoming>()
  for (const { file, line, value } of lines) {
    const locale = localeOf(value)
    const entry: Incoming = entries.get(value.id) ?? { wordings: [], answers: [] }
    if (entry.wordings.some((wording) => wording.locale === locale))
      throw knowledgeLineInvalid({ file, line, problem: `${value.id} comes twice in ${locale}` })
    const { question, paraphrases } = value
    entry.wordings.push({ locale, question, paraphrases })
    entry.answers.push(...answersOf(value, locale))
    if (value.category) entry.category ??= value.category
    if (value.guidance) entry.guidance ??= value.guidance
    if (value.enabled !== undefined) entry.enabled = value.enabled
    entries.set(value.id, entry)
  }
  return entries
}

function answersOf(line: KnowledgeLine, locale: string): Answer[] {
  const { answer, channels, stores, validFrom, validTo } = line
  const own = line.answers ?? [{ text: answer!, channels, stores, validFrom, validTo }]
  return own.map(({ stores: storeIds, ...rest }) => ({ locale, ...rest, storeIds }))
}

/** What an entry becomes: languages that come in replace their own, the others stay. */
export function mergeContent(known: FaqEntry | undefined, incoming: Incoming): FaqContent {
  const locales = new Set(incoming.wordings.map((wording) => wording.locale))
  const kept = <T extends { locale: string }>(all: readonly T[] = []) => all.filter((one) => !locales.has(one.locale))
  const inOrder = <T extends { locale: string }>(old: readonly T[] | undefined, fresh: readonly T[]) => {
    const order = [...new Set([...(old ?? []), ...fresh].map((one) => one.locale))]
    return [...kept(old), ...fresh].sort((a, b) => order.indexOf(a.locale) - order.indexOf(b.locale))
  }
  return {
    category: incoming.category ?? known?.category ?? noCategory,
    wordings: inOrder(known?.wordings, incoming.wordings),
    answers: inOrder(known?.answers, incoming.answers),
    guidance: incoming.guidance ?? known?.guidance ?? { productIds: [], links: [] },
    enabled: incoming.enabled ?? known?.enabled ?? true,
  }
}

/** An entry as lines, one for each language; what is as usual is left out. */
export function linesOf(entry: FaqEntry): Partial<KnowledgeLine>[] {
  const asked = new Set(entry.wordings.map((wording) => wording.locale))
  const belongs = (answer: Answer, locale: string, at: number) =>
    answer.locale === locale || (at === 0 && !asked.has(answer.locale))
  return entry.wordings.map(({ locale, question, paraphrases }, at) => ({
    id: entry.key,
    locale,
    category: entry.category,
    question,
    paraphrases,
    ...answerFields(
      entry.answers.filter((answer) => belongs(answer, locale, at)),
      locale,
    ),
    ...(at === 0 && hasGuidance(entry) ? { guidance: entry.guidance } : {}),
    ...(entry.enabled ? {} : { enabled: false }),
  }))
}

function answerFields(answers: readonly Answer[], locale: string): Partial<KnowledgeLine> {
  const fields = answers.map(({ locale: own, text, channels, storeIds, validFrom, validTo }) => ({
    text,
    ...(own === locale ? {} : { locale: own }),
    ...(channels.length > 0 ? { channels } : {}),
    ...(storeIds.length > 0 ? { stores: storeIds } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
  }))
  const [only] = fields
  if (!only || fields.length > 1 || only.locale) return { answers: fields as NonNullable<KnowledgeLine['answers']> }
  const { text, ...limits } = only
  return { answer: text, ...limits }
}

function hasGuidance({ guidance }: FaqEntry): boolean {
  return guidance.productIds.length > 0 || guidance.links.length > 0
}
