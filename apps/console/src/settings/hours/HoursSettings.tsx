import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, ConfigProvider } from 'antd'
import { type OpeningHours, openingHours } from '../../../../../contracts/staff.ts'
import { api } from '../../frame/api.ts'
import { Field, FieldGroup } from '../../frame/forms/Field.tsx'
import { LeaveGuard } from '../../frame/forms/LeaveGuard.tsx'
import { SaveBar } from '../../frame/forms/SaveBar.tsx'
import { useForm } from '../../frame/forms/useForm.ts'
import { useGuard } from '../../frame/forms/useGuard.ts'
import { useLocale } from '../../frame/i18n.ts'
import { useNow } from '../../frame/now.ts'
import { Loaded } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useMe } from '../../frame/session.ts'
import { SectionBody } from '../SectionBody.tsx'
import { hoursQuery } from '../settings-data.ts'
import { TimezoneSelect } from '../TimezoneSelect.tsx'
import { useSettingsText } from '../texts.ts'
import { ExceptionsEditor } from './ExceptionsEditor.tsx'
import { clockOf, openStateAt, type Span, wallTimeOf } from './hours-clock.ts'
import { SpansEditor } from './SpansEditor.tsx'

/** When people serve: the week with its breaks, and the days that differ. */
export function HoursSettings() {
  const t = useSettingsText()
  const hours = useQuery(hoursQuery)
  return (
    <Loaded query={hours} what={t('hours')}>
      {(saved) => <HoursForm saved={saved} />}
    </Loaded>
  )
}

function HoursForm({ saved }: { saved: OpeningHours }) {
  const t = useSettingsText()
  const queries = useQueryClient()
  const mayChange = useMe().can('accounts.openingHours:change')
  const show = (fresh: OpeningHours) => queries.setQueryData(hoursQuery.queryKey, fresh)
  const form = useForm({
    key: 'settings.hours',
    saved,
    guard: useGuard('/api/v1/opening-hours', saved, show),
    schema: openingHours,
    save: async (hours, tag) => show(await api.put<OpeningHours>('/api/v1/opening-hours', hours, tag)),
  })
  return (
    <SectionBody
      title={t('hours')}
      text={t('hoursText')}
      extra={<OpenNow hours={form.value} />}
      bar={mayChange && <SaveBar form={form} />}
    >
      <ConfigProvider componentDisabled={!mayChange}>
        <FieldGroup title={t('week')}>
          <Week hours={form.value} change={(weekly) => form.set('weekly', weekly)} locked={!mayChange} />
          <Field label={t('timezone')}>
            {(field) => (
              <TimezoneSelect field={field} value={form.value.timezone} change={(zone) => form.set('timezone', zone)} />
            )}
          </Field>
        </FieldGroup>
        <FieldGroup title={t('exceptions')} text={t('exceptionsText')}>
          <ExceptionsEditor
            hours={form.value}
            change={(exceptions) => form.set('exceptions', exceptions)}
            locked={!mayChange}
          />
        </FieldGroup>
      </ConfigProvider>
      <LeaveGuard when={form.dirty && !form.saving} discard={form.reset} />
    </SectionBody>
  )
}

/** Open or closed at this moment by the hours on the screen, saved or not. */
function OpenNow({ hours }: { hours: OpeningHours }) {
  const t = useSettingsText()
  const now = useNow(60_000)
  const at = wallTimeOf(new Date(now), hours.timezone)
  const state = openStateAt(hours, at)
  const until =
    state.until &&
    (state.until.day === at.day
      ? clockOf(state.until.minute)
      : `${state.until.day.slice(5)} ${clockOf(state.until.minute)}`)
  return (
    <span className="row small" aria-live="polite">
      <Tag tone={state.open ? 'good' : 'plain'}>
        <Icon name="clock" size={12} /> {t(state.open ? 'openNow' : 'closedNow')}
      </Tag>
      <span className="faint tiny">
        {[state.exception, until && t(state.open ? 'closesAt' : 'opensAt', { at: until })].filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}

type Weekly = OpeningHours['weekly']

function Week({ hours, change, locked }: { hours: OpeningHours; change: (weekly: Weekly) => void; locked: boolean }) {
  const t = useSettingsText()
  const weekdayName = useWeekdayName()
  const setDay = (weekday: number, spans: readonly Span[]) =>
    change(
      [
        ...hours.weekly.filter((one) => one.weekday !== weekday),
        ...spans.map((span) => ({ ...span, weekday })),
      ].toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from)),
    )
  const spansOn = (weekday: number) => hours.weekly.filter((one) => one.weekday === weekday)
  const copyMonday = () =>
    change([
      ...[1, 2, 3, 4, 5].flatMap((weekday) => spansOn(1).map((span) => ({ ...span, weekday }))),
      ...hours.weekly.filter((one) => one.weekday > 5),
    ])
  return (
    <div className="week">
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <div key={weekday} className="week-day">
          <b className="small week-name">{weekdayName(weekday)}</b>
          <SpansEditor
            spans={spansOn(weekday).map(({ from, to }) => ({ from, to }))}
            change={(spans) => setDay(weekday, spans)}
            name={weekdayName(weekday)}
            locked={locked}
          />
        </div>
      ))}
      {!locked && (
        <div>
          <Button size="small" icon={<Icon name="copy" size={14} />} onClick={copyMonday}>
            {t('copyMonday')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The name of a weekday, 1 = Monday. */
export function useWeekdayName(style: 'short' | 'narrow' = 'short'): (weekday: number) => string {
  const locale = useLocale()
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  return (weekday) => format.format(Date.UTC(2024, 0, weekday))
}
