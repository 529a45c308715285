import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field } from '../../frame/forms/Field.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useSettingsText } from '../texts.ts'
import { originOf } from './origin.ts'

/** The shop pages that may embed the widget; an empty list allows all. */
export function OriginsField({ value, change }: { value: readonly string[]; change: (origins: string[]) => void }) {
  const t = useSettingsText()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  function add() {
    const origin = originOf(typed)
    if (!origin) return setWrong(t('originWrong'))
    if (!value.includes(origin)) change([...value, origin])
    setTyped('')
    setWrong(undefined)
  }
  return (
    <div className="stack">
      {value.length === 0 ? (
        <p className="small">
          <Tag tone="warn">{t('anyOrigin')}</Tag>
        </p>
      ) : (
        <ul className="origins">
          {value.map((origin) => (
            <li key={origin} className="row small">
              <code className="grow cut">{origin}</code>
              <Button
                size="small"
                type="text"
                icon={<Icon name="x" size={14} />}
                aria-label={t('removeNamed', { name: origin })}
                onClick={() => change(value.filter((one) => one !== origin))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field label={t('addOrigin')} error={wrong} hint={t('originHint')}>
        {(field) => (
          <div className="row">
            <Input
              {...field}
              value={typed}
              placeholder="https://shop.example"
              inputMode="url"
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={add}
            />
            <Button onClick={add} disabled={!typed.trim()}>
              {t('add')}
            </Button>
          </div>
        )}
      </Field>
    </div>
  )
}
