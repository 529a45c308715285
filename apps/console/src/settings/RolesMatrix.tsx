import type { StaffRole } from '../../../../contracts/role.ts'
import { Icon } from '../frame/parts/Icon.tsx'
import { useMe } from '../frame/session.ts'
import { useFrameText } from '../frame/texts.ts'
import { rights } from './rights.ts'
import { SectionBody } from './SectionBody.tsx'
import { useSettingsText } from './texts.ts'

const roles: readonly StaffRole[] = ['agent', 'supervisor', 'operator', 'administrator']

/** What each role may do. Only to read: roles are given to people under staff. */
export function RolesMatrix() {
  const t = useSettingsText()
  const frame = useFrameText()
  const { staff } = useMe()
  return (
    <SectionBody title={t('roles')} text={t('rolesText')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="card matrix-scroll" tabIndex={0} aria-label={t('roles')}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t('right')}</span>
              </th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {frame(role)}
                  {role === staff.role && <span className="tiny text-accent matrix-me">{t('you')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right.name}>
                <th scope="row">{t(`right_${right.name}`)}</th>
                {roles.map((role) => (
                  <td key={role}>
                    {(right.roles as readonly StaffRole[]).includes(role) ? (
                      <span className="text-good">
                        <Icon name="check" label={t('may')} />
                      </span>
                    ) : (
                      <span className="faint" role="img" aria-label={t('mayNot')}>
                        –
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </SectionBody>
  )
}
