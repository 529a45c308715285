import { Button } from 'antd'
import { useState } from 'react'
import type { OpeningHours } from '../../../../../contracts/staff.ts'
import { useLocale } from '../../frame/i18n.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useSettingsText } from '../texts.ts'
import { useWeekdayName } from './HoursSettings.tsx'
import { addMonths, weeksOf } from './hours-clock.ts'

/** One month, Monday first, with the days marked that differ. */
export function MonthCalendar({
  today,
  marked,
  picked,
  pick,
}: {
  today: string
  marked: OpeningHours['exceptions']
  picked: string | undefined
  pick: (day: string) => void
}) {
  const t = useSettingsText()
  const locale = useLocale()
  const weekdayName = useWeekdayName('narrow')
  const [month, setMonth] = useState(today.slice(0, 7))
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const title = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
  const nameOf = (day: string) => {
    const exception = marked.find((one) => one.date === day)
    const date = dayFormat.format(new Date(`${day}T00:00:00Z`))
    if (!exception) return date
    return `${date} ${exception.name} ${t(exception.spans.length > 0 ? 'open' : 'closed')}`
  }
  const classOf = (day: string) => {
    const exception = marked.find((one) => one.date === day)
    return [
      day.startsWith(month) ? '' : 'outside',
      day === today ? 'today' : '',
      day === picked ? 'picked' : '',
      exception ? (exception.spans.length > 0 ? 'differs' : 'closed') : '',
    ].join(' ')
  }
  return (
    <div className="month">
      <div className="row">
        <Button
          size="small"
          type="text"
          disabled={false}
          icon={<Icon name="left" size={14} />}
          aria-label={t('monthBefore')}
          onClick={() => setMonth(addMonths(month, -1))}
        />
        <b className="small grow" style={{ textAlign: 'center' }} aria-live="polite">
          {title}
        </b>
        <Button
          size="small"
          type="text"
          disabled={false}
          icon={<Icon name="right" size={14} />}
          aria-label={t('monthAfter')}
          onClick={() => setMonth(addMonths(month, 1))}
        />
      </div>
      <table>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th key={weekday} scope="col" className="tiny faint">
                {weekdayName(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button type="button" className={classOf(day)} aria-label={nameOf(day)} onClick={() => pick(day)}>
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tiny faint month-key">
        <i className="closed" /> {t('closed')} <i className="differs" /> {t('differs')}
      </p>
    </div>
  )
}
