import { Checkbox } from 'antd'
import { useLocale } from '../../frame/i18n.ts'
import { actionName, subjectName } from './scope-texts.ts'
import { groupScopes, isReading } from './scopes.ts'
import { useKeyText } from './texts.ts'

/** Scopes to tick, by what they are about. */
export function ScopePicker({
  possible,
  chosen,
  change,
}: {
  possible: readonly string[]
  chosen: readonly string[]
  change: (scopes: string[]) => void
}) {
  const locale = useLocale()
  const toggle = (scope: string, on: boolean) =>
    change(possible.filter((one) => (one === scope ? on : chosen.includes(one))))
  return (
    <div className="scopes scopes-scroll">
      {groupScopes(possible).map(({ subject, scopes }) => (
        <fieldset key={subject} className="scope-group">
          <legend>{subjectName(subject, locale)}</legend>
          <div className="scope-list">
            {scopes.map(({ scope, action }) => (
              <Checkbox
                key={scope}
                checked={chosen.includes(scope)}
                title={scope}
                onChange={(event) => toggle(scope, event.target.checked)}
              >
                {actionName(action, locale)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

/** What a key may, to read: all that it may look at in one line, then what it may do. */
export function ScopeSummary({ scopes }: { scopes: readonly string[] }) {
  const t = useKeyText()
  const locale = useLocale()
  const listed = (names: string[]) => names.join(locale === 'en' ? ', ' : '、')
  const seen = groupScopes(scopes.filter(isReading)).map(({ subject }) => subjectName(subject, locale))
  const done = groupScopes(scopes.filter((scope) => !isReading(scope)))
  return (
    <dl className="scopes">
      {seen.length > 0 && (
        <div className="scope-group">
          <dt>{t('looksAt')}</dt>
          <dd>{listed(seen)}</dd>
        </div>
      )}
      {done.map(({ subject, scopes: members }) => (
        <div key={subject} className="scope-group">
          <dt>{subjectName(subject, locale)}</dt>
          <dd>{listed(members.map(({ action }) => actionName(action, locale)))}</dd>
        </div>
      ))}
    </dl>
  )
}
