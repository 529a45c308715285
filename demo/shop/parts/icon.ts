import { html, type Markup } from '../html.ts'

function line(path: string): Markup {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`
}

/** The shop's few drawings; none says anything that the text beside it does not. */
export const icon = {
  search: line('M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM20 20l-4.3-4.3'),
  user: line('M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 21c.4-4.2 3.4-6.5 7.5-6.5s7.1 2.3 7.5 6.5'),
  bag: line('M5 8h14l1 12H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5'),
  store: line('M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20v-5h4v5'),
  truck: line('M3 6h11v10H3zM14 9h4l3 3.5V16h-7M9 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM19 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0z'),
  back: line('M9 7 4 12l5 5M4 12h11a5 5 0 0 1 0 10h-2'),
  next: line('M4 12h16M14 6l6 6-6 6'),
  care: line('M4 9c1.5-1.5 3-1.5 4.5 0s3 1.5 4.5 0 3-1.5 4.5 0 2 1 2.5.8L18.5 20h-13z'),
  mail: line('M3 6h18v12H3zM3 7l9 7 9-7'),
  tree: html`<svg class="tree" viewBox="0 0 24 28" aria-hidden="true" focusable="false"><path d="M12 1l6.5 8.5H15l5 7h-4l5.5 7H2.5l5.5-7H4l5-7H5.5z" fill="#2F4A3C"/><rect x="10.8" y="23.5" width="2.4" height="4" fill="#7A5A38"/></svg>`,
}
