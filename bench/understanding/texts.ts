import { readFileSync } from 'node:fs'

const folder = new URL('../../demo/data/', import.meta.url)
const linesOf = <T>(file: string): T[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** What customers of the demo shop ask, as they type it. */
export function customerTexts(): string[] {
  return ['queries.tune.jsonl', 'queries.tune2.jsonl', 'queries.tune3.jsonl'].flatMap((file) =>
    linesOf<{ text: string }>(file).map(({ text }) => text),
  )
}

/** About as long as the aim speaks of: 16 to 24 characters, most of them Chinese. */
export function twentyCharacters(texts: readonly string[]): string[] {
  return texts.filter((text) => text.length >= 16 && text.length <= 24 && /\p{Script=Han}{4}/u.test(text))
}

/** The questions of the demo knowledge with the entry each belongs to: the same examples for everybody who learns. */
export function knowledgeExamples(): { text: string; label: string }[] {
  return linesOf<{ id: string; question: string; paraphrases?: string[] }>('knowledge.jsonl').flatMap(
    ({ id, question, paraphrases = [] }) => [question, ...paraphrases].map((text) => ({ text, label: id })),
  )
}
