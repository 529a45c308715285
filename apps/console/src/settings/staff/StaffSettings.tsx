import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { StaffView } from '../../../../../contracts/staff.ts'
import { Loaded } from '../../frame/page.tsx'
import { Avatar } from '../../frame/parts/Avatar.tsx'
import { LoadBeads } from '../../frame/parts/beads.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useMe } from '../../frame/session.ts'
import { useFrameText } from '../../frame/texts.ts'
import { SectionBody } from '../SectionBody.tsx'
import { staffQuery } from '../settings-data.ts'
import { useSettingsText } from '../texts.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { StaffEditor } from './StaffEditor.tsx'

/** Everybody who works here; one is opened in a drawer. */
export function StaffSettings() {
  const t = useSettingsText()
  const staff = useQuery(staffQuery)
  const [inviting, setInviting] = useState(false)
  const mayChange = useMe().can('accounts.staff:change')
  const { item } = useSearch({ from: '/staff/settings' })
  const navigate = useNavigate()
  const close = () => void navigate({ to: '/settings/$tab', params: { tab: 'staff' }, search: {} })
  const invite = mayChange && (
    <Button type="primary" size="small" icon={<Icon name="plus" size={14} />} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  )
  return (
    <SectionBody title={t('staff')} text={t('staffText')} extra={invite}>
      <Loaded query={staff} what={t('staff')}>
        {(list) => {
          const open = mayChange ? list.find((one) => one.id === item) : undefined
          return (
            <>
              <ul className="plain-list card">
                {list.toSorted(byStatus).map((one) => (
                  <StaffRow key={one.id} staff={one} linked={mayChange} />
                ))}
              </ul>
              {open && <StaffEditor key={open.id} staff={open} close={close} />}
            </>
          )
        }}
      </Loaded>
      {inviting && <InviteDialog close={() => setInviting(false)} />}
    </SectionBody>
  )
}

const order = { active: 0, invited: 1, disabled: 2 }
function byStatus(a: StaffView, b: StaffView): number {
  return order[a.status] - order[b.status] || a.name.localeCompare(b.name, 'zh')
}

function StaffRow({ staff, linked }: { staff: StaffView; linked: boolean }) {
  const t = useSettingsText()
  const frame = useFrameText()
  const me = useMe()
  const content = (
    <>
      <Avatar name={staff.name} />
      <span className="grow">
        <span className="row">
          <b className="cut">{staff.name}</b>
          {staff.id === me.staff.id && <span className="tiny text-accent">{t('you')}</span>}
          {staff.status !== 'active' && (
            <Tag tone={staff.status === 'invited' ? 'warn' : 'plain'}>{t(staff.status)}</Tag>
          )}
        </span>
        <span className="tiny faint list-second cut">{staff.email}</span>
      </span>
      <span className="staff-skills">
        {staff.skills.map((skill) => (
          <Tag key={skill.name} line>
            {skill.name} {skill.level}
          </Tag>
        ))}
      </span>
      <span className="staff-capacity tiny faint">
        {staff.capacity > 0 && (
          <>
            <LoadBeads used={0} all={staff.capacity} label={t('capacityOf', { count: staff.capacity })} />{' '}
            {staff.capacity}
          </>
        )}
      </span>
      <span className="staff-role">
        <Tag tone={staff.role === 'administrator' ? 'accent' : 'plain'}>{frame(staff.role)}</Tag>
      </span>
    </>
  )
  return (
    <li className={staff.status === 'disabled' ? 'resting' : ''}>
      {linked ? (
        <Link to="/settings/$tab" params={{ tab: 'staff' }} search={{ item: staff.id }} className="list-link">
          {content}
          <Icon name="right" size={14} />
        </Link>
      ) : (
        <div className="list-link">{content}</div>
      )}
    </li>
  )
}
