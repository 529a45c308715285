import { type IconName, icons } from './icons.tsx'

/** A line icon in the text's colour; decorative unless `label` names it. */
export function Icon({ name, size = 16, label }: { name: IconName; size?: number; label?: string }) {
  const shared = { className: 'icon', viewBox: '0 0 24 24', width: size, height: size }
  if (!label)
    return (
      <svg {...shared} aria-hidden="true">
        {icons[name]}
      </svg>
    )
  return (
    <svg {...shared} role="img" aria-label={label}>
      {icons[name]}
    </svg>
  )
}
