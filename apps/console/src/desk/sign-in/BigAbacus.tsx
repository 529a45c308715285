const rods = [46, 99.5, 153, 206.5, 260, 313.5, 367, 420.5, 474]
/** 1168: what each of the last rods counts, as upper (fives) and lower beads. */
const counted: Record<number, { fives: number; ones: number }> = {
  313.5: { fives: 0, ones: 1 },
  367: { fives: 0, ones: 1 },
  420.5: { fives: 1, ones: 1 },
  474: { fives: 1, ones: 3 },
}
const bead = 'h22l8 9-8 9h-22l-8-9z'

/** The abacus on the wall of the shop. */
export function BigAbacus() {
  return (
    <svg viewBox="0 0 520 330" className="big-abacus" aria-hidden="true">
      <rect x="6" y="6" width="508" height="318" rx="14" fill="none" stroke="#3A5249" strokeWidth="5" />
      <path d="M6 98h508" stroke="#C9A15A" strokeWidth="5" />
      {rods.map((x) => {
        const { fives, ones } = counted[x] ?? { fives: 0, ones: 0 }
        const lower = [0, 1, 2, 3].map((index) => ({
          at: index < ones ? 107 + index * 21 : 236 + index * 21,
          lit: index < ones,
        }))
        return (
          <g key={x}>
            <path d={`M${x} 9v312`} stroke="#3A5249" strokeWidth="3" />
            <path d={`M${x - 11} ${fives ? 75 : 27}${bead}`} fill={fives ? '#F0C265' : '#2F6B5B'} />
            {lower.map(({ at, lit }) => (
              <path key={at} d={`M${x - 11} ${at}${bead}`} fill={lit ? '#F0C265' : '#2F6B5B'} />
            ))}
          </g>
        )
      })}
    </svg>
  )
}
