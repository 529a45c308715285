const shapes = {
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'm5 9 7 7 7-7',
  right: 'm9 5 7 7-7 7',
  send: 'M12 20V4M6 10l6-6 6 6',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14a4 4 0 0 0 7 0M9 9.5h.01M15 9.5h.01',
  clip: 'm20 11.5-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.6 1.6 0 0 1-2.3-2.3l7.8-7.8',
  bot: 'M7 8h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM12 8V4.5M9 13v1.5M15 13v1.5M1.5 13v2M22.5 13v2',
  up: 'M8 11v9H4v-9zM8 11l4-7.5a2 2 0 0 1 2 2.2L13.5 9H19a1.5 1.5 0 0 1 1.5 1.8l-1.4 7.6A2 2 0 0 1 17 20H8',
  dislike: 'M16 13V4h4v9zM16 13l-4 7.5a2 2 0 0 1-2-2.2l.5-3.3H5a1.5 1.5 0 0 1-1.5-1.8l1.4-7.6A2 2 0 0 1 7 4h9',
  book: 'M5 4h12a2 2 0 0 1 2 2v14H6.5A1.5 1.5 0 0 1 5 18.5zM5 18.5A1.5 1.5 0 0 1 6.5 17H19M9 8h6',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.9l-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  again: 'M4 12a8 8 0 1 1 2.5 5.8M4 19v-5h5',
  truck:
    'M3 6h11v11H3zM14 10h4l3 3.500V17h-7zM7.5 16.200a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.600zM17 16.200a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.600z',
  return: 'M4 9h10a5.5 5.5 0 0 1 0 11H8M8 5 4 9l4 4',
  invoice: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3 10h18M7 15h4',
  store:
    'M4 10v9a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-9M3 9l2-5h14l2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM9.5 20v-5h5v5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.500a7.5 7.5 0 0 1 15 0',
  order: 'M4 8l8-4.500L20 8v8l-8 4.500L4 16zM4 8l8 4.500L20 8M12 12.500v8',
  product: 'M6 8h12l1 12H5zM9 8V6.500a3 3 0 0 1 6 0V8',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.500a2.5 2.5 0 1 1 3.7 2.200c-.8.5-1.2 1-1.2 1.900M12 17h.01',
}
export type IconName = keyof typeof shapes

/** A picture beside words, or in a button that has a label: never read aloud. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} stroke-width={name === 'more' ? 2.6 : 1.75} />
    </svg>
  )
}

/** The small mark in the foot. */
export function Mark() {
  return (
    <svg width="12" height="12" viewBox="0 0 64 64" aria-hidden="true">
      <path
        fill="#0B7763"
        d="M16 3h32a13 13 0 0 1 13 13v28a13 13 0 0 1-13 13H22.5L7.9 62.2A3 3 0 0 1 3 59.800V16A13 13 0 0 1 16 3z"
      />
      <path stroke="#fff" stroke-width="4" d="M9 23h46" />
      <path fill="#F5C76B" d="M28 11h8l4 5-4 5h-8l-4-5zM43 11h8l4 5-4 5h-8l-4-5z" />
      <path
        fill="#fff"
        d="M13 26h8l4 5-4 5h-8l-4-5zM28 26h8l4 5-4 5h-8l-4-5zM43 34h8l4 5-4 5h-8l-4-5zM43 44h8l4 5-4 5h-8l-4-5z"
      />
    </svg>
  )
}
