import { App, Dropdown, type MenuProps } from 'antd'
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
  const locale = useLocale()
  const theme = useThemeChoice()
  const signOut = useSignOut()
  const { message } = App.useApp()
  const menu: MenuProps = {
    selectedKeys: [`locale:${locale}`, `theme:${theme}`],
    items: [
      { key: 'name', type: 'group', label: `${me.staff.name} · ${t(me.staff.role)}` },
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
      { key: 'out', label: t('signOut') },
    ],
    onClick: ({ key }) => {
      if (key === 'out') signOut().catch((error: unknown) => message.error(errorSentence(error)))
      else if (key.startsWith('theme:')) chooseTheme(key.slice(6) as ThemeChoice)
      else if (key.startsWith('locale:')) changeLocale(key.slice(7) as 'zh-CN' | 'en')
    },
  }
  return (
    <Dropdown menu={menu} trigger={['click']} placement={phone ? 'topRight' : 'topLeft'}>
      <button type="button" className={phone ? 'tab-link' : 'rail-link'} aria-label={me.staff.name}>
        {phone ? <Icon name="user" size={20} /> : <Avatar name={me.staff.name} />}
        {phone && t('mine')}
      </button>
    </Dropdown>
  )
}
