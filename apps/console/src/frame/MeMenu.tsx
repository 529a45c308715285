import { useNavigate } from '@tanstack/react-router'
import { App, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { askToNotify, notifyState } from '../desk/work/notify.ts'
import { type OwnPresence, ownPresences, useOwnPresence } from '../desk/work/presence.ts'
import { clickBeads, isSoundOn, setSound } from '../desk/work/sound.ts'
import { errorSentence } from './errors.ts'
import { changeLocale, useLocale } from './i18n.ts'
import { Avatar } from './parts/Avatar.tsx'
import { Icon } from './parts/Icon.tsx'
import { useMe } from './session.ts'
import { useSignOut } from './sign-out.ts'
import { useFrameText } from './texts.ts'
import { chooseTheme, type ThemeChoice, useThemeChoice } from './theme.ts'

/** Oneself: language, appearance, sign-out. */
export function MeMenu({ phone = false }: { phone?: boolean }) {
  const t = useFrameText()
  const me = useMe()
  const atDesk = me.can('desk.presence:set')
  const locale = useLocale()
  const theme = useThemeChoice()
  const signOut = useSignOut()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { presence, change } = useOwnPresence()
  const [alerts, setAlerts] = useState(notifyState)
  const [sound, setSoundHere] = useState(isSoundOn)
  const alertText = {
    ask: t('notifyOn'),
    on: t('notifyIsOn'),
    blocked: t('notifyBlocked'),
    unsupported: t('notifyBlocked'),
  }[alerts]
  function switchSound() {
    setSound(!sound)
    setSoundHere(!sound)
    if (!sound) clickBeads(2)
  }
  const menu: MenuProps = {
    selectedKeys: [`presence:${presence}`, `locale:${locale}`, `theme:${theme}`],
    items: [
      { key: 'name', type: 'group', label: `${me.staff.name} · ${t(me.staff.role)}` },
      ...(atDesk ? ownPresences : []).map((one) => ({
        key: `presence:${one}`,
        label: (
          <span className="row">
            <i className={`presence-dot ${one}`} />
            {t(one)}
          </span>
        ),
      })),
      { type: 'divider' },
      { key: 'notify', label: alertText, disabled: alerts !== 'ask' },
      { key: 'sound', label: t(sound ? 'soundOn' : 'soundOff') },
      {
        key: 'theme',
        label: t('theme'),
        children: [
          { key: 'theme:system', label: t('themeSystem') },
          { key: 'theme:light', label: t('themeLight') },
          { key: 'theme:dark', label: t('themeDark') },
        ],
      },
      {
        key: 'locale',
        label: t('language'),
        children: [
          { key: 'locale:zh-CN', label: '中文' },
          { key: 'locale:en', label: 'English' },
        ],
      },
      { type: 'divider' },
      // The tabs of the phone have no room for these two.
      ...(phone ? [{ key: 'to:/settings', label: t('settings') }] : []),
      ...(phone && me.can('conversation.inbox:change') ? [{ key: 'to:/install', label: t('install') }] : []),
      { key: 'out', label: t('signOut') },
    ],
    onClick: ({ key }) => {
      if (key === 'out') signOut().catch((error: unknown) => message.error(errorSentence(error)))
      else if (key === 'notify') void askToNotify().then(setAlerts)
      else if (key === 'sound') switchSound()
      else if (key === 'to:/settings') void navigate({ to: '/settings' })
      else if (key === 'to:/install') void navigate({ to: '/install' })
      else if (key.startsWith('presence:'))
        change.mutate(key.slice(9) as OwnPresence, { onError: (error) => message.error(errorSentence(error)) })
      else if (key.startsWith('theme:')) chooseTheme(key.slice(6) as ThemeChoice)
      else if (key.startsWith('locale:')) changeLocale(key.slice(7) as 'zh-CN' | 'en')
    },
  }
  return (
    <Dropdown menu={menu} trigger={['click']} placement={phone ? 'topRight' : 'topLeft'}>
      <button
        type="button"
        className={phone ? 'tab-link' : 'rail-link'}
        aria-label={[phone && t('mine'), me.staff.name, atDesk && t(presence)].filter(Boolean).join(' · ')}
      >
        {phone ? (
          <Icon name="user" size={20} />
        ) : (
          <Avatar name={me.staff.name}>{atDesk && <i className={`presence-dot on-avatar ${presence}`} />}</Avatar>
        )}
        {phone && t('mine')}
      </button>
    </Dropdown>
  )
}
