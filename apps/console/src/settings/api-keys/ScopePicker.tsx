import { Checkbox } from 'antd'
import { useLocale } from '../../frame/i18n.ts'
import { actionName, subjectName } from './scope-texts.ts'
import { groupScopes } from './scopes.ts'

/** Scopes to tick, by what they are about; without `change` only those that a key has, to read. */
export function ScopePicker({
  possible,
  chosen,
  change,
}: {
  possible: readonly string[]
  chosen: readonly string[]
  change?: (scopes: string[]) => void
}) {
  const locale = useLocale()
  const toggle = (scope: string, on: boolean) =>
    change?.(possible.filter((one) => (one === scope ? on : chosen.includes(one))))
  return (
    <div className="scopes">
      {groupScopes(possible).map(({ subject, scopes }) => (
        <fieldset key={subject} className="scope-group">
          <legend>{subjectName(subject, locale)}</legend>
          <div className="scope-list">
            {scopes.map(({ scope, action }) =>
              change ? (
                <Checkbox
                  key={scope}
                  checked={chosen.includes(scope)}
                  title={scope}
                  onChange={(event) => toggle(scope, event.target.checked)}
                >
                  {actionName(action, locale)}
                </Checkbox>
              ) : (
                <span key={scope} title={scope}>
                  {actionName(action, locale)}
                </span>
              ),
            )}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
