import { Button, Input, Select } from 'antd'
import type { QuickReply } from '../../../../../contracts/message.ts'
import type { Issues } from '../../frame/forms/issues.ts'
import { newId } from '../../frame/new-id.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { withItem, withoutItem } from '../../knowledge/faq-draft.ts'
import { useSettingsText } from '../texts.ts'
import { starterIcons } from './starter-icons.ts'

/** What the first screen of the chat offers to ask: up to eight buttons, in their order. */
export function StartersEditor({
  list,
  locale,
  issues,
  change,
}: {
  list: readonly QuickReply[]
  locale: string
  issues: Issues
  change: (list: QuickReply[]) => void
}) {
  const t = useSettingsText()
  const add = () => change([...list, { id: newId(), label: '' }])
  const move = (at: number, by: number) => {
    const next = [...list]
    const [taken] = next.splice(at, 1)
    next.splice(at + by, 0, taken!)
    change(next)
  }
  return (
    <div>
      <div className="row">
        <h3 className="field-label grow">{t('starters', { count: list.length })}</h3>
        {list.length < 8 && (
          <Button size="small" type="text" icon={<Icon name="plus" size={14} />} onClick={add}>
            {t('addStarter')}
          </Button>
        )}
      </div>
      {list.length === 0 && <p className="field-hint">{t('noStarters')}</p>}
      <ol className="starters">
        {list.map((starter, at) => (
          <li key={starter.id}>
            <Select
              aria-label={t('starterIcon')}
              value={starter.icon ?? null}
              placeholder="—"
              allowClear
              popupMatchSelectWidth={false}
              style={{ width: 66 }}
              options={Object.entries(starterIcons).map(([value, name]) => ({
                value,
                label: <Icon name={name} label={t(`icon_${value as keyof typeof starterIcons}`)} />,
              }))}
              onChange={(icon: QuickReply['icon'] | undefined) => {
                const { icon: _icon, ...rest } = starter
                change(withItem(list, at, icon ? { ...rest, icon } : rest))
              }}
            />
            <Input
              lang={locale}
              value={starter.label}
              maxLength={120}
              aria-label={t('starterLabel')}
              placeholder={t('starterLabel')}
              {...(issues[`widget.starters.${locale}.${at}.label`] ? { status: 'error' as const } : {})}
              onChange={(event) => change(withItem(list, at, { ...starter, label: event.target.value }))}
            />
            <Input
              lang={locale}
              value={starter.text ?? ''}
              maxLength={500}
              aria-label={t('starterText')}
              placeholder={t('starterText')}
              onChange={(event) => {
                const { text: _text, ...rest } = starter
                change(withItem(list, at, event.target.value ? { ...rest, text: event.target.value } : rest))
              }}
            />
            <span className="starter-tools">
              <Button
                size="small"
                type="text"
                icon={<Icon name="up" size={14} />}
                aria-label={t('moveUp', { name: starter.label })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <Button
                size="small"
                type="text"
                icon={<Icon name="down" size={14} />}
                aria-label={t('moveDown', { name: starter.label })}
                disabled={at === list.length - 1}
                onClick={() => move(at, 1)}
              />
              <Button
                size="small"
                type="text"
                icon={<Icon name="x" size={14} />}
                aria-label={t('removeNamed', { name: starter.label })}
                onClick={() => change(withoutItem(list, at))}
              />
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
