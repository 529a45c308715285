import { inSameContext } from './context.ts'

export interface GatherOptions {
  /** How many questions are asked together at most. */
  atOnce?: number
}
interface Waiting<Question, Answer> {
  question: Question
  done(answer: Answer): void
  failed(error: unknown): void
}

/**
 * Asks together what is wanted at nearly the same moment, by group (a tenant, say). The first question is asked at
 * once; those that come while it is under way are asked together after it: each answer is of a time after its question,
 * and who is alone waits for nobody. `ask` answers in the order of the questions.
 */
export function gatherQuestions<Question, Answer>(
  ask: (group: string, questions: Question[]) => Promise<Answer[]>,
  { atOnce = 100 }: GatherOptions = {},
): (group: string, question: Question) => Promise<Answer> {
  const groups = new Map<string, Waiting<Question, Answer>[]>()

  async function askAll(group: string, waiting: Waiting<Question, Answer>[]): Promise<void> {
    while (waiting.length > 0) {
      const now = waiting.splice(0, atOnce)
      try {
        const answers = await ask(
          group,
          now.map((one) => one.question),
        )
        for (const [place, one] of now.entries()) one.done(answers[place] as Answer)
      } catch (error) {
        for (const one of now) one.failed(error)
      }
    }
    groups.delete(group)
  }

  return (group, question) =>
    new Promise((done, failed) => {
      const one = { question, done, failed }
      const underWay = groups.get(group)
      if (underWay) return void underWay.push(one)
      const waiting = [one]
      groups.set(group, waiting)
      // Not as a part of the work that happened to ask first.
      void inSameContext({ tenantId: group }, () => askAll(group, waiting))
    })
}
