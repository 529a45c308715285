import { Select } from 'antd'
import { type StaffRole, staffRole } from '../../../../../contracts/role.ts'
import { Field } from '../../frame/forms/Field.tsx'
import { useFrameText } from '../../frame/texts.ts'
import { useSettingsText } from '../texts.ts'

/** One of the roles, with what it is for. */
export function RoleSelect({
  value,
  change,
  disabled = false,
}: {
  value: StaffRole
  change: (role: StaffRole) => void
  disabled?: boolean
}) {
  const t = useSettingsText()
  const frame = useFrameText()
  return (
    <Field label={t('role')} hint={t(`${value}Hint`)}>
      {(field) => (
        <Select
          {...field}
          value={value}
          disabled={disabled}
          options={staffRole.options.map((role) => ({ value: role, label: frame(role) }))}
          onChange={change}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}
