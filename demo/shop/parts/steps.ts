import { html, type Markup } from '../html.ts'

export interface Step {
  label: string
  note: string | null
}

/** How far something has come: beads on a line; the one at `now` is where it is. */
export function stepLine(steps: Step[], now: number, label: string): Markup {
  const stateOf = (at: number) => (at < now ? 'done' : at === now ? 'now' : 'todo')
  return html`<ol class="steps" aria-label="${label}">${steps.map(
    (step, at) =>
      html`<li class="${stateOf(at)}"${at === now && html` aria-current="step"`}><span>${step.label}</span>${step.note && html`<small>${step.note}</small>`}</li>`,
  )}</ol>`
}
