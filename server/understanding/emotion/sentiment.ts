import { findJudgements, lastContrast } from './judgements.ts'
import type { Side } from './labelled.ts'

/** Below this either way a text is called neither positive nor negative. */
const calledFrom = 0.25
/** What comes after the last turn (但是) weighs more than what came before it. */
const afterTurn = 1.3
const beforeTurn = 0.7
/** How much has to be said before a score is near 1. */
const reserve = 1.5

/** Whether a normalised text praises or blames goods and service: from -1 to 1, and called only where it is clear. */
export function readSentiment(text: string): { label: Side; score: number } {
  const turn = lastContrast(text)
  let praise = 0
  let blame = 0
  for (const { start, weight } of findJudgements(text)) {
    const heard = weight * (turn < 0 ? 1 : start > turn ? afterTurn : beforeTurn)
    if (heard > 0) praise += heard
    else blame -= heard
  }
  const score = (praise - blame) / (praise + blame + reserve)
  return { label: score >= calledFrom ? 'positive' : score <= -calledFrom ? 'negative' : 'neutral', score }
}
