import { Button, ColorPicker, Input } from 'antd'
import './accent.css'
import { Field } from '../../frame/forms/Field.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useSettingsText } from '../texts.ts'
import { textOn } from './contrast.ts'

const offered = ['#0B7763', '#2F5D50', '#1F5F8B', '#3F4E9C', '#8A3B2A', '#6B3A6E', '#1D2320', '#F5C76B']

/** The widget's colour; refused while neither white nor ink can be read on it. */
export function AccentField({
  value,
  change,
  error,
}: {
  value: string | null
  change: (accent: string | null) => void
  error: string | undefined
}) {
  const t = useSettingsText()
  const whole = value !== null && /^#[0-9a-f]{6}$/i.test(value)
  const text = whole ? textOn(value) : undefined
  const weak = text && !text.enough ? t('accentWeak', { contrast: text.contrast.toFixed(1) }) : undefined
  return (
    <Field
      label={t('accent')}
      error={error ?? weak}
      hint={text ? t('accentFine', { contrast: text.contrast.toFixed(1) }) : t('accentOurs')}
    >
      {(field) => (
        <div className="row accent-row">
          <ColorPicker
            value={whole ? value : '#0B7763'}
            disabledAlpha
            presets={[{ label: t('offered'), colors: offered }]}
            onChangeComplete={(colour) => change(colour.toHexString().toUpperCase())}
          >
            <Button aria-label={t('pickColour')} style={{ padding: 4 }}>
              <span className="swatch" style={{ background: whole ? value : 'var(--accent)' }} />
            </Button>
          </ColorPicker>
          <Input
            {...field}
            className="mono"
            style={{ width: 120 }}
            value={value ?? ''}
            placeholder="#0B7763"
            maxLength={7}
            onChange={(event) => change(event.target.value.trim() === '' ? null : event.target.value.trim())}
          />
          {text && (
            <span className="accent-sample" style={{ background: value ?? '', color: text.colour }}>
              {t('sample')}
            </span>
          )}
          {value !== null && (
            <Button type="text" size="small" icon={<Icon name="undo" size={14} />} onClick={() => change(null)}>
              {t('ourColour')}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
