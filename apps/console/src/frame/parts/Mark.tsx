const beads = ['14.2 26.9', '29.2 26.9', '44.2 26.9', '44.2 35.4', '44.2 43.9']
const brassBeads = ['29.2 12.9', '44.2 12.9']
const bead = 'h5.6l2.8 3.1-2.8 3.1h-5.6l-2.8-3.1z'

/** The mark of Zhanggui: 1-6-8 on three rods in a seal with a speech tail. */
export function Mark({ size = 34 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" role="img" aria-label="掌柜">
      <path
        d="M16 3h32a13 13 0 0 1 13 13v28a13 13 0 0 1-13 13H22.5L7.9 62.2A3 3 0 0 1 3 59.8V16A13 13 0 0 1 16 3z"
        fill="#0B7763"
      />
      <path d="M17 10v42M32 10v42M47 10v42" stroke="#fff" strokeOpacity=".38" strokeWidth="1.5" strokeLinecap="round" />
      <path d="M9 23h46" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      {beads.map((at) => (
        <path key={at} d={`M${at}${bead}`} fill="#fff" />
      ))}
      {brassBeads.map((at) => (
        <path key={at} d={`M${at}${bead}`} fill="#F5C76B" />
      ))}
    </svg>
  )
}
