import { Button, Input, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { OpeningHours } from '../../../../../contracts/staff.ts'
import { useLocale } from '../../frame/i18n.ts'
import { useNow } from '../../frame/now.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useSettingsText } from '../texts.ts'
import { wallTimeOf } from './hours-clock.ts'
import { MonthCalendar } from './MonthCalendar.tsx'
import { SpansEditor } from './SpansEditor.tsx'

type Exceptions = OpeningHours['exceptions']

/** Days that differ: choose them in the calendar, then say closed or when open. */
export function ExceptionsEditor({
  hours,
  change,
  locked,
}: {
  hours: OpeningHours
  change: (exceptions: Exceptions) => void
  locked: boolean
}) {
  const t = useSettingsText()
  const now = useNow(60_000)
  const today = wallTimeOf(new Date(now), hours.timezone).day
  const [picked, setPicked] = useState<string>()
  const [past, setPast] = useState(false)
  const all = hours.exceptions.toSorted((a, b) => a.date.localeCompare(b.date))
  const shown = past ? all : all.filter((one) => one.date >= today)
  function pick(date: string) {
    setPicked(date)
    if (date < today) setPast(true)
    if (locked || all.some((one) => one.date === date)) return
    change([...all, { date, name: '', spans: [] }].toSorted((a, b) => a.date.localeCompare(b.date)))
  }
  const replace = (next: Exceptions[number]) => change(all.map((one) => (one.date === next.date ? next : one)))
  return (
    <div className="exceptions">
      <MonthCalendar today={today} marked={all} picked={picked} pick={pick} />
      <div className="stack">
        {shown.length === 0 && <p className="small faint">{t('noExceptions')}</p>}
        {shown.map((one) => (
          <Exception
            key={one.date}
            exception={one}
            picked={picked === one.date}
            change={replace}
            remove={() => change(all.filter((other) => other.date !== one.date))}
            locked={locked}
          />
        ))}
        {all.length > shown.length && (
          <Button size="small" type="text" disabled={false} onClick={() => setPast(true)}>
            {t('showPast', { count: all.length - shown.length })}
          </Button>
        )}
      </div>
    </div>
  )
}

function Exception({
  exception,
  picked,
  change,
  remove,
  locked,
}: {
  exception: Exceptions[number]
  picked: boolean
  change: (next: Exceptions[number]) => void
  remove: () => void
  locked: boolean
}) {
  const t = useSettingsText()
  const locale = useLocale()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (picked) box.current?.querySelector('input')?.focus()
  }, [picked])
  const name = new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${exception.date}T00:00:00Z`))
  const open = exception.spans.length > 0
  return (
    <section ref={box} className={`exception${picked ? ' picked' : ''}`} aria-label={name}>
      <div className="row">
        <b className="small grow">{name}</b>
        {!locked && (
          <Button
            size="small"
            type="text"
            icon={<Icon name="x" size={14} />}
            aria-label={t('removeNamed', { name })}
            onClick={remove}
          />
        )}
      </div>
      <div className="row">
        <Input
          size="small"
          value={exception.name}
          maxLength={60}
          aria-label={t('exceptionName')}
          placeholder={t('exceptionName')}
          onChange={(event) => change({ ...exception, name: event.target.value })}
        />
        <Segmented<'open' | 'closed'>
          size="small"
          aria-label={t('openThatDay')}
          value={open ? 'open' : 'closed'}
          options={(['closed', 'open'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) =>
            change({ ...exception, spans: value === 'open' ? [{ from: '09:00', to: '18:00' }] : [] })
          }
        />
      </div>
      {open && (
        <SpansEditor
          spans={exception.spans}
          change={(spans) => change({ ...exception, spans })}
          name={name}
          locked={locked}
        />
      )}
    </section>
  )
}
