import { useState } from 'react'
import { clockOf, dayMinutes, minuteOf, readClock } from './hours-clock.ts'

const stepMinutes = 15

/** A time of day in 24 hours, typed as people do (9, 930, 9:30); arrow keys move it by a quarter of an hour. */
export function ClockInput({
  value,
  change,
  label,
  disabled,
}: {
  value: string
  change: (clock: string) => void
  label: string
  disabled: boolean
}) {
  const [typed, setTyped] = useState<string>()
  function finish() {
    const clock = typed === undefined ? undefined : readClock(typed)
    setTyped(undefined)
    if (clock && clock !== value) change(clock)
  }
  function move(by: number) {
    const minute = minuteOf(value) + by
    if (minute >= 0 && minute <= dayMinutes) change(clockOf(minute))
  }
  return (
    <input
      className="clock-input"
      inputMode="numeric"
      maxLength={5}
      disabled={disabled}
      aria-label={label}
      value={typed ?? value}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        setTyped(undefined)
        move(event.key === 'ArrowUp' ? stepMinutes : -stepMinutes)
      }}
    />
  )
}
