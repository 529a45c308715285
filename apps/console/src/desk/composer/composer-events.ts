import type { Outgoing } from './outbox.ts'

/** What other parts of the desk ask of the composer that is shown. */
export interface ComposerCalls {
  /** Puts text where the caret is. */
  insert: (text: string) => void
  /** Puts a message that was not sent back into the field. */
  takeBack: (message: Outgoing) => void
}

let shown: ComposerCalls | undefined

/** Makes a composer the one that gets what others insert; gives the function that ends it. */
export function showComposer(calls: ComposerCalls): () => void {
  shown = calls
  return () => {
    if (shown === calls) shown = undefined
  }
}

export function insertIntoReply(text: string): void {
  shown?.insert(text)
}

export function takeBackDraft(message: Outgoing): void {
  shown?.takeBack(message)
}
