import { Button } from 'antd'
import { Icon } from '../../frame/parts/Icon.tsx'
import { withItem, withoutItem } from '../../knowledge/faq-draft.ts'
import { useSettingsText } from '../texts.ts'
import { ClockInput } from './ClockInput.tsx'
import { clockOf, dayMinutes, minuteOf, overlapping, type Span } from './hours-clock.ts'

/** The open times of one day; several of them make breaks. */
export function SpansEditor({
  spans,
  change,
  name,
  locked,
}: {
  spans: readonly Span[]
  change: (spans: Span[]) => void
  name: string
  locked: boolean
}) {
  const t = useSettingsText()
  const wrong = overlapping(spans)
  return (
    <div className="spans">
      <DayBar spans={spans} />
      <div className="row span-list">
        {spans.length === 0 && <span className="small faint">{t('closed')}</span>}
        {spans.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name of its own while its times are typed
          <span key={at} className={`span${wrong.includes(at) ? ' wrong' : ''}`}>
            <ClockInput
              value={span.from}
              disabled={locked}
              label={t('spanFrom', { day: name })}
              change={(from) => change(withItem(spans, at, { ...span, from: from === '24:00' ? '00:00' : from }))}
            />
            –
            <ClockInput
              value={span.to}
              disabled={locked}
              label={t('spanTo', { day: name })}
              change={(to) => change(withItem(spans, at, { ...span, to: to === '00:00' ? '24:00' : to }))}
            />
            {minuteOf(span.to) <= minuteOf(span.from) && <span className="tiny text-info">{t('nextDay')}</span>}
            {!locked && (
              <button
                type="button"
                aria-label={t('removeSpan', { day: name, at: span.from })}
                onClick={() => change(withoutItem(spans, at))}
              >
                <Icon name="x" size={14} />
              </button>
            )}
          </span>
        ))}
        {!locked && spans.length < 6 && (
          <Button
            size="small"
            type="text"
            icon={<Icon name="plus" size={14} />}
            aria-label={t('addSpan', { day: name })}
            onClick={() => change([...spans, nextSpan(spans)])}
          />
        )}
      </div>
      {wrong.length > 0 && <p className="field-error">{t('overlap')}</p>}
    </div>
  )
}

/** A first working day, or the hours after the last span. */
function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1)
  if (!last) return { from: '09:00', to: '18:00' }
  const from = Math.min(minuteOf(last.to) + 60, dayMinutes - 60)
  return { from: clockOf(from), to: from + 240 >= dayMinutes ? '24:00' : clockOf(from + 240) }
}

/** The day as a line, open parts in the accent. */
function DayBar({ spans }: { spans: readonly Span[] }) {
  return (
    <div className="day-bar" aria-hidden="true">
      {spans.flatMap((span) => {
        const from = minuteOf(span.from)
        const to = minuteOf(span.to)
        const parts =
          to <= from
            ? ([
                [from, dayMinutes],
                [0, to],
              ] as const)
            : ([[from, to]] as const)
        return parts.map(([start, end]) => (
          <i
            key={`${start}-${end}`}
            style={{ left: `${(start / dayMinutes) * 100}%`, width: `${((end - start) / dayMinutes) * 100}%` }}
          />
        ))
      })}
    </div>
  )
}
